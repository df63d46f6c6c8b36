"""How far a clause has come, as a word in a coloured frame that opens a menu."""

from datetime import date
from typing import assert_never

from PySide6.QtWidgets import QMenu, QWidget

from ui.dates import spoken_date, today
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.themed import restyle
from workshop.agreement.clauses import set_status, words_of
from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.lists import merged
from workshop.document.records import Clause, Principle, Standard, Status
from workshop.document.text import counted, quoted


def tone_of(status: Status) -> str:
    """The colour a status has; the word is always there too."""
    match status:
        case Status.DRAFT | Status.RETIRED:
            return ""
        case Status.PROPOSED:
            return "accent"
        case Status.AGREED:
            return "good"
        case Status.UNDER_REVIEW:
            return "careful"
        case _:
            assert_never(status)


def status_words(clause: Clause) -> str:
    """The status as it is shown: Draft, or Agreed on 14 March 2026."""
    words = clause.status.value.capitalize()
    return f"{words} on {spoken_date(clause.agreed_on)}" if clause.status is Status.AGREED else words


def set_all(document: Document, principle: Principle, status: Status, on: date) -> Edits:
    """Bring a principle and the standards under it to a status; what was never agreed is not retired."""
    under = document.where(Standard, principle=principle.id)
    every = (principle, *(s for s in under if status is not Status.RETIRED or s.agreed_on))
    return merged(*(set_status(document, clause, status, on) for clause in every))


class StatusChip(Button):
    """Press it to bring a clause further, or back."""

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme, kind="chip", parent=parent)
        self._runner = runner
        self._clause: Clause | None = None
        self.clicked.connect(self._open)

    def show_clause(self, clause: Clause) -> None:
        """Say how far this clause has come."""
        self._clause = clause
        words = status_words(clause)
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(f"Status: {words}")
            restyle(self, tone=tone_of(clause.status))

    def choose(self, status: Status, *, together: bool = False) -> None:
        """Bring the clause to a status, a principle with all its standards where `together` is set."""
        clause = self._clause
        if clause is None:
            return
        words = f"{status.value.capitalize()}: {quoted(words_of(clause))}"
        if together:
            self._runner.do(words, set_all, clause, status, today())
        else:
            self._runner.do(words, set_status, clause, status, today())

    def menu_now(self) -> QMenu:
        """The choices there are for the clause as it stands."""
        menu = QMenu(self)
        clause = self._clause
        if clause is None:
            return menu
        for status in Status:
            action = menu.addAction(status.value.capitalize())
            action.setEnabled(status is not clause.status)
            action.triggered.connect(lambda _=False, status=status: self.choose(status))
        lines = len(self._runner.document.where(Standard, principle=clause.id))
        if isinstance(clause, Principle) and lines:
            menu.addSeparator()
            for status in (Status.AGREED, *((Status.RETIRED,) if clause.agreed_on else ())):
                action = menu.addAction(f"{status.value.capitalize()}, with {counted(lines, 'standard')}")
                action.triggered.connect(lambda _=False, status=status: self.choose(status, together=True))
        return menu

    def _open(self) -> None:
        menu = self.menu_now()
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
