"""A quiet line on the page that opens first: a review is due, and one button begins it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.dates import spoken_date, today
from ui.pages.catalogue import entry_named
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.words import Words
from workshop.reflection.review import due_review


class DueBanner(QFrame):
    """Hidden while none is due, during the day, on the Review page, and once it was put off."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", "careful")
        self._runner, self._place, self._put_off = runner, place, False
        self._picture = QLabel()
        self.words = Words("")
        self.begin = Button("Begin the review", theme, icon="calendar-check", run=self._begin)
        self.later = Button("Later", theme, kind="quiet", run=self._later)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self._picture)
        row.addWidget(self.words, 1)
        row.addWidget(self.begin)
        row.addWidget(self.later)
        self.set_theme(theme)
        self.refresh()

    def refresh(self) -> None:
        """Show or hide the line as the document and the place stand."""
        review = due_review(self._runner.document, today())
        entry = entry_named(self._place.page)
        here = entry is None or entry.section in {"", "day", "review"}
        self.setVisible(review is not None and not self._put_off and not here)
        if review is not None:
            self.words.setText(f"A review was due on {spoken_date(review.due)}: are we doing what we said?")
            self.words.setAccessibleName(self.words.text())

    def set_theme(self, theme: Theme) -> None:
        self._picture.setPixmap(theme.pixmap("calendar-clock", "careful", 20, 2))

    def _begin(self) -> None:
        if review := due_review(self._runner.document, today()):
            self._place.go("review", None, review.id)

    def _later(self) -> None:
        self._put_off = True
        self.hide()
