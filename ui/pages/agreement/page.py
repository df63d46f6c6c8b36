"""The Agreement page: one tab for each kind of clause."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.agreement.kinds import KINDS
from ui.pages.agreement.part import ClausesPart
from ui.pages.page import Page
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.tabs import Tabs
from workshop.document.records import Standard
from workshop.document.touched import Touched


class AgreementPage(Page):
    """All clauses together, each edited where it stands."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.tabs = Tabs(theme)
        self.parts = tuple(ClausesPart(kind, runner, place, theme) for kind in KINDS)
        for part in self.parts:
            self.tabs.add(part.kind.tab, part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.tabs.shown.connect(self._tab_shown)

    def refresh(self, touched: Touched | None) -> None:
        for number, part in enumerate(self.parts):
            count = self.runner.document.count(part.kind.record)
            self.tabs.name_tab(number, f"{part.kind.tab}  {count}" if count else part.kind.tab)
        self.parts[self.tabs.current].refresh(touched)
        if wanted := self.wanted():
            self._bring(wanted)

    def _bring(self, ident: str) -> None:
        document = self.runner.document
        standard = document.find(Standard, ident)
        for number, part in enumerate(self.parts):
            clause = document.find(part.kind.record, standard.principle if standard else ident)
            if clause is not None:
                self.tabs.show_tab(number)
                part.bring(clause)

    @Slot(int)
    def _tab_shown(self, number: int) -> None:
        self.parts[number].refresh(None)
