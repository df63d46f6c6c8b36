"""The Prepare page: four tabs, each a part of its own."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.part import Part
from ui.pages.prepare.agenda import AgendaPart
from ui.pages.prepare.partnership import PartnershipPart
from ui.pages.prepare.people import PeoplePart
from ui.pages.prepare.questions import QuestionsPart
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.tabs import Tabs
from workshop.document.records import AgendaItem, Board, Partner, Person, Record
from workshop.document.touched import Touched

PARTS: tuple[tuple[str, type[Part], type[Record] | None], ...] = (
    ("Partnership", PartnershipPart, Partner),
    ("People", PeoplePart, Person),
    ("Questions", QuestionsPart, Board),
    ("Agenda", AgendaPart, AgendaItem),
)

PEOPLE = 1


class PreparePage(Page):
    """What is done before the day: who, what about, and when."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.tabs = Tabs(theme)
        self.parts = tuple(made(runner, place, theme) for _, made, _ in PARTS)
        for (title, _, _), part in zip(PARTS, self.parts, strict=True):
            self.tabs.add(title, part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.tabs.shown.connect(self._tab_shown)

    def refresh(self, touched: Touched | None) -> None:
        for number, (title, _, kind) in enumerate(PARTS):
            count = self.runner.document.count(kind) if kind else 0
            self.tabs.name_tab(number, f"{title}  {count}" if count else title)
        self.parts[self.tabs.current].refresh(touched)
        if (wanted := self.wanted()) and self.runner.document.find(Person, wanted):
            self.tabs.show_tab(PEOPLE)
            people = self.parts[PEOPLE]
            assert isinstance(people, PeoplePart)
            people.table.choose(wanted)

    def busy(self) -> bool:
        return any(part.busy() for part in self.parts)

    def leave(self) -> None:
        for part in self.parts:
            part.leave()

    @Slot(int)
    def _tab_shown(self, number: int) -> None:
        self.parts[number].refresh(None)
