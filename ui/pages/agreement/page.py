"""The Agreement page: one tab for each kind of clause."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.agreement.kinds import KINDS
from ui.pages.agreement.part import ClausesPart
from ui.pages.tabbed import TabbedPage
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from workshop.document.document import Document
from workshop.document.records import Standard


class AgreementPage(TabbedPage[ClausesPart]):
    """All clauses together, each edited where it stands."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        tabs = [(kind.tab, ClausesPart(kind, runner, place, theme)) for kind in KINDS]
        super().__init__(tabs, runner, place, theme, parent)

    def counts(self, document: Document) -> Sequence[int]:
        return [document.count(part.kind.record) for part in self.parts]

    def bring(self, ident: str) -> None:
        """Bring a clause on show; a standard with its principle."""
        document = self.runner.document
        standard = document.find(Standard, ident)
        for number, part in enumerate(self.parts):
            clause = document.find(part.kind.record, standard.principle if standard else ident)
            if clause is not None:
                self.tabs.show_tab(number)
                part.bring(clause)
