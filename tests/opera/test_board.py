import pytest

from tests.opera.room import Room
from workshop.document.records import AgendaItem, Board, Day, Idea, Step
from workshop.errors import InputError, RuleError
from workshop.opera import agenda, own
from workshop.opera.board import (
    board_for,
    edit_board,
    go_to,
    question_hint,
    remove_board,
    show,
    start_board,
    step_after,
)


def test_a_board_is_found_by_its_question_or_its_number() -> None:
    room = Room("How?")
    room.do(start_board(room.document, "  What \n next? ", limit="by June"))
    found = board_for(room.document, "what next?")
    assert found is not None
    assert (found.question, found.limit) == ("What next?", "by June")
    assert board_for(room.document, "2") == found
    assert board_for(room.document, "3") is None
    assert board_for(room.document, "Why?") is None


@pytest.mark.parametrize("question", ["", "  ", "how?", "HOW? "])
def test_a_question_is_needed_and_asked_once(question: str) -> None:
    room = Room("How?")
    with pytest.raises(InputError, match="question"):
        start_board(room.document, question)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Should we merge?", "yes or no"),
        ("Isn’t it time?", "yes or no"),
        ("How do we share rooms?", None),
        ("What? And why?", "two things"),
        ("Sharing rooms", "question"),
        ("Canvassing: how?", None),
        ("", None),
    ],
)
def test_hints_about_questions(question: str, found: str | None) -> None:
    hint = question_hint(question)
    assert hint is None if found is None else found in str(hint)


def test_the_projector_follows_or_stays_one_step_behind() -> None:
    room = Room()

    def now() -> tuple[str, str]:
        return room.board.step.value, room.board.shown.value

    room.do(go_to(room.document, room.board, Step.PAIR, ahead=True))
    assert now() == ("pair", "own")
    room.do(go_to(room.document, room.board, Step.RANK, ahead=True))
    assert now() == ("rank", "explain")
    room.do(go_to(room.document, room.board, Step.PAIR, ahead=True))
    assert now() == ("pair", "pair")
    room.do(show(room.document, room.board, Step.EXPLAIN))
    assert now() == ("explain", "explain")
    room.do(show(room.document, room.board, Step.OWN))
    assert now() == ("explain", "own")
    room.do(go_to(room.document, room.board, Step.ARRANGE))
    assert now() == ("arrange", "arrange")


def test_two_people_skip_pair() -> None:
    room = Room().people("Ann River, Bob Hill")
    assert step_after(room.document, room.board) is Step.EXPLAIN
    room.people("Cleo Hill")
    assert step_after(room.document, room.board) is Step.PAIR


def test_a_board_with_names_cannot_be_made_anonymous() -> None:
    room = Room(anonymous=False).people("Ann River")
    room.do(edit_board(room.document, room.board, anonymous=True))
    room.do(edit_board(room.document, room.board, anonymous=False))
    room.do(own.write_idea(room.document, room.board, "One", author=room.person("Ann")))
    with pytest.raises(RuleError, match="history of the file keeps them"):
        edit_board(room.document, room.board, anonymous=True)


def test_removing_a_board_takes_its_ideas_and_leaves_the_agenda() -> None:
    room = Room().ideas(["one"])
    room.do(agenda.start_day(room.document, "Day"))
    day = room.document.all(Day)[0]
    room.do(agenda.opera_items(room.document, day, room.board))
    room.do(remove_board(room.document, room.board))
    assert (room.document.count(Board), room.document.count(Idea)) == (0, 0)
    assert all(item.board is None for item in room.document.all(AgendaItem))


@pytest.mark.parametrize(
    "fields", [{"allowance": 0}, {"own_limit": -1}, {"budget": -1}, {"explain_seconds": 5}]
)
def test_numbers_that_make_no_sense_are_refused(fields: dict[str, int]) -> None:
    room = Room()
    with pytest.raises(InputError, match="is too small for the"):
        edit_board(room.document, room.board, **fields)
