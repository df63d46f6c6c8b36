"""What a board shows, as plain values: the engine knows nothing of sessions or files."""

from enum import StrEnum

from workshop.frozen import frozen


class ColumnKind(StrEnum):
    """What a column of cards is for."""

    GROUP = "group"
    LOOSE = "loose"
    PARKED = "parked"


@frozen
class Card:
    """One idea as the board draws it; `order` is a text key, `bar` a share 0–1, x and y are board units.

    `tally` says in words what the bar shows, where that is not the number of marks.
    """

    id: str
    number: int
    text: str
    column: str | None = None
    order: str = ""
    note: str = "note1"
    letter: str = ""
    author: str = ""
    marks: int = 0
    badges: tuple[str, ...] = ()
    code: str = ""
    place: str = ""
    tally: str = ""
    bar: float | None = None
    parked: bool = False
    x: int | None = None
    y: int | None = None

    @property
    def key(self) -> tuple[str, int, str]:
        """Where the card sorts among its neighbours."""
        return self.order, self.number, self.id


@frozen
class Column:
    """A heading with the cards below it; `heading` names the card that stands in front, if one does."""

    id: str
    title: str
    order: str = ""
    heading: str | None = None
    collapsed: bool = False
    kind: ColumnKind = ColumnKind.GROUP
