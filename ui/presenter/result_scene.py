"""The ranked result on the projector: rows as high as their words, as many on a page as fit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from ui.counter import Counter, always, takes_time
from ui.pages.day.parts.paint import draw_text, rounded, text_height
from ui.pages.day.results.drawing import draw_bar
from ui.pages.day.results.sentences import line_words, place_words, score_words, summary
from ui.presenter.scene import Scene, Showing
from ui.presenter.sheet import BODY, GAP, LARGE
from ui.theme import Theme
from ui.work import Progress
from workshop.counting.result import IdeaResult, Result
from workshop.counting.tally import count
from workshop.document.document import Document
from workshop.document.ready import StoppedError
from workshop.document.records import Board
from workshop.errors import KnownError

ROW = 88
EDGE, PLACE = 24, 118
LINES = 99
WAITING = "The ballots are being counted"

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


@dataclass(frozen=True, slots=True)
class Scored:
    """A count of a board; `beside` is what a scene draws from besides, `waiting` that there is none yet."""

    board: str
    result: Result
    beside: object = None
    waiting: bool = False


def _nothing(board: Board, *, waiting: bool = False) -> Scored:
    return Scored(board.id, Result(board.question, board.method, 0, 0, ()), waiting=waiting)


class ResultScene(RowsScene[IdeaResult]):
    """Place, words and bar of each idea, the first page first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._known: tuple[object, Scored] | None = None
        self._awaited: object = None
        self.counter: Counter | None = None

    def scored(self, showing: Showing) -> Scored:
        """The count, made once for one picture; where it takes time, the room sees what it saw before."""
        document, board = showing.document, showing.board
        asked = (document.seal, board.id, showing.choose)
        if self._known is not None and self._known[0] == asked:
            return self._known[1]
        key = (type(self).__name__, showing.choose)
        found = self.counter.found(document, board, key) if self.counter else None
        if isinstance(found, Scored):
            self._known = (asked, found)
        elif self.counter and (self._awaited == asked and self.counter.running):
            return self._before(board)
        elif self.counter and takes_time(document, board):
            self._awaited = asked
            self.counter.count(document, board, partial(self._of, showing), key)
            return self._before(board)
        else:
            self._known = (asked, self._whole(showing, always))
        return self._known[1]

    def _before(self, board: Board) -> Scored:
        before = self._known[1] if self._known is not None else None
        return before if before is not None and before.board == board.id else _nothing(board, waiting=True)

    def _of(self, showing: Showing, document: Document, board: Board, progress: Progress) -> Scored:
        return self._whole(replace(showing, document=document, board=board), progress)

    def _whole(self, showing: Showing, progress: Progress) -> Scored:
        try:
            found = self.count(showing, progress)
        except StoppedError:
            raise
        except KnownError:
            return _nothing(showing.board)
        return Scored(showing.board.id, found, self.beside(showing, found))

    def result(self, showing: Showing) -> Result:
        """What was counted."""
        return self.scored(showing).result

    def count(self, showing: Showing, progress: Progress) -> Result:
        """Count; a worker may do it."""
        return count(showing.document, showing.board, progress=progress)

    def beside(self, showing: Showing, result: Result) -> object:  # noqa: ARG002
        """What else is drawn from; a worker may find it out."""
        return None

    def draw(self, painter: QPainter, area: QRect, showing: Showing) -> None:
        if self.scored(showing).waiting:
            self.line(painter, area, WAITING, LARGE, "muted")
        else:
            super().draw(painter, area, showing)

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
        return WAITING if self.scored(showing).waiting else self.told(showing)

    def told(self, showing: Showing) -> str:
        """All of the picture in words."""
        result = self.result(showing)
        return "\n".join((summary(result), *(line_words(result, idea) for idea in result.ideas)))
