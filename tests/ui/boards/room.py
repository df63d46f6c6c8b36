"""A room for board tests: boards drawn as text, a tiny page that obeys intents, and a clock in our hands."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtTest import QTest

from ui.boards.board_model import BoardModel
from ui.boards.board_view import BoardView
from ui.boards.cards import Card, Column, ColumnKind
from ui.boards.intents import (
    Collapse,
    Create,
    CreateMany,
    Edit,
    Intent,
    Join,
    Move,
    MoveColumn,
    Park,
    Place,
    RenameColumn,
    Reorder,
    StartColumn,
    Unpark,
)
from ui.boards.layouts.plan import Furniture, Plan

Button, Mod = Qt.MouseButton, Qt.KeyboardModifier

COLORS = {
    "ground": "#f6f1e7",
    "surface": "#fbf9f4",
    "raised": "#ffffff",
    "line": "#ded6c6",
    "text": "#23211c",
    "muted": "#635d50",
    "accent": "#1f6f5c",
    "accent-text": "#ffffff",
    "good": "#1f7a3a",
    "careful": "#8a5a00",
    "stop": "#a3261d",
    "focus": "#0b57d0",
    "shadow": "#3a2f1c",
    "note-text": "#1d1b16",
    "note1": "#fff0b8",
    "note2": "#fab36f",
    "note3": "#a9bda2",
    "note4": "#8fb2ff",
    "note5": "#d8fbec",
    "note6": "#cfa6cd",
}


@dataclass(frozen=True, slots=True)
class PlainTheme:
    """Colours enough to draw with, in the machine's own font."""

    name: str = "plain"
    reduced_motion: bool = False
    scale: float = 1.0

    def color(self, role: str) -> QColor:
        return QColor(COLORS[role])

    def font(self, px: int, bold: bool = False) -> QFont:
        font = QFont("DejaVu Sans")
        font.setPixelSize(px)
        font.setBold(bold)
        return font


@dataclass(slots=True)
class HandPace:
    """Time stands still until a test moves it; each look at the clock may cost something."""

    time: float = 0.0
    cost: float = 0.0
    soon_work: list[Callable[[], None]] = field(default_factory=list)
    every_work: list[Callable[[], None]] = field(default_factory=list)

    def now(self) -> float:
        self.time += self.cost
        return self.time

    def soon(self, work: Callable[[], None]) -> None:
        self.soon_work.append(work)

    def every(self, work: Callable[[], None]) -> None:
        if work not in self.every_work:
            self.every_work.append(work)

    def rest(self, work: Callable[[], None]) -> None:
        if work in self.every_work:
            self.every_work.remove(work)

    def stop(self) -> None:
        self.soon_work.clear()
        self.every_work.clear()

    def run(self) -> int:
        """Do what was put off, until nothing is left; how often that was."""
        count = 0
        while self.soon_work:
            self.soon_work.pop(0)()
            count += 1
        return count

    def frame(self) -> None:
        for work in list(self.every_work):
            work()


def parse(drawing: str) -> tuple[list[Card], list[Column]]:
    """`loose: 1 2 | Trust: 3 4 | parked: 5` as cards and columns."""
    cards, columns = [], []
    for order, part in enumerate(drawing.split("|")):
        title, _, names = part.strip().partition(":")
        if title not in ("loose", "parked"):
            columns.append(Column(title, title, f"{order:03}"))
        for place, name in enumerate(names.split()):
            number = int(re.sub(r"\D", "", name) or 0)
            column = None if title in ("loose", "parked") else title
            note = f"note{number % 6 + 1}"
            card = Card(
                name, number, f"Words of {name}", column, f"{place:04}", note, parked=title == "parked"
            )
            cards.append(card)
    return cards, columns


def drawn(board: BoardModel, plan: Plan) -> str:
    """The board as text, from where the layout says that cards stand."""
    names = {column.id: column.id for column in board.columns}
    parts: dict[str, list[str]] = {name: [] for name in ("loose", *names, "parked")}
    for ident in plan.reading_order():
        card = board.cards[ident]
        if not any(column.heading == ident for column in board.columns):
            parts["parked" if card.parked else names.get(card.column or "", "loose")].append(ident)
    shown = (f"{name}: {' '.join(ids)}".strip() for name, ids in parts.items() if ids or name in names)
    return " | ".join(shown)


class Page:
    """Does what intents ask, the way a page does: through the model, one change at a time."""

    def __init__(self, board: BoardModel) -> None:
        self.board = board
        self.intents: list[Intent] = []
        self.obeys = True

    def take(self, intent: Intent) -> None:
        self.intents.append(intent)
        if self.obeys:
            self.obey(intent)

    def obey(self, intent: Intent) -> None:  # noqa: C901
        match intent:
            case Move(ids, column, after, before, copy) if not copy:
                self._stand(ids, column, after, before)
            case Reorder(ids, after, before):
                self._rank(ids, after, before)
            case Park(ids):
                self._stand(ids, None, None, None, parked=True)
            case Unpark(ids):
                self._stand(ids, None, None, None)
            case Edit(ident, text):
                self.board.put([replace(self.board.cards[ident], text=text)])
            case Place(ids, xs, ys, copy) if not copy:
                cards = self.board.cards
                self.board.put(
                    replace(cards[ident], x=x, y=y, parked=False)
                    for ident, x, y in zip(ids, xs, ys, strict=True)
                )
            case Join(ids, _):
                self.board.drop(ids)
            case Collapse(ident, collapsed):
                self._put_column(ident, collapsed=collapsed)
            case RenameColumn(ident, title):
                self._put_column(ident, title=title)
            case MoveColumn(ident, after, _):
                self._move_column(ident, after)
            case StartColumn(ids):
                self._start(ids)
            case Create(text, column, after, x, y):
                ident = self._create(text, column, after)
                self.board.put([replace(self.board.cards[ident], x=x, y=y)])
            case CreateMany(texts, column, after):
                for text in texts:
                    after = self._create(text, column, after)
            case _:
                pass

    def _create(self, text: str, column: str | None, after: str | None) -> str:
        number = max((card.number for card in self.board.cards.values()), default=0) + 1
        ident = str(number)
        self.board.put([Card(ident, number, text, column)])
        self._stand((ident,), column, after, None)
        return ident

    def _put_column(self, ident: str, **values: object) -> None:
        self.board.put_columns(
            replace(column, **values) if column.id == ident else column  # type: ignore[arg-type]
            for column in self.board.columns
        )

    def _move_column(self, ident: str, after: str | None) -> None:
        others = [column for column in self.board.columns if column.id != ident]
        moved = next(column for column in self.board.columns if column.id == ident)
        place = next((at + 1 for at, column in enumerate(others) if column.id == after), 0)
        others.insert(place, moved)
        self.board.put_columns(replace(column, order=f"{at:03}") for at, column in enumerate(others))

    def _start(self, ids: tuple[str, ...]) -> None:
        title = f"New{len(self.board.columns)}"
        self.board.put_columns([*self.board.columns, Column(title, title, f"{len(self.board.columns):03}")])
        self._stand(ids, title, None, None)

    def _rank(self, ids: tuple[str, ...], after: str | None, before: str | None) -> None:
        cards = self.board.cards
        kin = [card for card in cards.values() if not card.parked and card.id not in ids]
        order = _put_in([card.id for card in sorted(kin, key=lambda card: card.key)], ids, after, before)
        self.board.put(
            replace(cards[ident], order=f"{step:04}", parked=False) for step, ident in enumerate(order)
        )

    def _stand(self, ids: tuple[str, ...], column: str | None, after: str | None, before: str | None,
               parked: bool = False) -> None:  # fmt: skip
        cards = self.board.cards
        kin = [c for c in cards.values() if c.column == column and c.parked == parked and c.id not in ids]
        order = _put_in([card.id for card in sorted(kin, key=lambda card: card.key)], ids, after, before)
        self.board.put(
            replace(cards[ident], order=f"{step:04}", column=column, parked=parked)
            for step, ident in enumerate(order)
        )


def _put_in(order: list[str], ids: tuple[str, ...], after: str | None, before: str | None) -> list[str]:
    """The order with these put behind one or before the other; at the end where neither is there."""
    place = len(order) if after is None and before is None else 0
    if after in order:
        place = order.index(after) + 1
    elif before in order:
        place = order.index(before)
    return [*order[:place], *ids, *order[place:]]


@dataclass(slots=True)
class Room:
    """A view on a drawn board with its page; hands are real mouse and key events."""

    board: BoardModel
    view: BoardView
    page: Page
    pace: HandPace

    @property
    def drawing(self) -> str:
        return drawn(self.board, self.view.plan)

    @property
    def intents(self) -> list[Intent]:
        return self.page.intents

    def holding(self) -> bool:
        return self.view.gestures.hold is not None

    def rect(self, ident: str) -> QRect:
        return self.view.visualRect(self.board.index_of(ident))

    def spot(self, ident: str, down: float = 0.5, across: float = 0.5) -> QPoint:
        """A point of a card in the viewport, as shares of its height and width."""
        rect = self.rect(ident)
        return rect.topLeft() + QPoint(int(rect.width() * across), int(rect.height() * down))

    def heading(self, title: str) -> Furniture:
        items = self.view.plan.furniture(self.view.plan.extent)
        return next(item for item in items if item.title == title)

    def head(self, title: str) -> QPoint:
        return self.view.camera.to_view(self.heading(title).head).center()

    def press(
        self,
        at: QPoint,
        modifiers: Qt.KeyboardModifier = Mod.NoModifier,
        button: Qt.MouseButton = Button.LeftButton,
    ) -> None:
        QTest.mousePress(self.view.viewport(), button, modifiers, at)

    def move(self, at: QPoint) -> None:
        QTest.mouseMove(self.view.viewport(), at)

    def release(
        self,
        at: QPoint,
        modifiers: Qt.KeyboardModifier = Mod.NoModifier,
        button: Qt.MouseButton = Button.LeftButton,
    ) -> None:
        QTest.mouseRelease(self.view.viewport(), button, modifiers, at)

    def click(self, at: QPoint, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        QTest.mouseClick(self.view.viewport(), Button.LeftButton, modifiers, at)

    def double_click(self, at: QPoint) -> None:
        """Two quick clicks."""
        self.click(at)
        QTest.mouseDClick(self.view.viewport(), Button.LeftButton, Mod.NoModifier, at)

    def drag(self, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        self.press(start)
        self.move(start + QPoint(9, 9))
        self.move(end)
        self.release(end, modifiers)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.view, key, modifiers)

    def typed(self, text: str) -> None:
        """Type into the box that is open."""
        box = self.view.editing.box
        assert box is not None, "no box is open"
        QTest.keyClicks(box, text)
        QTest.keyClick(box, Qt.Key.Key_Return)

    def still(self) -> None:
        """Paint until nothing is left to refine."""
        for _ in range(500):
            self.view.viewport().repaint()
            if not self.pace.run():
                return
        raise AssertionError("the board never came to rest")


def columns_of(board: BoardModel) -> list[str]:
    return [column.id for column in board.columns if column.kind is ColumnKind.GROUP]
