"""Where an idea's card stands in each layout: one class a layout, and one line in `STANDS`."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from ui.boards.cards import Card
from ui.boards.layouts.columns import ColumnsPlan
from ui.boards.layouts.matrix import MatrixPlan
from ui.boards.layouts.plan import Plan
from ui.boards.layouts.ranking import RankingPlan
from ui.boards.layouts.wall import WallPlan
from ui.pages.day.arranging.looks import Layout
from ui.pages.day.arranging.tallied import Tallied
from workshop.counting.criteria import Quadrant
from workshop.counting.views import means_of
from workshop.document.document import Document
from workshop.document.records import Board, Idea
from workshop.opera.ways import way_of

FULL = 1000
LEAST, MOST = 1, 5
LAST = 10**6
USUAL = ("Effort", "Impact")
NAMELESS = ("", "", "", "")
NOTHING: Mapping[str, Any] = {}
CORNERS = (
    Quadrant.QUICK_WIN.capitalize(),
    Quadrant.BIG_BET.capitalize(),
    Quadrant.THANKLESS.capitalize(),
    Quadrant.FILL_IN.capitalize(),
)


class Stand(Protocol):
    """One layout: its plan, and what it adds to the card of an idea."""

    def plan(self) -> Plan: ...

    def fields(self, idea: Idea) -> Mapping[str, Any]:
        """What only this layout knows of an idea's card; a field not named is as everywhere."""
        ...

    def there(self, cards: Iterable[Card]) -> set[str]:
        """What the tools of this layout ask for, as far as it is there."""
        ...


class InColumns:
    """Under the headings, as they are sorted."""

    def __init__(self, document: Document, board: Board, tallied: Tallied) -> None:
        """Nothing needs to be known beforehand."""

    def plan(self) -> Plan:
        return ColumnsPlan()

    def fields(self, idea: Idea) -> Mapping[str, Any]:  # noqa: ARG002
        return NOTHING

    def there(self, cards: Iterable[Card]) -> set[str]:  # noqa: ARG002
        return set()


class Ranked:
    """By hand where somebody put it in order, otherwise by the count, ties as they are sorted."""

    def __init__(self, document: Document, board: Board, tallied: Tallied) -> None:
        self.by_hand = any(idea.rank for idea in document.where(Idea, board=board.id))
        found = tallied.of(document, board)
        self._lines, self._places = found.lines, found.places

    def plan(self) -> Plan:
        return RankingPlan()

    def fields(self, idea: Idea) -> Mapping[str, Any]:
        line = self._lines.get(idea.id)
        counted_key = f"1{self._places.get(idea.id, LAST):07}{idea.order}"
        return {
            "order": f"0{idea.rank}" if idea.rank else counted_key,
            "place": line.place if line else "",
            "tally": line.score or line.head_words if line else "",
            "bar": line.head if line else None,
        }

    def there(self, cards: Iterable[Card]) -> set[str]:  # noqa: ARG002
        return {"by hand"} if self.by_hand else set()


class OnMatrix:
    """Between two axes."""

    def __init__(self, document: Document, board: Board, tallied: Tallied) -> None:
        self._document, self._board, self._tallied = document, board, tallied

    def plan(self) -> Plan:
        across, up = self._board.across, self._board.up
        return MatrixPlan(across, up, CORNERS if (across, up) == USUAL else NAMELESS)

    def fields(self, idea: Idea) -> Mapping[str, Any]:
        return {"x": idea.across, "y": idea.up}

    def there(self, cards: Iterable[Card]) -> set[str]:  # noqa: ARG002
        return {"judged"} if voted_spots(self._document, self._board, self._tallied) else set()


class OnWall:
    """Anywhere; the file counts in thousandths of a card, the wall in its own units."""

    def __init__(self, document: Document, board: Board, tallied: Tallied) -> None:
        """Nothing needs to be known beforehand."""

    def plan(self) -> Plan:
        return WallPlan()

    def fields(self, idea: Idea) -> Mapping[str, Any]:
        if idea.x is None or idea.y is None:
            return NOTHING
        size = WallPlan.size
        return {"x": round(idea.x * size.width / FULL), "y": round(idea.y * size.height / FULL)}

    def there(self, cards: Iterable[Card]) -> set[str]:
        placed = {card.x is not None for card in cards if not card.parked}
        return ({"placed"} if True in placed else set()) | ({"waiting"} if False in placed else set())


STANDS: dict[Layout, Callable[[Document, Board, Tallied], Stand]] = {
    Layout.COLUMNS: InColumns,
    Layout.RANKING: Ranked,
    Layout.MATRIX: OnMatrix,
    Layout.WALL: OnWall,
}


def on_the_wall(x: int, y: int) -> tuple[int, int]:
    """A place on the wall as the file keeps it."""
    return round(x * FULL / WallPlan.size.width), round(y * FULL / WallPlan.size.height)


def voted_spots(document: Document, board: Board, tallied: Tallied) -> dict[str, tuple[int, int]]:
    """Where the votes on impact and effort put the ideas that have no place on the matrix yet."""
    if way_of(board).name != "impact" or tallied.of(document, board).result is None:
        return {}
    found: dict[str, tuple[int, int]] = {}
    for ident, (impact, ease, *_) in means_of(document, board).items():
        idea = document.get(Idea, ident)
        if impact is not None and ease is not None and idea.across is None and not idea.parked:
            found[ident] = _share(LEAST + MOST - ease), _share(impact)
    return found


def _share(grade: float) -> int:
    """A grade in thousandths of the axis."""
    return round((grade - LEAST) * FULL / (MOST - LEAST))
