"""The tools of the Arrange step as data: what each says, what it needs, what it weighs in a narrow row."""

from ui.pages.day.arranging.looks import Layout
from ui.pages.day.arranging.pictures import PAPERS
from ui.widgets.buttons import Kind
from workshop.frozen import frozen

COLUMNS, RANKING, MATRIX, WALL = Layout.COLUMNS, Layout.RANKING, Layout.MATRIX, Layout.WALL


@frozen
class Tool:
    """One button: what it needs is a word that the page understands; `only` names its one layout.

    The lower its `weight`, the longer it stays in the row; `kept` for one that stays pressed.
    """

    name: str
    text: str
    icon: str
    needs: str
    weight: int
    tip: str = ""
    only: Layout | None = None
    right: bool = False
    kind: Kind = "quiet"
    kept: bool = False


TABS_AT = 6
"""The layouts stand side by side as soon as every tool up to this weight has its room."""

SUGGESTS = "Parks what nobody marked, puts the most marked in front, similar ones below; can be undone"

TOOLS = (
    Tool("move", "Move to…", "columns-3", "cards", 2, "M"),
    Tool("park", "Park", "archive", "on the board", 3, "P"),
    Tool("unpark", "Bring back", "archive-restore", "parked", 3, "P"),
    Tool("start", "New group", "plus", "", 9, "Makes a group, with the chosen ideas in it", COLUMNS),
    Tool("rename", "Rename", "pencil", "group", 10, "Shift+F2", COLUMNS),
    Tool("double", "Double of…", "copy", "one card", 11),
    Tool("merge", "Merge…", "merge", "group", 12, "", COLUMNS),
    Tool("split", "Split", "split", "some of a group", 13, "Takes the chosen into a new group", COLUMNS),
    Tool("fold", "Fold", "chevrons-up-down", "group", 14, "F", COLUMNS),
    Tool("apart", "Take apart", "unlink", "doubled", 15, "Takes doubles, or a whole group, apart again"),
    Tool("count", "Order by the count", "list-ordered", "by hand", 5, "", RANKING),
    Tool("votes", "Place by the votes", "vote", "judged", 5, "Puts what is not placed yet", MATRIX),
    Tool("axes", "Name the axes", "pencil", "", 10, "", MATRIX),
    Tool("tidy", "Tidy up", "layout-grid", "placed", 10, "Lines up the chosen ideas, or all of them", WALL),
    Tool("lay", "Lay out", "sticky-note", "waiting", 5, "Puts what has no place yet, group by group", WALL),
    Tool("lock", "Locked", "lock", "locked", 1, "Nothing on the board moves; press to unlock it", right=True),
    Tool("alike", "Same words", "copy", "alike", 7, right=True, kept=True),
    Tool("colour", "Colour by pair", "palette", "", 8, right=True),
    Tool("suggest", "Suggest", "sparkles", "something", 0, SUGGESTS, right=True, kind="plain"),
    Tool(
        "further", "Take further", "handshake", "", 4,
        "A clause, an owner, a first action for what is chosen (O)", right=True, kept=True,
    ),
)  # fmt: skip

IF_ANY = frozenset(("by hand", "judged", "placed", "waiting", "locked", "alike"))
"""Needs whose tools are only there while they are met."""

LOCKED = frozenset(("axes", "lock", "alike", "colour", "further"))
"""What works on a locked board: it moves no idea."""

AT_ONCE = frozenset(("park", "unpark", "split", "apart", "fold", "tidy", "lay", "count", "votes", "lock"))
"""Tools that leave nothing open behind them."""

VIEW: tuple[tuple[tuple[str, str], ...], ...] = (
    (("signs", "What the colours mean…"), ("fit", "Show the whole board"), ("lock", "")),
    (
        ("tables", "The tables’ sorts"),
        ("files", "A file for each table…"),
        ("back", "Bring tables’ files back…"),
    ),
    (("keys", "Keys on the board…"),),
    (("picture", "Save a picture…"), *((paper, f"Print on {paper}…") for paper in PAPERS)),
)
"""The other lines of “More…” in their parts, by what they ask for; locking names itself."""
