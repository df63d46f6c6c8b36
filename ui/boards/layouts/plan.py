"""What every layout answers: where cards stand, what is under a point, where a drop would land."""

from collections.abc import Iterable
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QPoint, QRect

from ui.boards.board_model import BoardChange, BoardModel
from ui.boards.cards import Column
from ui.boards.intents import Create, Intent, MoveColumn, Place
from workshop.frozen import field, frozen


class Face(Enum):
    """How a card is drawn."""

    NOTE = "note"
    ROW = "row"
    HEADING = "heading"


class Direction(Enum):
    """Where an arrow key points."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"


@frozen
class Between:
    """A landing place between two cards of a lane; `place` of `count` as it will be after the drop."""

    lane: str
    title: str
    after: str | None
    before: str | None
    index: int
    place: int
    count: int
    slot: QRect


@frozen
class Onto:
    """A landing place on the middle of a card; `lead` is the held card that the hand goes by."""

    id: str
    slot: QRect
    lead: str = ""


@frozen
class Aside:
    """A landing place in the tray of parked cards, which keeps its own order."""

    slot: QRect
    lead: str = ""


@frozen
class Fresh:
    """A landing place that starts a new column."""

    slot: QRect


@frozen
class Free:
    """A landing place anywhere: where the top left corner of the held card comes to lie, in board units."""

    slot: QRect
    guides: tuple[QRect, ...] = ()
    lead: str = ""
    words: str = ""


Drop = Between | Onto | Fresh | Free | Aside


@frozen
class Standing:
    """Where a card stands: second of seven under Trust."""

    place: int
    count: int
    title: str


def place_words(standing: Standing) -> str:
    """2 of 7 under Trust."""
    under = f" under {standing.title}" if standing.title else ""
    return f"{standing.place} of {standing.count}{under}"


@frozen
class Axes:
    """The two axes of a matrix, and what its corners are called, from the top left clockwise."""

    frame: QRect
    across: str
    up: str
    corners: tuple[str, str, str, str]


@frozen
class Furniture:
    """A lane, a tray or a cluster: its frame and head; number is what a held card is sent to by key."""

    column: Column | None
    frame: QRect
    head: QRect
    title: str
    count: int
    number: int = 0
    heading: str | None = None
    hint: str = ""
    foot: QRect = field(default_factory=QRect)
    folded: bool = False
    folds: bool = False


class Plan(Protocol):
    """Arrays and arithmetic only: no window, no painting. `take` must touch only what a change names."""

    face: Face
    free: bool
    fresh: QRect | None
    fresh_hint: str
    axes: Axes | None
    parked_folded: bool

    @property
    def extent(self) -> QRect: ...

    def stretches(self, count: int, /) -> list[QRect]: ...

    def rebuild(self, model: BoardModel) -> None: ...

    def take(self, change: BoardChange) -> list[QRect] | None: ...

    def rect(self, ident: str) -> QRect | None: ...

    def within(self, area: QRect) -> list[tuple[str, QRect]]: ...

    def furniture(self, area: QRect) -> list[Furniture]: ...

    def head_at(self, point: QPoint, /) -> Furniture | None: ...

    def foot_at(self, point: QPoint, /) -> Furniture | None: ...

    def at(self, point: QPoint) -> str | None: ...

    def where(self, ident: str) -> str: ...

    def neighbour(self, ident: str, direction: Direction) -> str | None: ...

    def first(self) -> str | None: ...

    def last(self) -> str | None: ...

    def reading_order(self) -> list[str]: ...

    def drop(self, point: QPoint, held: frozenset[str], lead: str, grip: QPoint, /) -> Drop | None: ...

    def aside(self, lead: str, /) -> Drop | None: ...

    def joined(self, drop: Drop, held: frozenset[str], /) -> Drop | None: ...

    def under(self, head: Furniture, /) -> tuple[str, ...]: ...

    def fold_parked(self, folded: bool, /) -> None: ...

    def spot(self, ident: str, held: frozenset[str], /) -> Drop | None: ...

    def step(self, drop: Drop, direction: Direction, held: frozenset[str]) -> Drop: ...

    def numbered(self, number: int, held: frozenset[str], /) -> Drop | None: ...

    def sorted_ids(self, idents: Iterable[str]) -> tuple[str, ...]: ...

    def intent(self, drop: Drop, idents: tuple[str, ...], copy: bool) -> Intent | None: ...

    def new_card(self, text: str, after: str | None, lane: str | None, point: QPoint | None, /) -> Create: ...

    def new_slot(self, after: str | None, lane: str | None, point: QPoint | None, /) -> QRect: ...

    def tidy(self, idents: tuple[str, ...], /) -> Place | None: ...

    def move_column(self, ident: str, point: QPoint, /) -> tuple[MoveColumn, QRect] | None: ...
