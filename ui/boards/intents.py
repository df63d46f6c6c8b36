"""What a gesture asks for: one frozen value each, which a page turns into a verb.

In every intent that names neighbours, `after` is the card that will stand just before the moved ones
and `before` the card that will stand just behind them; None means the start or the end.
"""

from workshop.frozen import frozen

Ids = tuple[str, ...]


@frozen
class Reorder:
    """Put the cards at another place of the one ranked list."""

    ids: Ids
    after: str | None
    before: str | None


@frozen
class Move:
    """Put the cards, or copies of them, into a column (None: loose); brings parked ones back."""

    ids: Ids
    column: str | None
    after: str | None
    before: str | None
    copy: bool = False


@frozen
class Join:
    """The cards were dropped on the middle of another: doubles, or the start of a heading."""

    ids: Ids
    onto: str


@frozen
class Park:
    """Take the cards off the board but keep them."""

    ids: Ids


@frozen
class Unpark:
    """Bring parked cards back."""

    ids: Ids


@frozen
class Create:
    """Make a card from what was typed; `after` is the card above it, x and y its place on a free board."""

    text: str
    column: str | None = None
    after: str | None = None
    x: int | None = None
    y: int | None = None


@frozen
class CreateMany:
    """Make a card from every pasted line."""

    texts: tuple[str, ...]
    column: str | None = None
    after: str | None = None


@frozen
class Edit:
    """Change the words of a card."""

    id: str
    text: str


@frozen
class MoveTo:
    """Open the list of headings for these cards."""

    ids: Ids


@frozen
class Open:
    """Show the whole card."""

    id: str


@frozen
class RenameColumn:
    """Give a column another title."""

    id: str
    title: str


@frozen
class MoveColumn:
    """Put a column between two others; `after` and `before` are columns."""

    id: str
    after: str | None
    before: str | None


@frozen
class Collapse:
    """Fold a column to its heading, or unfold it."""

    id: str
    collapsed: bool


@frozen
class StartColumn:
    """Start a new column, with these cards in it."""

    ids: Ids


@frozen
class Place:
    """Put cards down on a free board: card ids[i] goes to (x[i], y[i])."""

    ids: Ids
    x: tuple[int, ...]
    y: tuple[int, ...]
    copy: bool = False


Intent = (
    Reorder
    | Move
    | Join
    | Park
    | Unpark
    | Create
    | CreateMany
    | Edit
    | MoveTo
    | Open
    | RenameColumn
    | MoveColumn
    | Collapse
    | StartColumn
    | Place
)
