"""The Review page: actions first, then the reviews, the log, and the agreement by date."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.part import Part
from ui.pages.review.actions import ActionsPart
from ui.pages.review.history import HistoryPart
from ui.pages.review.log import LogPart
from ui.pages.review.reviews import ReviewsPart
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.tabs import Tabs
from workshop.document.records import LogEntry, Review
from workshop.document.touched import Touched
from workshop.reflection.actions import open_actions

PARTS: tuple[tuple[str, type[Part]], ...] = (
    ("Actions", ActionsPart),
    ("Reviews", ReviewsPart),
    ("Log", LogPart),
    ("History", HistoryPart),
)


class ReviewPage(Page):
    """Months later, the same file: did we do what we said?"""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.tabs = Tabs(theme)
        self.parts = tuple(made(runner, place, theme) for _, made in PARTS)
        for (title, _), part in zip(PARTS, self.parts, strict=True):
            self.tabs.add(title, part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.tabs.shown.connect(self._tab_shown)

    def refresh(self, touched: Touched | None) -> None:
        document = self.runner.document
        counts = (len(open_actions(document)), document.count(Review), document.count(LogEntry), 0)
        for number, ((title, _), count) in enumerate(zip(PARTS, counts, strict=True)):
            self.tabs.name_tab(number, f"{title}  {count}" if count else title)
        self.parts[self.tabs.current].refresh(touched)
        if wanted := self.wanted():
            self._bring(wanted)

    def _bring(self, wanted: str) -> None:
        """Bring a review, the log, a note or an action on show."""
        document = self.runner.document
        review, reviews = document.find(Review, wanted), self.parts[1]
        if wanted == "log" or document.find(LogEntry, wanted):
            self.tabs.show_tab(2)
        elif review is not None and isinstance(reviews, ReviewsPart):
            self.tabs.show_tab(1)
            reviews.bring(review)
        else:
            self.tabs.show_tab(0)

    @Slot(int)
    def _tab_shown(self, number: int) -> None:
        self.parts[number].refresh(None)
