"""Groups that a list names: found by what they were called, made, or left alone."""

import pytest

from tests.opera.room import Room, numbered
from workshop.document.records import Group, Idea
from workshop.opera.arrange import make_group, park
from workshop.opera.headings import group_name
from workshop.opera.own import IdeaRow, import_ideas


@pytest.fixture
def room() -> Room:
    """Four ideas: 1 leads a group with 2, 3 is in “Travel”, 4 stands alone."""
    room = Room(anonymous=False).ideas(numbered(4))
    room.do(make_group(room.document, room.board, "", [room.idea(2)], heading=room.idea(1)))
    room.do(make_group(room.document, room.board, "Travel", [room.idea(3)]))
    return room


def row(room: Room, number: int, group: str, text: str = "") -> IdeaRow:
    idea = room.idea(number)
    return IdeaRow(number, text or idea.text, external=idea.id, group=group)


def groups(room: Room) -> dict[str, set[int]]:
    found = room.document.where(Group, board=room.board.id)
    return {
        group_name(room.document, group): {idea.number for idea in room.document.where(Idea, group=group.id)}
        for group in found
    }


def test_a_list_that_names_the_groups_as_they_are_changes_nothing(room: Room) -> None:
    first = room.idea(1).text
    rows = [row(room, 1, first), row(room, 2, first.upper()), row(room, 3, " travel "), row(room, 4, "")]
    assert import_ideas(room.document, room.board, rows) == ()


def test_a_heading_may_get_other_words_in_the_same_list(room: Room) -> None:
    first = room.idea(1).text
    room.do(
        import_ideas(room.document, room.board, [row(room, 1, first, "Trust first"), row(room, 2, first)])
    )
    assert groups(room) == {"Trust first": {1, 2}, "Travel": {3}}


def test_ideas_move_into_groups_that_are_there_or_made(room: Room) -> None:
    rows = [
        row(room, 4, "Travel"),
        row(room, 3, "Money"),
        IdeaRow(9, "Brand new", group="money"),
        IdeaRow(10, "Parked", group="Money", state="parked"),
    ]
    room.do(import_ideas(room.document, room.board, rows))
    assert groups(room) == {room.idea(1).text: {1, 2}, "Travel": {4}, "Money": {3, 5}}
    assert (room.idea(6).parked, room.idea(6).group) == (True, None)


def test_the_next_idea_steps_forward_where_a_heading_leaves(room: Room) -> None:
    room.do(
        import_ideas(room.document, room.board, [row(room, 1, "Travel"), row(room, 2, room.idea(1).text)])
    )
    assert groups(room) == {room.idea(2).text: {2}, "Travel": {1, 3}}


def test_what_is_parked_stays_parked_whatever_group_is_named(room: Room) -> None:
    room.do(park(room.document, [room.idea(4)]))
    assert import_ideas(room.document, room.board, [row(room, 4, "Travel")]) == ()


def test_a_known_idea_keeps_what_the_list_leaves_empty() -> None:
    room = Room(anonymous=False).people("Ann River, Bob Hill").pairs()
    room.do(import_ideas(room.document, room.board, [IdeaRow(2, "one", "Ann", "", "A", "7", "x1")]))
    before = room.idea(1)
    room.do(import_ideas(room.document, room.board, [IdeaRow(2, "uno", external="x1", clarification="why")]))
    after = room.idea(1)
    assert (after.text, after.clarification) == ("uno", "why")
    assert (after.author, after.pair, after.cost, after.code, after.number) == (
        before.author,
        before.pair,
        before.cost,
        before.code,
        before.number,
    )


def test_the_code_of_a_printed_card_is_kept_in_another_file_unless_it_is_taken() -> None:
    room, other = Room().ideas(["one"]), Room()
    code = room.idea(1).code
    other.do(import_ideas(other.document, other.board, [IdeaRow(2, "one", code=code), IdeaRow(3, "two")]))
    assert other.idea(1).code == code
    other.do(import_ideas(other.document, other.board, [IdeaRow(2, "three", external="new", code=code)]))
    assert other.idea(3).code not in ("", code, other.idea(2).code)
