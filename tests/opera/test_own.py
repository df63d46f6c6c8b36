import pytest

from tests.opera.room import Room, numbered
from workshop.document.records import Group, Idea, Step
from workshop.errors import InputError
from workshop.opera import arrange, own
from workshop.opera.board import go_to
from workshop.opera.codes import check
from workshop.opera.hidden import hidden


def test_ideas_are_numbered_on_and_coded() -> None:
    room = Room().ideas(["one", "two"])
    room.do(own.write_idea(room.document, room.board, " three \n"))
    ideas = room.document.all(Idea)
    assert [(idea.number, idea.text) for idea in ideas] == [(1, "one"), (2, "two"), (3, "three")]
    assert len({idea.code for idea in ideas}) == 3
    assert all(check(idea.code) for idea in ideas)


def test_an_anonymous_board_stores_no_author_not_even_in_the_log() -> None:
    room = Room().people("Ann River, Bob Hill").pairs()
    ann, unit = room.person("Ann"), room.pair("A")
    room.do(own.write_idea(room.document, room.board, "secret", author=ann, pair=unit))
    row = own.IdeaRow(2, "imported", author="Ann", partner="River")
    room.do(own.import_ideas(room.document, room.board, [row]))
    for idea in room.document.all(Idea):
        assert (idea.author, idea.co_authors, idea.partner, idea.pair) == (None, (), None, None)
    bodies = [change.body for change in room.session.changes() if "ideas" in change.body]
    assert len(bodies) == 2
    assert not any(ann.id in body or unit.id in body for body in bodies)


def test_a_board_with_names_keeps_author_and_partner() -> None:
    room = Room(anonymous=False).people("Ann River")
    room.do(own.write_idea(room.document, room.board, "mine", author=room.person("Ann").id))
    assert (room.idea(1).author, room.idea(1).partner) == (room.person("Ann").id, room.person("Ann").partner)


def test_reveal_shuffles_the_same_way_for_the_same_seed() -> None:
    room = Room().ideas(numbered(30))
    assert hidden(room.document, room.board).ideas
    room.do(own.reveal(room.document, room.board, seed=1))
    first = room.order()
    assert sorted(first) == list(range(1, 31))
    assert first != sorted(first)
    assert not hidden(room.document, room.board).ideas
    room.session.undo()
    assert room.order() == sorted(first)
    room.do(own.reveal(room.document, room.board, seed=2))
    assert room.order() != first
    room.session.undo()
    room.do(own.reveal(room.document, room.board, seed=1))
    assert room.order() == first


def test_ideas_are_hidden_only_while_people_write() -> None:
    room = Room().ideas(["one"])
    assert hidden(room.document, room.board).why[0].startswith("Everyone writes alone")
    room.do(go_to(room.document, room.board, Step.PAIR))
    assert not hidden(room.document, room.board).ideas


def test_pasted_lines_lose_bullets_and_numbers_and_nothing_else() -> None:
    text = (
        "- one\n2) two things\n\n 3. three\n* four\n2026 plan\n3 more meetings\n(4) five\na) six\n-5 degrees"
    )
    text += "\n•seven\nA. Smith is right\n 10.5 hours\n☐ eight\n   "
    assert own.lines(text) == (
        "one", "two things", "three", "four", "2026 plan", "3 more meetings", "five", "six", "-5 degrees",
        "seven", "A. Smith is right", "10.5 hours", "eight",
    )  # fmt: skip


@pytest.mark.parametrize(("text", "nudged"), [("More money", True), ("A shared kitchen", False), ("", False)])
def test_a_nudge_under_three_words(text: str, nudged: bool) -> None:
    assert (own.nudge(text) is not None) is nudged


@pytest.mark.parametrize("text", ["", " \n ", "\x00", "x" * 2001])
def test_no_words_and_far_too_many_are_refused(text: str) -> None:
    room = Room()
    with pytest.raises(InputError, match=r"words|characters"):
        own.write_idea(room.document, room.board, text)


def test_nearly_doubles_are_noted() -> None:
    room = Room().ideas(["Share the van between all partners", "A joint bid for training", "Share rooms"])
    found = own.nearly_doubles(room.document, room.board, "share the vans between partners")
    assert [idea.number for idea in found] == [1]
    assert own.nearly_doubles(room.document, room.board, "Cook together on Fridays") == ()


def test_removing_a_heading_lets_the_next_step_forward() -> None:
    room = Room().ideas(["one", "two", "three"])
    room.do(arrange.make_group(room.document, room.board, ideas=[room.idea(2)], heading=room.idea(1)))
    group = room.document.all(Group)[0]
    room.do(own.remove_ideas(room.document, [room.idea(1), room.idea(3)]))
    assert room.document.get(Group, group.id).heading == room.idea(2).id
    room.do(own.remove_ideas(room.document, [room.idea(2)]))
    assert room.document.count(Group) == 0
    room.session.undo()
    room.session.undo()
    assert room.order() == [1, 2, 3]
