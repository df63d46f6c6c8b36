"""The rules of marking, before anybody marks: how many each, how many for one's own, how many on one idea."""

from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.pages.day.methods.desk import Desk
from ui.pages.day.methods.number_box import NumberBox
from ui.pages.day.parts.state_line import StateLine
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.words import Words
from workshop.document.records import Board
from workshop.opera.mark_rules import marked, set_rules, slip_rule
from workshop.opera.rank import allowance

MOST = 99
ANY = "any"
OWN = (
    ("0", "None"),
    ("1", "At most 1"),
    ("2", "At most 2"),
    ("3", "At most 3"),
    (ANY, "As many as it likes"),
)
STACKED = (("1", "One"), ("2", "Up to 2"), ("3", "Up to 3"))


class MarksDesk(Desk):
    """Three choices and the sentence that stands on the slips; all stay once somebody has marked."""

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Rules of marking", runner, theme, parent)
        self.number = NumberBox("Marks each", 1, MOST)
        self.suit = Button("", theme, kind="quiet", icon="rotate-ccw", run=lambda: self._keep(allowance=None))
        self.own = Choice("Marks of a pair on its own proposals")
        self.stacked = Choice("Marks on one idea")
        self.said = Words("", "body")
        self.begun = StateLine(theme)
        self._build()
        self.number.kept.connect(lambda number: self._keep(allowance=number))
        self.own.picked.connect(lambda own: self._keep(own_limit=None if own == ANY else int(own)))
        self.stacked.picked.connect(lambda most: self._keep(stacking=int(most)))

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(2, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            ("Marks each", self.number), ("Of a pair’s own", self.own), ("On one idea", self.stacked),
        )  # fmt: skip
        for row, (words, widget) in enumerate(rows):
            grid.addWidget(Words(words, "strong", wrap=False), row, 0)
            grid.addWidget(widget, row, 1)
        grid.addWidget(self.suit, 0, 2)
        self.inner.addLayout(grid)
        self.inner.addWidget(self.said)
        self.inner.addWidget(self.begun)
        self.column.addStretch(1)

    def show_board(self, board: Board) -> None:
        """Show the rules as they stand."""
        self._board = board
        document = self.runner.document
        allowed, begun = allowance(document, board), marked(document, board)
        self.number.show_number(allowed)
        self.suit.setVisible(board.allowance is not None and not begun)
        self.suit.setText("As many as suit the number of ideas")
        self.own.show_options(OWN, ANY if board.own_limit is None else str(min(3, board.own_limit)))
        self.stacked.show_options(STACKED, str(board.stacking))
        self.said.setText(f"On the slips: “{slip_rule(document, board)}”")
        self.begun.setVisible(begun)
        self.begun.show_state("lock", "Marking has begun; the rules stay the same for everybody.")
        for widget in (self.number, self.own, self.stacked):
            widget.setEnabled(not begun)

    def focus_work(self) -> None:
        self.number.setFocus()

    def _keep(self, **changed: int | None) -> None:
        board = self._board
        if board is None:
            return
        fields: dict[str, Any] = {
            name: getattr(board, name) for name in ("allowance", "own_limit", "stacking")
        } | changed
        self.runner.do("Set the rules of marking", set_rules, board, **fields)
        self.show_board(self.runner.document.get(Board, board.id))
