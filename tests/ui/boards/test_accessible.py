"""A screen reader finds every card, its words, its place and its state."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.layouts import every_layout, shown
from tests.ui.boards.room import Room
from ui.boards.cards import Card
from ui.boards.layouts.plan import Plan
from ui.boards.layouts.ranking import RankingPlan
from ui.boards.speak import sentence

Name = QAccessible.Text.Name


def tree(room: Room) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(room.view)
    assert found is not None
    return found


def test_all_thousand_cards_are_in_the_tree_with_their_places(open_room: OpenRoom) -> None:
    groups = [f"G{g}: " + " ".join(str(g * 100 + n) for n in range(1, 101)) for g in range(10)]
    room = open_room(" | ".join(groups))
    root = tree(room)
    assert root.role() == QAccessible.Role.List
    assert root.childCount() == 1000
    names = [root.child(step).text(Name) for step in range(1000)]
    assert names[0] == "Idea 1, Words of 1, 1 of 100 under G0"
    assert names[999] == "Idea 1000, Words of 1000, 100 of 100 under G9"
    assert len(set(names)) == 1000


def test_places_follow_a_move(open_room: OpenRoom) -> None:
    room = open_room("Trust: 1 2 | Money: 3")
    room.board.put([replace(room.board.cards["3"], column="Trust", order="9", marks=3)])
    root = tree(room)
    assert root.child(2).text(Name) == "Idea 3, Words of 3, 3 of 3 under Trust, 3 marks"
    assert root.child(0).text(Name) == "Idea 1, Words of 1, 1 of 3 under Trust"


def test_the_tree_knows_where_cards_are_and_which_is_selected(open_room: OpenRoom) -> None:
    room = open_room("Trust: 1 2")
    room.view.select(["2"])
    card = tree(room).child(1)
    assert card.state().selected
    origin = room.view.viewport().mapToGlobal(room.rect("2").topLeft())
    assert card.rect().topLeft() == origin
    assert card.rect().size() == room.rect("2").size()


def test_words_for_everything_a_card_carries() -> None:
    card = Card("a", 14, "Meet monthly", marks=1, author="Ana", place="2=", parked=True, badges=("doubled",))
    assert sentence(card, "") == "Idea 14, Meet monthly, place 2=, 1 mark, by Ana, parked, doubled"
    assert sentence(Card("a", 1, ""), "", "Trust") == "Idea 1, empty, heading of Trust"


def test_a_ranking_says_places_without_a_heading(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 2", RankingPlan())
    assert tree(room).child(1).text(Name) == "Idea 2, Words of 2, 2 of 2"


@every_layout
def test_the_tree_has_every_card_with_its_place_in_every_layout(
    open_room: OpenRoom, kind: type[Plan]
) -> None:
    room = shown(open_room, kind)
    root = tree(room)
    assert root.role() == QAccessible.Role.List
    assert root.text(Name) == "Board"
    assert root.childCount() == len(room.board.cards)
    for step in range(root.childCount()):
        child, ident = root.child(step), room.board.id_at(step)
        assert child.role() == QAccessible.Role.ListItem
        assert child.text(Name) == room.view.describe(room.board.cards[ident])
        assert child.state().selectable
        origin = room.view.viewport().mapToGlobal(room.rect(ident).topLeft())
        assert child.rect().topLeft() == origin
        at = room.view.viewport().mapToGlobal(room.spot(ident))
        found = root.childAt(at.x(), at.y())
        assert found is not None
        assert found.text(Name) == child.text(Name)


WHERE = {
    "ColumnsPlan": (
        "Idea 4, Words of 4, 1 of 2 under Trust",
        "Idea 9, Words of 9, 1 of 1 under Parked, parked",
    ),
    "RankingPlan": ("Idea 4, Words of 4, 2 of 5", "Idea 9, Words of 9, 1 of 1 under Parked, parked"),
    "MatrixPlan": ("Idea 4, Words of 4, impact 60 of 100, effort 0 of 100", "Idea 9, Words of 9, parked"),
    "WallPlan": ("Idea 4, Words of 4, 0.0 across, 2.6 down, under Trust", "Idea 9, Words of 9, parked"),
}


@every_layout
def test_what_is_heard_of_a_card_and_of_a_parked_one(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    root = tree(room)
    heard = [root.child(room.board.index_of(ident).row()).text(Name) for ident in ("4", "9")]
    assert tuple(heard) == WHERE[kind.__name__]


@every_layout
def test_the_tree_follows_what_hands_do(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    root = tree(room)
    child = root.child(room.board.index_of("2").row())
    before = child.text(Name)
    room.view.select(["2"])
    assert child.state().selected
    assert child.state().focused
    room.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert child.text(Name) != before
    room.key(Qt.Key.Key_P)
    assert child.text(Name).endswith("parked")
    room.board.drop(["1"])
    assert root.childCount() == len(room.board.cards)


@every_layout
def test_every_step_of_a_lift_is_said(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    said: list[str] = []
    room.view.announce = said.append  # type: ignore[method-assign, assignment]
    room.view.select(["1"])
    for key in (
        Qt.Key.Key_Space,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_J,
        Qt.Key.Key_P,
        Qt.Key.Key_Escape,
    ):
        room.key(key)
    assert len(said) == 6
    assert all(said)
    assert said[0].startswith("Lifted idea 1.")
    assert said[3].startswith("Join with idea")
    assert said[4:] == ["Park", "Returned"]


@every_layout
def test_a_thousand_cards_are_found_without_asking_for_all_of_them(
    open_room: OpenRoom, kind: type[Plan]
) -> None:
    room = open_room("loose: 1", kind())
    cards = [
        Card(f"i{n}", n, f"words {n}", order=f"{n:06}", x=n % 30 * 33, y=n // 30 * 30) for n in range(1000)
    ]
    asked: list[str] = []
    room.board.set_board(cards, [])
    describe = room.view.describe
    room.board.set_describer(lambda card: asked.append(card.id) or describe(card))  # type: ignore[func-returns-value]
    root = tree(room)
    assert root.childCount() == 1000
    assert root.child(700).text(Name).startswith("Idea 700, words 700")
    assert set(asked) == {"i700"}
