"""The ranked result on the projector: rows as high as their words, as many on a page as fit."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from ui.pages.day.parts.paint import draw_text, rounded, text_height
from ui.pages.day.results.drawing import draw_bar
from ui.pages.day.results.sentences import line_words, place_words, score_words, summary
from ui.presenter.scene import Scene, Showing
from ui.presenter.sheet import BODY, GAP, LARGE
from ui.theme import Theme
from workshop.counting.result import IdeaResult, Result
from workshop.counting.tally import count
from workshop.document.document import Document
from workshop.errors import KnownError

ROW = 88
EDGE, PLACE = 24, 118
LINES = 99

R = TypeVar("R")


class RowsScene(Scene, Generic[R]):
    """Rows under each other; a scene says what they are, how high, and draws one of them."""

    head = 0
    """How high the head stands that every page begins with."""
    nothing = "Nothing has been marked yet"

    def rows(self, showing: Showing) -> Sequence[R]:
        """What there is to show."""
        raise NotImplementedError

    def height(self, row: R, width: int) -> int:
        """How high a row of this width has to be for all of its words."""
        raise NotImplementedError

    def draw_row(self, painter: QPainter, area: QRect, row: R, showing: Showing) -> None:
        raise NotImplementedError

    def draw_head(self, painter: QPainter, area: QRect, showing: Showing) -> None:
        """What stands above the rows of every page."""

    def _leaves(self, showing: Showing, area: QRect) -> list[list[tuple[R, int]]]:
        """The rows of each page with their heights."""
        room = max(ROW, area.height() - self.head)
        leaves: list[list[tuple[R, int]]] = []
        used = 0
        for row in self.rows(showing):
            high = min(room, self.height(row, area.width()))
            if not leaves or used + high > room:
                leaves.append([])
                used = 0
            leaves[-1].append((row, high))
            used += high + GAP
        return leaves

    def pages(self, showing: Showing, area: QRect) -> int:
        return max(1, len(self._leaves(showing, area)))

    def draw(self, painter: QPainter, area: QRect, showing: Showing) -> None:
        leaves = self._leaves(showing, area)
        if not leaves:
            self.line(painter, area, self.nothing, LARGE, "muted")
            return
        self.draw_head(painter, QRect(area.x(), area.y(), area.width(), self.head), showing)
        top = area.y() + self.head
        for row, high in leaves[min(showing.page, len(leaves) - 1)]:
            self.draw_row(painter, QRect(area.x(), top, area.width(), high), row, showing)
            top += high + GAP


def named(idea: IdeaResult) -> str:
    """12. A shared shelf: the number is on its card, and on the field."""
    return f"{idea.number}. {idea.text}"


class ResultScene(RowsScene[IdeaResult]):
    """Place, words and bar of each idea, the first page first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._counted: tuple[Document, str, int | None, Result] | None = None

    def result(self, showing: Showing) -> Result:
        """The count, made once for one picture."""
        known, board = self._counted, showing.board
        if known is None or known[0] is not showing.document or known[1:3] != (board.id, showing.choose):
            try:
                found = self.count(showing)
            except KnownError:
                found = Result(board.question, board.method, 0, 0, ())
            known = self._counted = (showing.document, board.id, showing.choose, found)
        return known[3]

    def count(self, showing: Showing) -> Result:
        return count(showing.document, showing.board)

    def rows(self, showing: Showing) -> Sequence[IdeaResult]:
        """What was marked at all; the rest would only be a long tail of nothing."""
        return tuple(idea for idea in self.result(showing).ideas if idea.voters)

    def bars(self, width: int) -> int:
        """How wide the bars are in a row of this width."""
        return (width - 2 * EDGE) // 4

    def height(self, row: IdeaResult, width: int) -> int:
        words = width - 2 * EDGE - PLACE - self.bars(width) - 32
        return max(ROW, round(text_height(named(row), self.theme.font(BODY), words)) + 24)

    def draw_row(self, painter: QPainter, area: QRect, row: IdeaResult, showing: Showing) -> None:
        theme = self.theme
        rounded(painter, area, 14, theme.color("raised"), theme.color("line"))
        inner = area.adjusted(EDGE, 12, -EDGE, -12)
        painter.setFont(theme.font(48, bold=True))
        painter.setPen(theme.color("accent"))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(inner.x(), inner.y(), PLACE - 8, inner.height()), left, place_words(row))
        bars = self.bars(area.width())
        words = QRect(inner.x() + PLACE, inner.y(), inner.width() - PLACE - bars - 32, inner.height())
        draw_text(painter, words, named(row), theme.font(BODY), theme.color("text"), LINES)
        beside = QRect(inner.right() - bars, inner.y(), bars, inner.height())
        self.draw_beside(painter, beside, row, showing)

    def draw_beside(self, painter: QPainter, area: QRect, row: IdeaResult, showing: Showing) -> None:
        """What stands on the right of the words: the score, and its bar."""
        result, middle = self.result(showing), area.center().y()
        highest = max((float(idea.score) for idea in result.ideas if idea.score is not None), default=0.0)
        share = float(row.score) / highest if row.score is not None and highest else row.share
        words = score_words(result, row) or f"{row.voters} of {result.voters}"
        self.line(painter, QRect(area.x(), middle - 40, area.width(), 36), words, BODY, "text", left=True)
        draw_bar(painter, self.theme, QRect(area.x(), middle + 6, area.width(), 22), share)

    def words(self, showing: Showing) -> str:
        result = self.result(showing)
        return "\n".join((summary(result), *(line_words(result, idea) for idea in result.ideas)))
