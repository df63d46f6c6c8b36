"""Above the ballots: how the board is ranked, who votes, and other ways for ballots to come in."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.pages.day.methods.icons import ICONS
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.themed import restyle
from workshop.document.document import Document
from workshop.document.records import Board, Method, Pair
from workshop.document.text import counted
from workshop.opera.rank import allowance
from workshop.opera.voters import by_head
from workshop.opera.ways import way_of


class MethodBar(QWidget):
    """A row of small buttons; the room acts on them."""

    def __init__(
        self,
        theme: Theme,
        *,
        choose: Callable[[], object],
        change_voters: Callable[[], object],
        cost: Callable[[], object],
        key_slips: Callable[[], object],
        pass_round: Callable[[], object],
        rule: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.way = Button("", theme, kind="chip", icon="list-ordered", run=choose)
        self.way.setToolTip("Rank this question another way")
        self.voters = Button("", theme, kind="chip", icon="users", run=change_voters)
        self.marks = Button("", theme, kind="chip", icon="vote", run=rule)
        self.marks.setToolTip("How many marks each has, and how many may be on one idea")
        self.costs = Button("Costs", theme, kind="chip", icon="scale", run=cost)
        self.costs.setToolTip("What ideas cost, and the sum there is to spend")
        self.slips = Button("Key slips", theme, kind="chip", icon="keyboard", run=key_slips)
        self.slips.setToolTip("Type the codes of paper slips, a voter after the other")
        self.round = Button("Pass round", theme, kind="chip", icon="hand", run=pass_round)
        self.round.setToolTip("One voter at a time has the laptop and sees nobody else’s marks")
        row = Flow(self)
        for button in (self.way, self.marks, self.voters, self.costs, self.slips, self.round):
            row.addWidget(button)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show_board(self, document: Document, board: Board, mode: str, *, passing: bool) -> None:
        """Say how it stands, and which of the desks is open."""
        way, heads = way_of(board), by_head(document, board)
        self.way.setText(way.title)
        self.way.setAccessibleName(f"Ranked by: {way.title}. Change it")
        self.way.set_icon(ICONS[way.name], self._theme)
        self.voters.setText("By head" if heads else "By pair")
        self.voters.setAccessibleName(f"Votes {self.voters.text().lower()}. Change it")
        self.voters.setToolTip("Let pairs vote instead" if heads else "Let everyone vote by head instead")
        self.voters.setEnabled(not heads or any(pair.people for pair in document.where(Pair, board=board.id)))
        self.marks.setText(counted(allowance(document, board), "mark"))
        self.marks.setAccessibleName(f"{self.marks.text()} each. Change the rules of marking")
        for button in (self.way, self.voters, self.slips):
            button.setVisible(not passing)
        self.marks.setVisible(board.method is Method.TICKS and not passing)
        self.costs.setVisible(board.method is Method.SHARES and not passing)
        self.round.setText("Stop passing round" if passing else "Pass round")
        desks = ((self.slips, "keying"), (self.costs, "costing"), (self.marks, "ruling"))
        for button, on in ((self.round, passing), *((button, mode == name) for button, name in desks)):
            restyle(button, tone="accent" if on else "")
            button.setAccessibleDescription("on" if on else "")
