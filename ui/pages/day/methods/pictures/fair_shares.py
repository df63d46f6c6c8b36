"""Fair shares: what was chosen, in order, with what votes alone would have taken beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.pages.day.methods.number_box import NumberBox
from ui.pages.day.methods.pictures.picture import Picture
from ui.pages.day.methods.value_list import ValueList
from ui.pages.day.methods.value_painter import NOTED
from ui.pages.day.methods.values import Row, ValueModel
from ui.pages.day.results.counted import Drawing
from ui.theme import Theme
from ui.widgets.words import Heading, Words
from ui.work import Progress
from workshop.counting.result import Result
from workshop.counting.tally import count
from workshop.document.document import Document
from workshop.document.money import money
from workshop.document.records import Board, Idea
from workshop.document.text import counted


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What was chosen of a board; `number` is how many, None where there is a sum to spend."""

    document: Document
    board: Board
    result: Result
    number: int | None


def _chosen(
    number: int | None, document: Document, board: Board, result: Result, progress: Progress
) -> _Chosen:
    if board.budget is not None:
        return _Chosen(document, board, result, None)
    wanted = number or min(result.allowance, max(1, len(result.ideas)))
    return _Chosen(document, board, count(document, board, choose=wanted, progress=progress), wanted)


class FairShares(Picture):
    """Two lists side by side, and how many to choose where there is no sum."""

    title = "Fair shares"
    about = "Every voter has the same part of the sum to spend; supporters buy an idea together."

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.number = NumberBox("How many to choose", 1, 99)
        self.number.kept.connect(lambda _: self.again_asked.emit())
        self.number.kept.connect(self.number_kept)
        self.ask = Words("Choose", "strong", wrap=False)
        self.said = Words("", "body")
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.ask, self.number):
            row.addWidget(widget)
        row.addWidget(self.said, 1)
        self.column.addLayout(row)
        both = QHBoxLayout()
        both.setSpacing(16)
        self.fair, self.greedy = ValueModel(self), ValueModel(self)
        self.fair_list = ValueList(self.fair, theme, "Chosen by fair shares", row=NOTED)
        self.greedy_list = ValueList(self.greedy, theme, "Chosen by votes alone", row=NOTED)
        for words, found in (("Fair shares", self.fair_list), ("By votes alone", self.greedy_list)):
            side = QVBoxLayout()
            side.setSpacing(4)
            side.addWidget(Heading(words, 3))
            side.addWidget(found.framed(), 1)
            both.addLayout(side, 1)
        self.column.addLayout(both, 1)
        self.fair_list.reached.connect(self.chosen)
        self.setFocusProxy(self.fair_list)
        self.greedy_list.reached.connect(self.chosen)

    @property
    def key(self) -> object:
        return self.number.number

    def drawing(self) -> Drawing:
        return partial(_chosen, self.number.number)

    def show_drawn(self, drawn: object) -> None:
        assert isinstance(drawn, _Chosen)
        for widget in (self.ask, self.number):
            widget.setVisible(drawn.number is not None)
        if drawn.number is not None and not self.number.number:
            self.number.show_number(drawn.number)
        self._show(drawn.document, drawn.board, drawn.result)

    def _show(self, document: Document, board: Board, result: Result) -> None:
        chosen, greedy = result.chosen or (), result.greedy or ()
        ideas = {idea.number: idea for idea in document.where(Idea, board=board.id)}
        votes = {idea.number: idea.voters for idea in result.ideas}
        self.fair.show_rows((), _rows(chosen, greedy, ideas, votes))
        self.greedy.show_rows((), _rows(greedy, chosen, ideas, votes))
        words = f"{counted(len(chosen), 'idea')} chosen"
        if board.budget is not None and result.unspent is not None:
            words += f" for {money(board.budget - result.unspent)} of {money(board.budget)}"
            words += f", {money(result.unspent)} not spent"
        others = len(set(chosen) ^ set(greedy))
        same = "Votes alone would choose the same." if not others else "Where the two differ it says so."
        self.said.setText(f"{words}. {same}")


def _rows(
    numbers: Sequence[int], others: Sequence[int], ideas: dict[int, Idea], votes: dict[int, int]
) -> list[Row]:
    return [
        Row(
            idea.id, number, idea.text, (), note=_note(idea, votes.get(number, 0), alone=number not in others)
        )
        for number in numbers
        if (idea := ideas.get(number)) is not None
    ]


def _note(idea: Idea, votes: int, *, alone: bool) -> str:
    parts = [counted(votes, "vote")]
    parts += [f"costs {money(idea.cost)}"] if idea.cost else []
    parts += ["only in this list"] if alone else []
    return " · ".join(parts)
