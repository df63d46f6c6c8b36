import json
from typing import Any

import pytest

from workshop.counting.result import Result, as_json
from workshop.counting.tally import count
from workshop.document.document import Document
from workshop.document.edits import add, change
from workshop.document.records import Ballot, Board, Idea, Mark, Method, Pair, Partner, Person
from workshop.errors import InputError, RuleError


def board(
    method: Method = Method.TICKS, costs: tuple[int | None, ...] = (None,) * 8, **fields: Any
) -> Document:
    """A board of eight ideas, two partners and three people."""
    return Document(
        [
            Board(id="b", question="How?", method=method, **fields),
            *(Partner(id=name, name=name) for name in ("river", "hill")),
            Person(id="ann", name="Ann", partner="river"),
            Person(id="bob", name="Bob", partner="hill"),
            Person(id="cleo", name="Cleo", partner="river"),
            *(
                Idea(id=f"i{n}", board="b", number=n, text=f"idea {n}", code=f"c{n}", cost=cost)
                for n, cost in enumerate(costs, 1)
            ),
        ]
    )


def vote(document: Document, voter: str, marks: dict[int, int], **fields: Any) -> None:
    method = document.get(Board, "b").method
    ballot = Ballot(board="b", voter=voter, method=method, complete=True, **fields)
    document.apply(
        add(ballot, *(Mark(ballot=ballot.id, idea=f"i{n}", value=value) for n, value in marks.items()))
    )


def result(document: Document, **terms: Any) -> Result:
    return count(document, document.get(Board, "b"), **terms)


def test_the_result_in_the_shape_that_scripts_rely_on() -> None:
    document = board()
    document.apply(add(Pair(id="p", board="b", letter="A", people=("ann", "bob"))))
    vote(document, "A", {1: 1, 2: 1}, pair="p")
    vote(document, "Cleo", {1: 1}, person="cleo")
    vote(document, "381", {2: 2}, partner="hill")
    found = json.loads(json.dumps(as_json(result(document))))
    head = {name: value for name, value in found.items() if name not in {"ideas", "notes", "top", "greedy"}}
    assert head == {
        "board": "How?", "method": "ticks", "voters": 3, "allowance": 2,
        "kendall_w": None, "chosen": None, "unspent": None,
    }  # fmt: skip
    first, second, *others = found["ideas"]
    assert (first["number"], first["place"], first["tied"], first["score"], first["voters"]) == (
        2,
        1,
        False,
        3,
        2,
    )
    assert (second["number"], second["place"], second["score"]) == (1, 2, 2)
    assert (first["share"], first["partner_share"]) == (
        pytest.approx(2 / 3),
        pytest.approx((1 / 2 + 2 / 2) / 2),
    )
    assert first["common_ground"] == pytest.approx(2 / 4 * 3 / 4)
    assert {idea["place"] for idea in others} == {3}
    assert all(idea["tied"] for idea in others)
    expected = {"number", "id", "text", "place", "tied", "score", "voters", "share", "partner_share",
                "common_ground", "dissent", "firmness", "flag"}  # fmt: skip
    assert expected <= set(first)
    assert first["id"] == "i2"


def test_nobody_voted() -> None:
    found = result(board())
    assert (found.voters, {idea.place for idea in found.ideas}, found.notes) == (
        0,
        {1},
        ("Nobody has voted yet.",),
    )
    assert {idea.firmness for idea in found.ideas} == {None}


def test_all_tied_and_ties_at_the_cut_are_said() -> None:
    document = board()
    vote(document, "v", dict.fromkeys(range(1, 9), 1), partner="hill")
    assert "All ideas are tied." in result(document).notes
    document = board()
    vote(document, "v", {1: 1, 2: 1, 3: 1}, partner="hill")
    assert any("Numbers 1, 2 and 3 are tied at the cut" in note for note in result(document).notes)


def test_withdrawn_doubles_and_unproposed_ideas_are_not_counted() -> None:
    document = board()
    vote(document, "v", {1: 1, 2: 1, 3: 1}, partner="hill")
    document.apply(change(document.get(Idea, "i3"), doubled_by="i1"))
    assert len(result(document).ideas) == 7
    document.apply(change(document.get(Idea, "i1"), proposed=True))
    assert [idea.number for idea in result(document).ideas] == [1]
    document.apply(change(document.get(Idea, "i1"), parked=True))
    assert [idea.number for idea in result(document).ideas] == [1]


def test_rankings_tell_how_alike_they_are() -> None:
    document = board(Method.SCHULZE)
    for voter in ("a", "b"):
        vote(document, voter, {n: n for n in range(1, 9)}, partner="hill")
    found = result(document)
    assert (found.kendall_w, [idea.number for idea in found.ideas]) == (1.0, list(range(1, 9)))
    assert {idea.score for idea in found.ideas} == {None}
    vote(document, "c", {1: 1}, partner="river")
    assert result(document).kendall_w is None


def test_split_opinions_are_flagged_where_the_scale_shows_them() -> None:
    document = board(Method.GRADIENTS)
    for voter, grade in enumerate((1, 1, 1, 8, 8, 8)):
        vote(document, str(voter), {1: grade, 2: 2}, partner="hill")
    ideas = {idea.number: idea for idea in result(document).ideas}
    assert ideas[1].flag == "Opinions differ widely: talk about it."
    assert (ideas[1].dissent, ideas[1].consensus) == (0.5, 0.0)
    assert (ideas[2].flag, ideas[2].dissent, ideas[2].consensus) == (None, 0.0, 1.0)


def test_common_ground_orders_stances() -> None:
    document = board(Method.STANCE)
    for voter in range(4):
        vote(document, f"r{voter}", {1: 1, 2: 1}, partner="river")
    vote(document, "h", {1: -1, 2: 1}, partner="hill")
    found = result(document)
    assert [idea.number for idea in found.ideas][:2] == [2, 1]
    assert found.ideas[0].score == found.ideas[0].common_ground == pytest.approx(5 / 6 * 2 / 3)


def test_money_is_in_whole_units_for_scripts() -> None:
    document = board(Method.SHARES, costs=(10_000, 5_050, 99_999, 0, 1, 1, 1, 1), budget=20_000)
    vote(document, "v", {1: 1, 2: 1, 3: 1}, partner="hill")
    found = result(document)
    assert (found.chosen, found.unspent) == ((2, 1), 4_950)
    assert as_json(found)["unspent"] == 49.5
    assert result(document, choose=2).chosen == (1, 2)
    assert result(document, choose=2).unspent is None


@pytest.mark.parametrize(
    ("costs", "terms", "said"),
    [
        ((1, None, None), {"budget": 100}, "No cost is given for numbers 2 and 3. Give"),
        ((500, 600), {"budget": 100}, "Every idea costs more than the sum of 1.00"),
        ((1,), {"budget": 0}, "There is no sum"),
        ((1,), {"choose": 0}, "0 cannot be chosen"),
    ],
)
def test_what_cannot_be_chosen_from_is_refused(
    costs: tuple[int | None, ...], terms: dict[str, int], said: str
) -> None:
    with pytest.raises(InputError, match=said):
        result(board(Method.SHARES, costs), **terms)
    with pytest.raises(RuleError, match="Either a number is chosen or a sum"):
        result(board(Method.SHARES, costs), choose=1, budget=5)


def test_criteria_carry_their_weights() -> None:
    document = board(Method.CRITERIA, criteria=("Impact 75", "Ease: 25%"))
    ballot = Ballot(board="b", voter="v", method=Method.CRITERIA)
    grades = (("i1", "Impact", 5), ("i1", "Ease", 1), ("i2", "impact", 4), ("i2", "ease", 4))
    marks = (Mark(ballot=ballot.id, idea=i, criterion=c, value=v) for i, c, v in grades)
    document.apply(add(ballot, *marks))
    assert [(idea.number, idea.score) for idea in result(document).ideas][:2] == [(1, 4.0), (2, 4.0)]


def test_an_empty_ballot_counts_only_once_it_is_handed_in() -> None:
    document = board(Method.STANCE)
    waiting = Ballot(board="b", voter="Ben", method=Method.STANCE)
    marked = Ballot(board="b", voter="Ana", method=Method.STANCE)
    document.apply(add(waiting, marked, Mark(ballot=marked.id, idea="i1")))
    assert (result(document).voters, result(document).ideas[0].share) == (1, 1.0)
    document.apply(change(waiting, complete=True))
    assert result(document).voters == 2
