"""The timer in the top bar: a ring and a time, start and pause, a minute more, and minutes to choose."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.day.parts.big_words import Ring
from ui.pages.day.parts.picker import Choice, Picker, pick
from ui.theme import Theme
from ui.timer import RoomTimer, TimerState, clock_words, state_words
from ui.widgets.buttons import Button

MINUTES = (1, 2, 3, 5, 10, 15, 20, 30)


class TimerFace(QWidget):
    """Shows the room's timer and lets it be worked by mouse and by key."""

    def __init__(self, timer: RoomTimer, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timer, self._theme = timer, theme
        self.ring = Ring(theme, 24)
        self.time = Button("", theme, kind="quiet", run=self.choose)
        self.go = Button("Start the timer", theme, kind="icon", icon="play", run=timer.toggle)
        self.more = Button("+ 1 min", theme, kind="quiet", run=lambda: timer.add(60))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.ring, self.time, self.go, self.more):
            row.addWidget(widget)
        timer.changed.connect(self.show_time)
        self.show_time()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.show_time()

    def show_time(self) -> None:
        """Bring ring, figures and buttons up to date."""
        timer, words = self.timer, clock_words(self.timer.left)
        over = timer.state is TimerState.OVER
        self.ring.show_share(timer.share, over=over)
        self.time.setText(f"Time  {words}" if over else words)
        self.time.setAccessibleName(f"{state_words(timer)}, {words}. Choose the minutes")
        self.time.setToolTip(f"{state_words(timer)}. Choose the minutes")
        running = timer.state is TimerState.RUNNING
        tip = "Pause the timer" if running else "Start the timer again" if over else "Start the timer"
        self.go.set_icon("pause" if running else "play", self._theme)
        self.go.setAccessibleName(tip)
        self.go.setToolTip(tip)

    def choose(self) -> Picker:
        """Offer some lengths of time."""
        choices = [Choice(str(m * 60), "1 minute" if m == 1 else f"{m} minutes") for m in MINUTES]
        return pick(self.time, self._theme, "How long?", choices, lambda key: self.timer.set(int(key)))
