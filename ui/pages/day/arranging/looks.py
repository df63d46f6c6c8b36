"""How a board is looked at: its layout, what its colours mean, whether it is locked."""

from enum import Enum

from PySide6.QtCore import QObject

from ui.boards.camera import Camera
from ui.pages.day.arranging.tallied import Tallied
from workshop.frozen import field, mutable


class Layout(Enum):
    """Where the cards stand; the value is its word on the switch."""

    COLUMNS = "Columns"
    RANKING = "Ranking"
    MATRIX = "Matrix"
    WALL = "Wall"


class Colour(Enum):
    """What the colour and the letter of a card tell; the value follows “Colour by”."""

    PAIR = "pair"
    PARTNER = "partner"
    TABLE = "table"
    GROUP = "group"


@mutable
class Look:
    """How one board is looked at, what was in view, which suggestions were turned down, and its count."""

    layout: Layout = Layout.COLUMNS
    colour: Colour = Colour.PAIR
    locked: bool = False
    cameras: dict[Layout, Camera] = field(default_factory=dict)
    refused: set[frozenset[str]] = field(default_factory=set)
    tallied: Tallied = field(default_factory=Tallied)


class Looks(QObject):
    """The looks of all boards of a window; never stored.

    `further` is whether what becomes of the ideas stands beside the board; None until somebody decides.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks: dict[str, Look] = {}
        self._scale = 1.0
        self.further: bool | None = None

    @classmethod
    def of(cls, owner: QObject) -> "Looks":
        """The looks of whoever owns the room (the place), made when first asked for."""
        return owner.findChild(cls) or cls(owner)

    def look(self, board: str) -> Look:
        """The look of a board, columns at first."""
        return self._looks.setdefault(board, Look())

    def read_at(self, scale: float) -> None:
        """Text has this size now; what was in view at another size is forgotten."""
        if scale != self._scale:
            self._scale = scale
            for look in self._looks.values():
                look.cameras.clear()
