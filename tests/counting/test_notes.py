import pytest

from tests.counting.made import ballots
from workshop.counting.ballots import Ballots, Terms
from workshop.counting.fairness import views
from workshop.counting.firmness import firmness
from workshop.counting.notes import notes, numbered
from workshop.counting.tally import RULES
from workshop.document.records import Method


def said(method: Method, found: Ballots, k: int = 1, terms: Terms = Terms()) -> tuple[str, ...]:  # noqa: B008
    rule = RULES[method]
    seen = views(found, rule.leanings(found))
    firm = firmness(rule, found, terms, seen, k)
    return notes(rule, found, rule.count(found, terms), seen, firm, range(1, found.ideas + 1), k)


def test_a_plain_count_says_what_it_is_and_how_firm() -> None:
    found = ballots([{0: 1}] * 3 + [{1: 1}], 3, [0, 1, 1, 0])
    assert said(Method.TICKS, found) == (
        "4 ballots, counted by ticks.",
        "The first stays first whoever is left out, and by every view.",
    )


def test_all_tied_is_said_once() -> None:
    assert said(Method.TICKS, ballots([{0: 1, 1: 1}], 2)) == (
        "1 ballot, counted by ticks.",
        "All ideas are tied.",
    )


def test_those_tied_at_the_cut_are_named_up_to_a_few() -> None:
    some = said(Method.TICKS, ballots([dict.fromkeys(range(3), 1)], 4))
    assert some[1] == "Numbers 1, 2 and 3 are tied at the cut; a second round among them decides."
    many = said(Method.TICKS, ballots([dict.fromkeys(range(8), 1)], 9))
    assert many[1].startswith("Numbers 1, 2, 3, 4, 5 and 3 more are tied at the cut")


def test_where_everything_is_in_the_top_nothing_is_called_firm() -> None:
    assert said(Method.TICKS, ballots([{0: 1}], 2), k=2) == ("1 ballot, counted by ticks.",)


@pytest.mark.parametrize(
    ("method", "row", "becomes"),
    [
        (Method.STANCE, {0: 1}, "each partner counts one half there"),
        (Method.GRADIENTS, {0: 2}, "what nobody graded comes last"),
    ],
)
def test_what_nobody_answered_on_is_named(method: Method, row: dict[int, int], becomes: str) -> None:
    assert said(method, ballots([row], 3))[-1] == f"Nobody has answered on numbers 2 and 3: {becomes}."
    assert "Nobody" not in " ".join(said(method, ballots([dict.fromkeys(range(3), 1)], 3)))


def test_unmarked_is_not_unanswered() -> None:
    assert "Nobody" not in " ".join(said(Method.TICKS, ballots([{0: 1}], 3)))


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([{0: 1, 1: 2}, {0: 1}], "cannot be computed: not everyone ranked every idea"),
        ([{0: 1, 1: 1}, {0: 1, 1: 1}], "is not defined: each list has all ideas in one place"),
    ],
)
def test_why_lists_are_not_compared(rows: list[dict[int, int]], why: str) -> None:
    assert why in said(Method.BORDA, ballots(rows, 2))[-1]
    assert "alike" not in " ".join(said(Method.BORDA, ballots(rows[:1], 2)))


def test_a_slow_rule_says_how_many_were_left_out() -> None:
    rows = [{idea: rank for rank, idea in enumerate(range(60), 1)}] * 40
    assert "How firm it is was tried by leaving out 11 voters, spread over all." in said(
        Method.SCHULZE, ballots(rows, 60)
    )


def test_nothing_that_can_be_paid_for_is_said() -> None:
    found = ballots([{0: 1}, {1: 1}], 2, costs=(90, 80))
    assert said(Method.SHARES, found, terms=Terms(budget=100))[-1].startswith("No idea has supporters")


def test_nobody() -> None:
    assert said(Method.TICKS, ballots([], 2)) == ("Nobody has voted yet.",)


def test_numbers_in_a_sentence() -> None:
    assert numbered([7]) == "number 7"
    assert numbered([1, 2]) == "numbers 1 and 2"
    assert numbered(range(1, 8)) == "numbers 1, 2, 3, 4, 5 and 2 more"
