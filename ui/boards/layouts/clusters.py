"""Clusters: cards of one group that lie together on a wall, with the group's name above them."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRect

from ui.boards.cards import Card, Column
from ui.boards.layouts.plan import Furniture
from workshop.frozen import frozen

REACH = 30
CELL = 160
SIDE, HEAD = 14, 50


@frozen
class Cluster:
    """Some cards of a group, and the frame around them."""

    column: Column
    idents: tuple[str, ...]
    frame: QRect

    @property
    def furniture(self) -> Furniture:
        """The frame with its name, as it is drawn."""
        head = QRect(self.frame.x(), self.frame.y(), self.frame.width(), HEAD)
        return Furniture(self.column, self.frame, head, self.column.title, len(self.idents))


class Clusters:
    """Kept group by group: a card that moves makes its own group be looked at again, and no other.

    A card that lies alone has no name above it, unless its group lies nowhere else.
    """

    def __init__(self, columns: Iterable[Column] = ()) -> None:
        self._columns = {column.id: column for column in columns}
        self._members: dict[str, dict[str, QRect]] = {}
        self._found: dict[str, tuple[Cluster, ...]] = {}
        self._names: list[Furniture] | None = None

    def add(self, card: Card, rect: QRect) -> None:
        if card.column in self._columns:
            self._members.setdefault(card.column, {})[card.id] = rect
            self._forget(card.column)

    def remove(self, card: Card) -> None:
        if card.column is not None and self._members.get(card.column, {}).pop(card.id, None) is not None:
            self._forget(card.column)

    def _forget(self, column: str) -> None:
        self._found.pop(column, None)
        self._names = None

    def of(self, column: str | None) -> tuple[Cluster, ...]:
        """The clusters of one group."""
        if column is None or column not in self._members:
            return ()
        found = self._found.get(column)
        if found is None:
            home, rects = self._columns[column], self._members[column]
            families = together(rects)
            shown = [idents for idents in families if len(idents) > 1] or families[:1]
            found = tuple(Cluster(home, idents, framed(rects, idents)) for idents in shown)
            self._found[column] = found
        return found

    def frames(self, columns: Iterable[str | None]) -> list[QRect]:
        return [cluster.frame for column in columns for cluster in self.of(column)]

    @property
    def names(self) -> list[Furniture]:
        """Every name with its frame, made again only after a card of a group has moved."""
        if self._names is None:
            self._names = [one.furniture for column in self._members for one in self.of(column)]
        return self._names

    def title_of(self, card: Card) -> str:
        column = self._columns.get(card.column or "")
        return "" if column is None else column.title


def framed(rects: Mapping[str, QRect], idents: Iterable[str]) -> QRect:
    """The frame around some cards, with room for the name above them."""
    around = QRect()
    for ident in idents:
        around = around.united(rects[ident])
    return around.adjusted(-SIDE, -SIDE - HEAD + 8, SIDE, SIDE)


def together(rects: Mapping[str, QRect]) -> list[tuple[str, ...]]:
    """Cards that lie side by side, told by the squares of the board that they share."""
    kin = {ident: ident for ident in rects}

    def eldest(ident: str) -> str:
        while kin[ident] != ident:
            kin[ident] = kin[kin[ident]]
            ident = kin[ident]
        return ident

    owner: dict[tuple[int, int], str] = {}
    for ident, rect in rects.items():
        left, top = (rect.x() - REACH) // CELL, (rect.y() - REACH) // CELL
        right = (rect.x() + rect.width() + REACH) // CELL
        bottom = (rect.y() + rect.height() + REACH) // CELL
        for square in ((x, y) for y in range(top, bottom + 1) for x in range(left, right + 1)):
            kin[eldest(ident)] = eldest(owner.setdefault(square, ident))
    families: dict[str, list[str]] = {}
    for ident in rects:
        families.setdefault(eldest(ident), []).append(ident)
    return [tuple(family) for family in families.values()]
