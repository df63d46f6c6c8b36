"""A screen reader finds every card, its words, its place and its state."""

from dataclasses import replace

from PySide6.QtGui import QAccessible, QAccessibleInterface

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.room import Room
from ui.boards.cards import Card
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
