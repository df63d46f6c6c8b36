"""The ranked result and the arranged board on the projector."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from ui.pages.day.parts.paint import draw_text, rounded, text_height
from ui.pages.day.results.sentences import line_words, place_words, score_words, summary
from ui.presenter.scene import Scene, Showing
from ui.presenter.sheet import BODY, LARGE, cells
from ui.theme import Theme
from workshop.counting.result import IdeaResult, Result
from workshop.counting.tally import count
from workshop.document.records import Group
from workshop.errors import KnownError
from workshop.opera import arrange

ROW = 96
COLUMN = 430
CARD = 128
HEAD_LINES = 4


class ResultScene(Scene):
    """Place, words and bar of each idea, the first page first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._found: Result | None = None

    def _result(self, showing: Showing) -> Result:
        """The count, made once for one picture."""
        if self._found is None:
            try:
                self._found = count(showing.document, showing.board)
            except KnownError:
                self._found = Result(showing.board.question, showing.board.method, 0, 0, ())
        return self._found

    def _shown(self, showing: Showing) -> tuple[IdeaResult, ...]:
        """What was marked at all; the rest would only be a long tail of nothing."""
        return tuple(idea for idea in self._result(showing).ideas if idea.voters)

    def pages(self, showing: Showing, area: QRect) -> int:
        found = len(self._shown(showing))
        return cells(area, area.width(), ROW, found).pages(found)

    def draw(self, painter: QPainter, area: QRect, showing: Showing) -> None:
        result, shown = self._result(showing), self._shown(showing)
        if not shown:
            self.line(painter, area, "Nothing has been marked yet", LARGE, "muted")
            return
        grid = cells(area, area.width(), ROW, len(shown))
        highest = max((float(idea.score) for idea in result.ideas if idea.score is not None), default=0.0)
        for place, idea in enumerate(shown[showing.page * grid.each :][: grid.each]):
            cell = grid.cell(place)
            cell.setHeight(min(cell.height(), ROW + 30))
            self._row(painter, cell, result, idea, highest)

    def _row(self, painter: QPainter, area: QRect, result: Result, idea: IdeaResult, highest: float) -> None:
        theme = self.theme
        rounded(painter, area, 14, theme.color("raised"), theme.color("line"))
        inner = area.adjusted(24, 12, -24, -12)
        painter.setFont(theme.font(48, bold=True))
        painter.setPen(theme.color("accent"))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(inner.x(), inner.y(), 110, inner.height()), left, place_words(idea))
        bars = inner.width() // 4
        words = QRect(inner.x() + 118, inner.y(), inner.width() - 118 - bars - 32, inner.height())
        draw_text(painter, words, idea.text, theme.font(BODY), theme.color("text"), inner.height() // 40)
        share = float(idea.score) / highest if idea.score is not None and highest else idea.share
        self._bar(painter, QRect(inner.right() - bars, inner.y(), bars, inner.height()), result, idea, share)

    def _bar(self, painter: QPainter, area: QRect, result: Result, idea: IdeaResult, share: float) -> None:
        theme, middle = self.theme, area.center().y()
        words = score_words(result, idea) or f"{idea.voters} of {result.voters}"
        self.line(painter, QRect(area.x(), middle - 40, area.width(), 36), words, BODY, "text", left=True)
        bar = QRect(area.x(), middle + 6, area.width(), 22)
        rounded(painter, bar, 11, theme.color("sunken"))
        long = round(bar.width() * min(1.0, max(0.0, share)))
        if long:
            full = QRect(bar.x(), bar.y(), max(bar.height(), long), bar.height())
            rounded(painter, full, 11, theme.color("accent"))

    def words(self, showing: Showing) -> str:
        result = self._result(showing)
        return "\n".join((summary(result), *(line_words(result, idea) for idea in result.ideas)))


class ArrangeScene(Scene):
    """Headings in front with the ideas below them; what is parked stays off the picture."""

    def _columns(self, showing: Showing) -> list[tuple[str, list[tuple[str, str]]]]:
        document, board = showing.document, showing.board
        columns = [
            (
                arrange.group_name(document, group),
                [(str(idea.number), idea.text) for idea in arrange.ideas_under(document, group)],
            )
            for group in document.where(Group, board=board.id)
        ]
        loose = [(str(idea.number), idea.text) for idea in arrange.loose_ideas(document, board)]
        return [*columns, ("Not sorted yet", loose)] if loose else columns

    def pages(self, showing: Showing, area: QRect) -> int:
        found = len(self._columns(showing))
        return cells(area, COLUMN, area.height(), found).pages(found)

    def draw(self, painter: QPainter, area: QRect, showing: Showing) -> None:
        columns = self._columns(showing)
        if showing.hidden.ideas or not columns:
            self.line(painter, area, "Nothing is arranged yet", LARGE, "muted")
            return
        grid = cells(area, COLUMN, area.height(), len(columns))
        for place, (title, ideas) in enumerate(columns[showing.page * grid.each :][: grid.each]):
            self._column(painter, grid.cell(place), title, ideas)

    def _column(self, painter: QPainter, area: QRect, title: str, ideas: list[tuple[str, str]]) -> None:
        theme, font = self.theme, self.theme.font(BODY, bold=True)
        high = round(text_height(title, font, area.width() - 40, HEAD_LINES)) + 32
        room = area.adjusted(16, high, -16, -16)
        fit = max(1, (room.height() + 12) // (CARD + 12))
        shown = ideas if len(ideas) <= fit else ideas[: fit - 1]
        rows = min(len(ideas), fit)
        frame = QRect(area.x(), area.y(), area.width(), min(area.height(), high + rows * (CARD + 12) + 8))
        rounded(painter, frame, 14, theme.color("surface"), theme.color("line"))
        head = QRect(area.x() + 20, area.y() + 12, area.width() - 40, high - 24)
        draw_text(painter, head, title, font, theme.color("accent"), HEAD_LINES)
        for place, (number, text) in enumerate(shown):
            card = QRect(room.x(), room.y() + place * (CARD + 12), room.width(), CARD)
            self._card(painter, card, number, text)
        if len(shown) < len(ideas):
            top = room.y() + len(shown) * (CARD + 12)
            more = f"and {len(ideas) - len(shown)} more"
            self.line(painter, QRect(room.x(), top, room.width(), 48), more, BODY, "muted")

    def _card(self, painter: QPainter, area: QRect, number: str, text: str) -> None:
        rounded(painter, area, 12, self.theme.color("raised"), self.theme.color("line"))
        inner = area.adjusted(16, 4, -16, -4)
        draw_text(painter, inner, f"{number}. {text}", self.theme.font(BODY), self.theme.color("text"), 3)

    def words(self, showing: Showing) -> str:
        return "\n".join(
            f"{title}: {'; '.join(text for _, text in ideas) or 'no more ideas'}"
            for title, ideas in self._columns(showing)
        )
