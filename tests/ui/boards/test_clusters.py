"""Names on a wall: one above each cluster of a group, to rename, to hold and to be heard."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.room import Room
from ui.boards.cards import ColumnKind
from ui.boards.intents import Place, RenameColumn
from ui.boards.layouts.clusters import REACH, together
from ui.boards.layouts.wall import WallPlan

SPOTS = {"1": (0, 0), "2": (236, 0), "3": (0, 156), "4": (1200, 0), "5": (1200, 600), "6": (600, 600)}


def wall(open_room: OpenRoom, drawing: str = "loose: 6 | Trust: 1 2 3 | Money: 4 5") -> Room:
    room = open_room(drawing, WallPlan(), QSize(1700, 1000))
    room.board.put(
        replace(room.board.cards[ident], x=x, y=y)
        for ident, (x, y) in SPOTS.items()
        if ident in room.board.cards
    )
    room.view.fit()
    room.still()
    return room


def named(room: Room) -> list[tuple[str, int]]:
    """The names on the wall and how many cards each stands above."""
    items = room.view.plan.furniture(room.view.plan.extent)
    return sorted((i.title, i.count) for i in items if i.column and i.column.kind is ColumnKind.GROUP)


def test_a_name_stands_above_each_cluster(open_room: OpenRoom) -> None:
    room = wall(open_room)
    assert named(room) == [("Money", 1), ("Trust", 3)]
    head, card = room.heading("Trust").head, room.view.plan.rect("1")
    assert card is not None
    assert head.bottom() < card.y()
    assert room.heading("Trust").frame.contains(card)


def test_names_follow_the_cards(open_room: OpenRoom) -> None:
    room = wall(open_room)
    room.board.put([replace(room.board.cards["5"], x=1200, y=160)])
    assert named(room) == [("Money", 2), ("Trust", 3)]
    room.board.put([replace(room.board.cards["6"], column="Money", x=1200, y=320)])
    assert named(room) == [("Money", 3), ("Trust", 3)]
    room.board.put([replace(room.board.cards["1"], parked=True)])
    assert named(room) == [("Money", 3), ("Trust", 2)]
    room.board.drop(["1", "2", "3"])
    assert named(room) == [("Money", 3)]


def test_a_name_is_changed_where_it_stands(open_room: OpenRoom) -> None:
    room = wall(open_room)
    room.double_click(room.head("Trust"))
    room.typed("Trust each other")
    assert room.intents == [RenameColumn("Trust", "Trust each other")]
    assert ("Trust each other", 3) in named(room)


def test_a_name_that_is_dragged_takes_its_cards_along(open_room: OpenRoom) -> None:
    room = wall(open_room)
    room.drag(room.head("Trust"), room.head("Trust") + QPoint(0, 300))
    assert len(room.intents) == 1
    (intent,) = room.intents
    assert isinstance(intent, Place)
    assert set(intent.ids) == {"1", "2", "3"}
    one, two = intent.ids.index("1"), intent.ids.index("2")
    assert (intent.x[two] - intent.x[one], intent.y[two] - intent.y[one]) == (236, 0)
    assert intent.y[one] > 200


def test_a_card_on_the_wall_says_its_group(open_room: OpenRoom) -> None:
    room = wall(open_room)
    assert (
        room.view.describe(room.board.cards["2"]) == "Idea 2, Words of 2, 1.1 across, 0.0 down, under Trust"
    )
    assert room.view.describe(room.board.cards["6"]).endswith("2.7 across, 4.3 down")


@given(
    st.dictionaries(
        st.integers(0, 40).map(str), st.tuples(st.integers(-900, 900), st.integers(-900, 900)), min_size=1
    )
)
def test_clusters_part_the_cards_and_never_part_neighbours(spots: dict[str, tuple[int, int]]) -> None:
    rects = {ident: QRect(x, y, 220, 140) for ident, (x, y) in spots.items()}
    families = together(rects)
    assert sorted(ident for family in families for ident in family) == sorted(rects)
    home = {ident: number for number, family in enumerate(families) for ident in family}
    for one, rect in rects.items():
        grown = rect.adjusted(-REACH, -REACH, REACH, REACH)
        assert all(home[one] == home[other] for other, near in rects.items() if grown.intersects(near))


def test_cards_strewn_one_by_one_are_not_each_given_a_name(open_room: OpenRoom) -> None:
    room = open_room("Trust: " + " ".join(str(number) for number in range(1, 31)), WallPlan())
    room.board.put(replace(card, x=card.number * 900, y=0) for card in room.board.cards.values())
    assert named(room) == [("Trust", 1)]
    room.board.put([replace(room.board.cards["7"], x=8 * 900, y=160)])
    assert named(room) == [("Trust", 2)]
