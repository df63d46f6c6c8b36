"""Results on the projector that are more than bars: agreement by grade, what was chosen, two criteria."""

from collections.abc import Mapping, Sequence
from typing import assert_never

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from ui.pages.day.parts.words import count_of
from ui.pages.day.results.drawing import Sizes, doubt_words, draw_bar, draw_grades
from ui.pages.day.results.field import FieldSizes, FieldView, draw_field, field_view
from ui.presenter.result_scene import ResultScene
from ui.presenter.scene import Showing
from ui.presenter.sheet import BODY
from ui.theme import Theme
from ui.work import Progress
from workshop.counting.result import IdeaResult, Result
from workshop.counting.tally import count
from workshop.counting.views import grades_of
from workshop.document.criteria import criteria_from
from workshop.document.money import money
from workshop.document.records import Board, Idea, Method

GRADES = Sizes(bar=44, grade=BODY, words=BODY)
FIELD = FieldSizes(edge=52, disc=54, corner=32, words=BODY)
SCALE = "1 is whole-hearted, 4 abstains, 5 and above want more, 8 is a veto"


def result_scene(theme: Theme, board: Board) -> ResultScene:
    """The picture of a board's result, as its method asks for."""
    match board.method:
        case Method.GRADIENTS:
            return GradesScene(theme)
        case Method.SHARES:
            return SharesScene(theme)
        case Method.CRITERIA:
            return FieldScene(theme) if len(criteria_from(board.criteria)) > 1 else ResultScene(theme)
        case Method.TICKS | Method.POINTS | Method.BORDA | Method.SCHULZE | Method.PAIRWISE | Method.STANCE:
            return ResultScene(theme)
        case _:
            assert_never(board.method)


class GradesScene(ResultScene):
    """Who agrees how far: a part of the bar for each grade, and how many doubt."""

    head = 48

    def bars(self, width: int) -> int:
        return width * 2 // 5

    def height(self, row: IdeaResult, width: int) -> int:
        return max(super().height(row, width), GRADES.height(self.theme) + 24)

    def draw_head(self, painter: QPainter, area: QRect, showing: Showing) -> None:  # noqa: ARG002
        self.line(painter, area.adjusted(0, 0, 0, -8), SCALE, BODY, "muted", left=True)

    def draw_beside(self, painter: QPainter, area: QRect, row: IdeaResult, showing: Showing) -> None:
        draw_grades(painter, self.theme, area, self._grades(showing)[row.id], GRADES)

    def beside(self, showing: Showing, result: Result) -> object:  # noqa: ARG002
        return grades_of(showing.document, showing.board)

    def _grades(self, showing: Showing) -> Mapping[str, Mapping[int, int]]:
        found = self.scored(showing).beside
        return found if isinstance(found, dict) else {}

    def told(self, showing: Showing) -> str:
        grades = self._grades(showing)
        said = (f"{idea.number}. {doubt_words(grades[idea.id])}" for idea in self.rows(showing))
        return "\n".join((super().told(showing), *said))


class SharesScene(ResultScene):
    """What was chosen in its order, what it costs, and what is left of the sum."""

    head = 100
    nothing = "Nothing has been chosen yet"

    def count(self, showing: Showing, progress: Progress) -> Result:
        """The count by the sum there is to spend, by a number where there is none."""
        found = count(showing.document, showing.board, progress=progress)
        if found.chosen is None and found.ideas:
            number = showing.choose or min(found.allowance, len(found.ideas))
            found = count(showing.document, showing.board, choose=max(1, number), progress=progress)
        return found

    def rows(self, showing: Showing) -> Sequence[IdeaResult]:
        result = self.result(showing)
        ideas = {idea.number: idea for idea in result.ideas}
        return tuple(ideas[number] for number in result.chosen or () if number in ideas)

    def draw_head(self, painter: QPainter, area: QRect, showing: Showing) -> None:
        self.line(
            painter, QRect(area.x(), area.y(), area.width(), 44), self._said(showing), BODY, "text", left=True
        )
        sum_, left = showing.board.budget, self.result(showing).unspent
        if sum_ and left is not None:
            bar = QRect(area.x(), area.y() + 52, area.width(), 26)
            draw_bar(painter, self.theme, bar, (sum_ - left) / sum_)

    def _said(self, showing: Showing) -> str:
        sum_, left = showing.board.budget, self.result(showing).unspent
        words = f"{count_of(len(self.rows(showing)), 'idea')} chosen fairly"
        if sum_ is None or left is None:
            return words
        return f"{words} for {money(sum_ - left)} of {money(sum_)}; {money(left)} is left"

    def draw_beside(self, painter: QPainter, area: QRect, row: IdeaResult, showing: Showing) -> None:
        idea = showing.document.find(Idea, row.id)
        cost = money(idea.cost) if idea is not None and idea.cost and showing.board.budget else ""
        votes, middle = count_of(row.voters, "vote"), area.center().y()
        lines = [cost, votes] if cost else [votes]
        top = middle - 20 * len(lines)
        for place, words in enumerate(lines):
            role = "text" if place == 0 else "muted"
            self.line(
                painter, QRect(area.x(), top + 40 * place, area.width(), 40), words, BODY, role, left=True
            )

    def told(self, showing: Showing) -> str:
        rows = [f"{idea.number}. {idea.text}, {count_of(idea.voters, 'vote')}" for idea in self.rows(showing)]
        return "\n".join((self._said(showing), *rows)) if rows else self.nothing


class FieldScene(ResultScene):
    """The field of two criteria first, then the ideas in order, for their numbers to be looked up."""

    def beside(self, showing: Showing, result: Result) -> object:
        return field_view(showing.document, showing.board, result)

    def _view(self, showing: Showing) -> FieldView:
        found = self.scored(showing).beside
        return found if isinstance(found, FieldView) else FieldView()

    def pages(self, showing: Showing, area: QRect) -> int:
        return 1 + super().pages(showing, area) if self.rows(showing) else 1

    def draw(self, painter: QPainter, area: QRect, showing: Showing) -> None:
        if showing.page or not self.rows(showing):
            super().draw(painter, area, showing.turned(max(0, showing.page - 1)))
            return
        draw_field(painter, self.theme, QRectF(area), self._view(showing), FIELD)

    def told(self, showing: Showing) -> str:
        return "\n".join((self._view(showing).said, super().told(showing)))
