"""The arranged board on the projector."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ui.pages.day.parts.paint import draw_text, rounded, text_height
from ui.presenter.scene import Scene, Showing
from ui.presenter.sheet import BODY, LARGE, Cells, cells
from workshop.document.records import Group
from workshop.opera import arrange

COLUMN = 430
CARD = 64
HEAD_LINES = 4
MOST_LINES = 99


class ArrangeScene(Scene):
    """Headings in front with the ideas below them; what is parked stays off the picture."""

    def _columns(self, showing: Showing) -> list[tuple[str, list[tuple[str, str]]]]:
        document, board = showing.document, showing.board
        columns = [
            (
                arrange.group_name(document, group),
                [(str(idea.number), idea.text) for idea in arrange.ideas_below(document, group)],
            )
            for group in document.where(Group, board=board.id)
        ]
        loose = [(str(idea.number), idea.text) for idea in arrange.loose_ideas(document, board)]
        return [*columns, ("Not sorted yet", loose)] if loose else columns

    def _stacks(self, showing: Showing, area: QRect) -> list[tuple[str, list[tuple[str, int]]]]:
        """The columns, each card with its height; what does not fit goes on in another column."""
        stacks: list[tuple[str, list[tuple[str, int]]]] = []
        wide = self._grid(area, area.width()).cell(0).width()
        for title, ideas in self._columns(showing):
            room = area.height() - self._head(title, wide) - 16
            stacks.append((title, []))
            used = 0
            for number, text in ideas:
                card = f"{number}. {text}"
                high = min(room, max(CARD, round(text_height(card, self.theme.font(BODY), wide - 64)) + 20))
                if used + high > room and stacks[-1][1]:
                    stacks.append((f"{title} (more)", []))
                    used = 0
                stacks[-1][1].append((card, high))
                used += high + 12
        return stacks

    def _head(self, title: str, wide: int) -> int:
        font = self.theme.font(BODY, bold=True)
        return round(text_height(f"{title} (more)", font, wide - 40, HEAD_LINES)) + 32

    def _grid(self, area: QRect, count: int) -> Cells:
        return cells(area, COLUMN, area.height(), count)

    def pages(self, showing: Showing, area: QRect) -> int:
        found = len(self._stacks(showing, area))
        return self._grid(area, found).pages(found)

    def draw(self, painter: QPainter, area: QRect, showing: Showing) -> None:
        stacks = self._stacks(showing, area)
        if showing.hidden.ideas or not stacks:
            self.line(painter, area, "Nothing is arranged yet", LARGE, "muted")
            return
        grid = self._grid(area, len(stacks))
        for place, (title, cards) in enumerate(stacks[showing.page * grid.each :][: grid.each]):
            self._column(painter, grid.cell(place), title, cards)

    def _column(self, painter: QPainter, area: QRect, title: str, cards: list[tuple[str, int]]) -> None:
        theme, high = self.theme, self._head(title, area.width())
        filled = high + sum(card + 12 for _, card in cards) + 8
        frame = QRect(area.x(), area.y(), area.width(), min(area.height(), filled))
        rounded(painter, frame, 14, theme.color("surface"), theme.color("line"))
        head = QRect(area.x() + 20, area.y() + 12, area.width() - 40, high - 24)
        draw_text(painter, head, title, theme.font(BODY, bold=True), theme.color("accent"), HEAD_LINES)
        top = area.y() + high
        for text, tall in cards:
            self._card(painter, QRect(area.x() + 16, top, area.width() - 32, tall), text)
            top += tall + 12

    def _card(self, painter: QPainter, area: QRect, text: str) -> None:
        rounded(painter, area, 12, self.theme.color("raised"), self.theme.color("line"))
        inner = area.adjusted(16, 4, -16, -4)
        draw_text(painter, inner, text, self.theme.font(BODY), self.theme.color("text"), MOST_LINES)

    def words(self, showing: Showing) -> str:
        return "\n".join(
            f"{title}: {'; '.join(text for _, text in ideas) or 'no more ideas'}"
            for title, ideas in self._columns(showing)
        )
