"""One picture for the projector: what a step shows to the room, page by page."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from ui.pages.day.parts.paint import draw_text, largest_font, rounded, text_height
from ui.presenter.sheet import BODY, FIGURE, LARGE
from ui.theme import Theme
from workshop.document.document import Document
from workshop.document.records import Board
from workshop.opera.hidden import Hidden

CARD_SIZES = (40, 32, BODY)
CARD_EDGES, CARD_NUMBER = (20, 12, -16, -8), 68


@dataclass(frozen=True, slots=True)
class Showing:
    """All that a scene may draw from; `hidden` decides what of it the room may see.

    `choose` is how many the facilitator wants chosen fairly; None for as many as suit.
    """

    document: Document
    board: Board
    hidden: Hidden
    pair: str | None
    idea: str | None
    page: int
    choose: int | None = None

    def turned(self, page: int) -> "Showing":
        """The same on another page."""
        return replace(self, page=page)


class Scene:
    """Draws into an area; `pages` says how many pictures there are, `words` says it all in text."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._fits: dict[tuple[str, int, int], bool] = {}

    def pages(self, showing: Showing, area: QRect) -> int:  # noqa: ARG002
        return 1

    def draw(self, painter: QPainter, area: QRect, showing: Showing) -> None:
        raise NotImplementedError

    def words(self, showing: Showing) -> str:
        raise NotImplementedError

    def figure(self, painter: QPainter, area: QRect, number: str, noun: str, icon: str, below: str) -> None:
        """A very large number with its noun, and a state with its icon beneath."""
        theme, size = self.theme, max(64, min(FIGURE, area.height() - 150))
        top = area.y() + max(0, (area.height() - size - 140) // 2)
        painter.setPen(theme.color("accent"))
        painter.setFont(theme.font(size, bold=True))
        painter.drawText(QRect(area.x(), top, area.width(), size), Qt.AlignmentFlag.AlignCenter, number)
        noun_line = QRect(area.x(), top + size + 4, area.width(), LARGE + 16)
        self.line(painter, noun_line, noun, LARGE, "text")
        if below:
            self.state(painter, noun_line.translated(0, LARGE + 28), icon, below)

    def state(self, painter: QPainter, area: QRect, icon: str, words: str) -> None:
        """An icon and its words in the middle of a line."""
        painter.setFont(self.theme.font(BODY))
        wide = painter.fontMetrics().horizontalAdvance(words) + BODY + 16
        left = area.center().x() - wide // 2
        picture = self.theme.pixmap(icon, "muted", BODY, painter.device().devicePixelRatioF())
        painter.drawPixmap(left, area.center().y() - BODY // 2, picture)
        self.line(painter, area.adjusted(BODY + 16, 0, 0, 0), words, BODY, "muted")

    def line(
        self, painter: QPainter, area: QRect, words: str, size: int, role: str, *, left: bool = False
    ) -> None:
        """One line, in the middle unless it is to begin on the left."""
        painter.setFont(self.theme.font(size))
        painter.setPen(self.theme.color(role))
        across = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def fits(self, text: str, width: int, height: int) -> bool:
        """Whether a card of this size has room for all of the words."""
        key = (text, width, height)
        if key not in self._fits:
            left, top, right, bottom = CARD_EDGES
            wide, high = width - left - CARD_NUMBER + right, height - top + bottom
            self._fits[key] = text_height(text, self.theme.font(BODY), wide) <= high
        return self._fits[key]

    def card(self, painter: QPainter, area: QRect, number: str, text: str) -> None:
        """An idea on paper: its number, and its words as large as they fit."""
        theme = self.theme
        rounded(painter, area, 14, theme.color("raised"), theme.color("line"))
        inner = area.adjusted(*CARD_EDGES)
        bold, place = theme.font(BODY, bold=True), QRect(inner.x(), inner.y(), 64, 44)
        draw_text(painter, place, number, bold, theme.color("accent"), 1, centre=False)
        inner.setLeft(inner.x() + CARD_NUMBER)
        font = largest_font(theme, text, inner.width(), inner.height(), CARD_SIZES)
        lines = max(1, inner.height() // round(font.pixelSize() * 1.38))
        draw_text(painter, inner, text, font, theme.color("text"), lines, centre=False)
