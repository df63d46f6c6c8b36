"""Cards and columns as a Qt list model: one row a card, and a change touches only the rows it names."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.boards.cards import Card, Column
from workshop.frozen import frozen

MANY = 300

AnyIndex = QModelIndex | QPersistentModelIndex


@frozen
class BoardChange:
    """What happened to a board: pairs of a card before (None when new) and after, cards gone, columns."""

    put: tuple[tuple[Card | None, Card], ...] = ()
    dropped: tuple[Card, ...] = ()
    columns: bool = False
    everything: bool = False

    @property
    def large(self) -> bool:
        """Whether starting over is quicker than following card by card."""
        return len(self.put) + len(self.dropped) > MANY

    @property
    def ids(self) -> frozenset[str]:
        return frozenset([card.id for _, card in self.put] + [card.id for card in self.dropped])


def plain_words(card: Card) -> str:
    """How a card is called when nobody knows yet where it stands."""
    return f"Idea {card.number}, {card.text}"


def runs_of(rows: list[int]) -> list[tuple[int, int]]:
    """Unbroken stretches of row numbers, last one first, so that removing one leaves the others true."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs[::-1]


class BoardModel(QAbstractListModel):
    """Rows stay where they are when a card moves: place is the layout's matter, not the model's."""

    board_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, Card] = {}
        self.columns: tuple[Column, ...] = ()
        self._ids: list[str] = []
        self._rows: dict[str, int] = {}
        self._describe: Callable[[Card], str] = plain_words

    def set_describer(self, describe: Callable[[Card], str]) -> None:
        """Who names a card for a screen reader (the view, which knows the card's place)."""
        self._describe = describe

    def describe(self, ident: str) -> str:
        return self._describe(self.cards[ident])

    def id_at(self, row: int) -> str:
        return self._ids[row]

    def index_of(self, ident: str) -> QModelIndex:
        row = self._rows.get(ident)
        return QModelIndex() if row is None else self.index(row, 0)

    def selection_of(self, idents: Iterable[str]) -> QItemSelection:
        """These cards as few ranges of rows as they make."""
        found = QItemSelection()
        rows = self._rows
        for first, last in runs_of(sorted(rows[ident] for ident in set(idents) if ident in rows)):
            found.select(self.index(first, 0), self.index(last, 0))
        return found

    def ids(self) -> Sequence[str]:
        return self._ids

    def column(self, ident: str) -> Column | None:
        return next((column for column in self.columns if column.id == ident), None)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        card = self.cards[self._ids[index.row()]]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._describe(card)
        return card if role == Qt.ItemDataRole.UserRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        never = Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | never

    def set_board(self, cards: Iterable[Card], columns: Iterable[Column]) -> None:
        """Show another board."""
        self.beginResetModel()
        self.cards = {card.id: card for card in cards}
        self._ids = list(self.cards)
        self._rows = {ident: row for row, ident in enumerate(self._ids)}
        self.columns = tuple(sorted(columns, key=lambda column: (column.order, column.id)))
        self.endResetModel()
        self.board_changed.emit(BoardChange(everything=True))

    def put(self, cards: Iterable[Card]) -> None:
        """Add cards, or replace those that are there; equal ones are left alone."""
        pairs = [(self.cards.get(card.id), card) for card in cards]
        pairs = [(old, new) for old, new in pairs if old != new]
        if not pairs:
            return
        self._replace([new for old, new in pairs if old is not None])
        self._append([new for old, new in pairs if old is None])
        self.board_changed.emit(BoardChange(put=tuple(pairs)))

    def _replace(self, cards: list[Card]) -> None:
        self.cards.update((card.id, card) for card in cards)
        for first, last in runs_of(sorted(self._rows[card.id] for card in cards)):
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def _append(self, cards: list[Card]) -> None:
        if not cards:
            return
        first = len(self._ids)
        self.beginInsertRows(QModelIndex(), first, first + len(cards) - 1)
        for card in cards:
            self._rows[card.id] = len(self._ids)
            self._ids.append(card.id)
            self.cards[card.id] = card
        self.endInsertRows()

    def drop(self, ids: Iterable[str]) -> None:
        """Take cards away; unknown ids are ignored."""
        gone = [ident for ident in dict.fromkeys(ids) if ident in self.cards]
        if not gone:
            return
        dropped = tuple(self.cards[ident] for ident in gone)
        for first, last in runs_of(sorted(self._rows[ident] for ident in gone)):
            self._remove(first, last)
        self._rows = {ident: row for row, ident in enumerate(self._ids)}
        self.board_changed.emit(BoardChange(dropped=dropped))

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, last)
        for ident in self._ids[first : last + 1]:
            del self.cards[ident], self._rows[ident]
        del self._ids[first : last + 1]
        self.endRemoveRows()

    def put_columns(self, columns: Iterable[Column]) -> None:
        """Replace the whole list of columns."""
        ordered = tuple(sorted(columns, key=lambda column: (column.order, column.id)))
        if ordered != self.columns:
            self.columns = ordered
            self.board_changed.emit(BoardChange(columns=True))
