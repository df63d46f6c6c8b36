"""The arranged board on the projector."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ui.pages.day.parts.paint import draw_text, rounded, text_height
from ui.presenter.scene import Scene, Showing
from ui.presenter.sheet import BODY, LARGE, cells
from workshop.document.records import Group
from workshop.opera import arrange

COLUMN = 430
CARD = 128
HEAD_LINES = 4


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
