import pytest

from tests.opera.room import Room, numbered
from workshop.counting.margin import agreement_words, concord_words, margin, tied_at_cut
from workshop.counting.tally import count
from workshop.document.records import Method
from workshop.opera import ballots
from workshop.opera.board import edit_board


def ready(method: Method, ideas: int = 4) -> Room:
    room = Room().people("Ann A, Bob B, Cleo A, Dan B").ideas(numbered(ideas))
    room.do(edit_board(room.document, room.board, method=method))
    return room


def margins(room: Room, top: int) -> dict[int, float | None]:
    found = count(room.document, room.board, choose=top)
    return {idea.number: margin(found, idea) for idea in found.ideas}


def points(room: Room, name: str, **given: int) -> None:
    for number, value in given.items():
        idea = room.idea(int(number.removeprefix("n")))
        room.do(ballots.set_value(room.document, room.board, room.person(name), idea, value))


def test_inside_it_is_what_is_to_spare_and_outside_what_is_short() -> None:
    room = ready(Method.POINTS)
    points(room, "Ann", n1=50, n2=30, n3=20)
    points(room, "Bob", n1=10, n2=5)
    assert margins(room, 2) == {1: 40.0, 2: 15.0, 3: -15.0, 4: -35.0}


def test_tied_at_the_cut_nothing_is_to_spare_and_nothing_short() -> None:
    room = ready(Method.POINTS)
    points(room, "Ann", n1=50, n2=25, n3=25)
    assert margins(room, 2) == {1: 25.0, 2: 0.0, 3: 0.0, 4: -25.0}


def test_those_tied_at_the_cut_are_named_and_only_they() -> None:
    room = ready(Method.POINTS)
    points(room, "Ann", n1=50, n2=25, n3=25)
    assert [idea.number for idea in tied_at_cut(count(room.document, room.board, choose=2))] == [2, 3]
    assert tied_at_cut(count(room.document, room.board, choose=3)) == ()
    assert tied_at_cut(count(room.document, room.board, choose=1)) == ()


def test_where_all_are_in_or_nobody_voted_there_is_none() -> None:
    room = ready(Method.POINTS)
    assert set(margins(room, 2).values()) == {None}
    points(room, "Ann", n1=50)
    assert set(margins(room, 4).values()) == {None}
    assert (
        margin(count(room.document, room.board, Method.STANCE), count(room.document, room.board).ideas[0])
        is None
    )


@pytest.mark.parametrize(
    ("orders", "said"),
    [
        (((1, 2, 3), (1, 2, 3)), "The lists agree closely (Kendall’s W 1.00)."),
        (((1, 2, 3), (3, 2, 1)), "The lists are split (Kendall’s W 0.00)."),
        (((1, 2, 3), (1, 2)), ""),
    ],
)
def test_how_alike_the_lists_are_is_said_in_words(orders: tuple[tuple[int, ...], ...], said: str) -> None:
    room = ready(Method.BORDA, ideas=3)
    for name, order in zip(("Ann", "Bob"), orders, strict=True):
        levels = [[room.idea(number)] for number in order]
        room.do(ballots.set_ranking(room.document, room.board, room.person(name), levels))
    assert concord_words(count(room.document, room.board)) == said


def test_methods_without_lists_say_nothing_of_them() -> None:
    room = ready(Method.POINTS)
    assert concord_words(count(room.document, room.board)) == ""


def test_agreement_is_said_in_words_from_five_answers_on() -> None:
    room = Room().people("Ann A, Bob B, Cleo A, Dan B, Eve A").ideas(numbered(2))
    room.do(edit_board(room.document, room.board, method=Method.GRADIENTS))
    said = []
    for name in ("Ann", "Bob", "Cleo", "Dan", "Eve"):
        room.do(ballots.set_value(room.document, room.board, room.person(name), room.idea(1), 2))
        found = count(room.document, room.board)
        said.append([agreement_words(found, idea) for idea in found.ideas])
    assert said[3] == ["Too few answers to say; look at the dots.", ""]
    assert said[4] == ["People agree closely. Spread 0.00.", ""]


def test_ticks_have_no_scale_to_agree_on() -> None:
    room = ready(Method.TICKS)
    found = count(room.document, room.board)
    assert {agreement_words(found, idea) for idea in found.ideas} == {""}
