"""The one timer of the room: start, pause, a minute more, and an end that is seen and not heard."""

from collections.abc import Callable
from enum import Enum
from math import ceil
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

Clock = Callable[[], float]
TICK_MS = 200


class TimerState(Enum):
    """What the timer is doing; `OVER` goes on counting, so that the room sees by how much."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    OVER = "over"


class RoomTimer(QObject):
    """Counts down on an injected clock (seconds); `changed` comes once for every second that is seen."""

    changed = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None, clock: Clock = monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._until = 0.0
        self._left = 300.0
        self._whole = 300
        self._spent, self._since = 0.0, 0.0
        self._state = TimerState.IDLE
        self._seen = 300
        self._beat = QTimer(self)
        self._beat.setInterval(TICK_MS)
        self._beat.timeout.connect(self.tick)

    @classmethod
    def of(cls, owner: QObject) -> "RoomTimer":
        """The timer of whoever owns the room (the place), made when first asked for."""
        return owner.findChild(cls) or cls(owner)

    @property
    def state(self) -> TimerState:
        return self._state

    @property
    def left(self) -> int:
        """Whole seconds left, rounded up; below zero once it is over."""
        return ceil(self._exact() - 1e-9)

    @property
    def whole(self) -> int:
        """The seconds it was set to, with every added minute."""
        return self._whole

    @property
    def elapsed(self) -> float:
        """The seconds it has run since it was set, with what it ran over and without its pauses."""
        running = self._state in (TimerState.RUNNING, TimerState.OVER)
        return self._spent + (self._clock() - self._since if running else 0.0)

    @property
    def share(self) -> float:
        """The part that is left, 0–1."""
        return min(1.0, max(0.0, self._exact() / self._whole)) if self._whole else 0.0

    def set(self, seconds: int) -> None:
        """Wind it to a time without starting it."""
        self._beat.stop()
        self._left, self._whole, self._state = float(seconds), seconds, TimerState.IDLE
        self._spent = 0.0
        self._tell()

    def start(self) -> None:
        """Start, or go on after a pause; from the full time again once it is over."""
        self._spent, self._since = self.elapsed, self._clock()
        if self._state is TimerState.OVER:
            self._left = float(self._whole)
        self._until = self._clock() + self._left
        self._state = TimerState.RUNNING
        self._beat.start()
        self._tell()

    def pause(self) -> None:
        """Hold the time; nothing where it does not run."""
        if self._state is TimerState.RUNNING:
            self._spent = self.elapsed
            self._left, self._state = self._exact(), TimerState.PAUSED
            self._beat.stop()
            self._tell()

    def toggle(self) -> None:
        """Pause while it runs, start otherwise."""
        if self._state is TimerState.RUNNING:
            self.pause()
        else:
            self.start()

    def add(self, seconds: int) -> None:
        """Give more time, also after the end."""
        self._whole += seconds
        if self._state is TimerState.OVER:
            self._until, self._whole = self._clock() + seconds, seconds
            self._state = TimerState.RUNNING
        elif self._state is TimerState.RUNNING:
            self._until += seconds
        else:
            self._left += seconds
        self._tell()

    def tick(self) -> None:
        """Look at the clock; tells of a new second, and of the end once."""
        if self._state is TimerState.RUNNING and self._exact() <= 0:
            self._state = TimerState.OVER
            self._tell()
            self.ended.emit()
        elif self.left != self._seen:
            self._tell()

    def _exact(self) -> float:
        running = self._state in (TimerState.RUNNING, TimerState.OVER)
        return self._until - self._clock() if running else self._left

    def _tell(self) -> None:
        self._seen = self.left
        self.changed.emit()


def clock_words(seconds: int) -> str:
    """Seconds as they are read from the back row: 4:07, and +0:30 for half a minute over."""
    minutes, rest = divmod(abs(seconds), 60)
    return f"{'+' if seconds < 0 else ''}{minutes}:{rest:02d}"


def state_words(timer: RoomTimer) -> str:
    """The state in one word, so that it never hangs on a colour."""
    match timer.state:
        case TimerState.IDLE:
            return "Ready"
        case TimerState.RUNNING:
            return "Last minute" if timer.left <= 60 < timer.whole else "Running"
        case TimerState.PAUSED:
            return "Paused"
        case TimerState.OVER:
            return "Time"
