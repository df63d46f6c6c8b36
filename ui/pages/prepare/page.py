"""The Prepare page: four tabs, each a part of its own."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.part import Part
from ui.pages.prepare.agenda import AgendaPart
from ui.pages.prepare.partnership import PartnershipPart
from ui.pages.prepare.people import PeoplePart
from ui.pages.prepare.questions import QuestionsPart
from ui.pages.tabbed import TabbedPage
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from workshop.document.document import Document
from workshop.document.records import AgendaItem, Board, Partner, Person

PEOPLE = 1


class PreparePage(TabbedPage[Part]):
    """What is done before the day: who, what about, and when."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        self.people = PeoplePart(runner, place, theme)
        tabs = (
            ("Partnership", PartnershipPart(runner, place, theme)),
            ("People", self.people),
            ("Questions", QuestionsPart(runner, place, theme)),
            ("Agenda", AgendaPart(runner, place, theme)),
        )
        super().__init__(tabs, runner, place, theme, parent)

    def counts(self, document: Document) -> Sequence[int]:
        return [document.count(kind) for kind in (Partner, Person, Board, AgendaItem)]

    def bring(self, ident: str) -> None:
        """Bring a person on show."""
        if self.runner.document.find(Person, ident):
            self.tabs.show_tab(PEOPLE)
            self.people.table.choose(ident)
