"""What ideas cost, and the sum there is to spend: what fair shares are counted with."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.day.methods.desk import Desk
from ui.pages.day.methods.money_box import MoneyBox
from ui.pages.day.methods.value_list import ValueList
from ui.pages.day.methods.values import Column, Kind, Row, ValueModel
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.problem import Problem
from ui.widgets.words import Words
from workshop.document.money import money
from workshop.document.records import Board, Idea
from workshop.opera.board import edit_board
from workshop.opera.rank import ranked_ideas
from workshop.opera.ways import set_cost

MOST = 100_000_000
STEP = 5_000


class CostDesk(Desk):
    """An amount beside every idea, and the sum above; both in the currency and its hundredths."""

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Costs and the sum", runner, theme, parent)
        self.sum = MoneyBox("Sum to spend, empty for none")
        self.sum.setFixedWidth(160)
        self.problem = Problem(theme)
        self.said = Words("", "body")
        self.model = ValueModel(self)
        self.list = ValueList(self.model, theme, "Costs")
        self._build()
        self.sum.kept.connect(self._keep_sum)
        self.sum.refused.connect(self.problem.say)
        self.list.given.connect(self._keep_cost)
        self.list.finished.connect(self.left)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Words("Sum to spend", "strong", wrap=False))
        row.addWidget(self.sum)
        row.addWidget(self.said, 1)
        self.inner.addLayout(row)
        self.inner.addWidget(self.problem)
        keys = "Arrows walk, digits set a cost, + and − change it by 50, Delete takes it back."
        self.inner.addWidget(Words(f"{keys} Without a sum, a number of ideas is chosen instead.", "small"))
        self.column.addWidget(self.list.framed(), 1)

    def show_board(self, board: Board) -> None:
        """Show the costs as they stand."""
        self._board = board
        self.sum.show_sum(board.budget)
        ideas = ranked_ideas(self.runner.document, board)
        known = [idea.cost for idea in ideas if idea.cost is not None]
        self.said.setText(f"{len(known)} of {len(ideas)} costs are known, {money(sum(known))} in all")
        most = max([board.budget or MOST, *known])
        asked = Column("", "", Kind.AMOUNT, 220, step=STEP, most=most, hundredths=True)
        self.model.show_rows((asked,), [_row(idea) for idea in ideas])

    def focus_work(self) -> None:
        self.list.setFocus()

    def _keep_sum(self, budget: int | None) -> None:
        if self._board is not None:
            self.runner.do("Set the sum to spend", edit_board, self._board, budget=budget)

    def _keep_cost(self, ident: str, _key: str, cost: int | None) -> None:
        idea = self.runner.document.find(Idea, ident)
        if idea is not None:
            label = f"Set what number {idea.number} costs"
            self.runner.do(label, set_cost, idea, cost, continues=f"cost/{idea.id}")


def _row(idea: Idea) -> Row:
    note = "No cost is known yet" if idea.cost is None else ""
    return Row(idea.id, idea.number, idea.text, (idea.cost,), aside=note)
