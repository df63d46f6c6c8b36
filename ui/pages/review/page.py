"""The Review page: actions first, then the reviews, the log, and the agreement by date."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.part import Part
from ui.pages.review.actions import ActionsPart
from ui.pages.review.history import HistoryPart
from ui.pages.review.log import LogPart
from ui.pages.review.reviews import ReviewsPart
from ui.pages.tabbed import TabbedPage
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from workshop.document.document import Document
from workshop.document.records import LogEntry, Review
from workshop.reflection.actions import open_actions


class ReviewPage(TabbedPage[Part]):
    """Months later, the same file: did we do what we said?"""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        self.promises = ActionsPart(runner, place, theme)
        self.reviews = ReviewsPart(runner, place, theme)
        self.log = LogPart(runner, place, theme)
        self.history = HistoryPart(runner, place, theme)
        tabs = (
            ("Actions", self.promises),
            ("Reviews", self.reviews),
            ("Log", self.log),
            ("History", self.history),
        )
        super().__init__(tabs, runner, place, theme, parent)

    def counts(self, document: Document) -> Sequence[int]:
        return len(open_actions(document)), document.count(Review), document.count(LogEntry), 0

    def bring(self, ident: str) -> None:
        """Bring a review, the log, a note or an action on show."""
        document = self.runner.document
        review = document.find(Review, ident)
        if ident == "log" or document.find(LogEntry, ident):
            self.tabs.show_tab(2)
        elif review is not None:
            self.tabs.show_tab(1)
            self.reviews.bring(review)
        else:
            self.tabs.show_tab(0)
