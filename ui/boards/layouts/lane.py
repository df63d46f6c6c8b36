"""One lane of cards in order: positions follow from the index, so moving a card moves no coordinates."""

from bisect import bisect_left, insort

from PySide6.QtCore import QRect

from ui.boards.cards import Card, Column, ColumnKind
from workshop.frozen import field, frozen, mutable

Key = tuple[str, int, str]


@frozen
class Measures:
    """Sizes of one layout, in board units (pixels at zoom 1)."""

    width: int
    height: int
    gap: int
    pad: int
    head: int
    foot: int = 0


@mutable
class Lane:
    """Cards under each other, `across` of them side by side."""

    ident: str
    title: str
    measures: Measures
    column: Column | None = None
    number: int = 0
    heading: str | None = None
    across: int = 1
    collapsed: bool = False
    hint: str = ""
    left: int = 0
    top: int = 0
    keys: list[Key] = field(default_factory=list)

    @property
    def kind(self) -> ColumnKind:
        return ColumnKind.LOOSE if self.column is None else self.column.kind

    @property
    def folds(self) -> bool:
        return self.kind is not ColumnKind.LOOSE

    @property
    def shown(self) -> int:
        return 0 if self.collapsed else len(self.keys)

    @property
    def pitch_x(self) -> int:
        return self.measures.width + self.measures.gap

    @property
    def pitch_y(self) -> int:
        return self.measures.height + self.measures.gap

    @property
    def width(self) -> int:
        return self.across * self.pitch_x - self.measures.gap + 2 * self.measures.pad

    @property
    def rows(self) -> int:
        return -(-self.shown // self.across)

    @property
    def height(self) -> int:
        measures = self.measures
        if self.collapsed:
            return measures.head + measures.pad
        body = max(1, self.rows) * self.pitch_y - measures.gap
        return measures.head + body + measures.pad + measures.foot

    @property
    def frame(self) -> QRect:
        return QRect(self.left, self.top, self.width, self.height)

    @property
    def head(self) -> QRect:
        return QRect(self.left, self.top, self.width, self.measures.head)

    @property
    def foot(self) -> QRect:
        if self.collapsed or not self.measures.foot:
            return QRect()
        return QRect(
            self.left, self.frame.y() + self.height - self.measures.foot, self.width, self.measures.foot
        )

    @property
    def body_top(self) -> int:
        return self.top + self.measures.head

    def rect(self, index: int) -> QRect:
        row, place = divmod(index, self.across)
        left = self.left + self.measures.pad + place * self.pitch_x
        return QRect(left, self.body_top + row * self.pitch_y, self.measures.width, self.measures.height)

    def index(self, card: Card) -> int:
        return bisect_left(self.keys, card.key)

    def add(self, card: Card) -> int:
        insort(self.keys, card.key)
        return self.index(card)

    def remove(self, card: Card) -> int:
        index = self.index(card)
        del self.keys[index]
        return index

    def below(self, index: int) -> QRect:
        """Everything that shifts when the card at `index` comes or goes, the lane's end included."""
        top = self.rect(index).y() - self.pitch_y
        bottom = self.top + self.height + 2 * self.pitch_y
        return QRect(self.left, top, self.width, bottom - top)

    def span(self, top: int, bottom: int) -> tuple[int, int]:
        """The indexes [first, last) of cards that touch a stretch of board units."""
        first = max(0, (top - self.body_top) // self.pitch_y) * self.across
        last = ((bottom - self.body_top) // self.pitch_y + 1) * self.across
        return min(first, self.shown), max(0, min(last, self.shown))

    def within(self, area: QRect) -> list[tuple[str, QRect]]:
        first, last = self.span(area.y(), area.y() + area.height())
        if first >= last or not area.intersects(self.frame):
            return []
        left, top, across = self.left + self.measures.pad, self.body_top, self.across
        wide, high = self.measures.width, self.measures.height
        pitch_x, pitch_y = self.pitch_x, self.pitch_y
        if across == 1:
            return [
                (key[2], QRect(left, top + (first + step) * pitch_y, wide, high))
                for step, key in enumerate(self.keys[first:last])
            ]
        low = max(0, (area.x() - left) // pitch_x)
        high_column = min(across - 1, (area.x() + area.width() - left) // pitch_x)
        found: list[tuple[str, QRect]] = []
        for row in range(first // across, -(-last // across)):
            y, start = top + row * pitch_y, row * across
            found += [
                (key[2], QRect(left + (low + step) * pitch_x, y, wide, high))
                for step, key in enumerate(self.keys[start + low : min(start + high_column + 1, last)])
            ]
        return found
