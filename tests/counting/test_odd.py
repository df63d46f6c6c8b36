"""Odd sets of ballots: whatever is in them, there is a result in plain words, and never a crash."""

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from workshop.counting.margin import concord_words, margin, tied_at_cut
from workshop.counting.result import Result, as_json
from workshop.counting.tally import count
from workshop.counting.views import grades_of, means_of, partner_views, spreads
from workshop.document.document import Document
from workshop.document.edits import add, change
from workshop.document.records import Ballot, Board, Idea, Mark, Method, Pair, Partner, Person

VALUES = {Method.GRADIENTS: (2, 7), Method.STANCE: (1, -1), Method.CRITERIA: (4, 2), Method.POINTS: (60, 40)}

every_method = pytest.mark.parametrize("method", list(Method))


def board(method: Method, ideas: int, **fields: Any) -> Document:
    return Document(
        [
            Board(id="b", question="How?", method=method, criteria=("Worth 100",), **fields),
            *(Partner(id=name, name=name) for name in ("river", "hill", "silent")),
            Person(id="ann", name="Ann", partner="river"),
            *(
                Idea(id=f"i{n}", board="b", number=n, text=f"idea {n}", code=f"c{n}", cost=10 * n)
                for n in range(1, ideas + 1)
            ),
        ]
    )


def vote(document: Document, method: Method, voter: str, ideas: list[str], **fields: Any) -> None:
    """A ballot that says the better of two things of every other idea, and the worse of the rest."""
    ballot = Ballot(board="b", voter=voter, method=method, complete=True, **fields)
    document.apply(add(ballot, *marks(method, ballot.id, ideas)))


def marks(method: Method, ballot: str, ideas: list[str]) -> Iterator[Mark]:
    if method is Method.PAIRWISE:
        for one, other in pairwise(ideas):
            yield Mark(ballot=ballot, idea=one, over=other)
        return
    for at, idea in enumerate(ideas):
        value = at + 1 if method in {Method.BORDA, Method.SCHULZE} else VALUES.get(method, (1, 1))[at % 2]
        yield Mark(ballot=ballot, idea=idea, value=value, criterion="Worth" * (method is Method.CRITERIA))


def looked_at(document: Document, **terms: Any) -> Result:
    """The result, after everything that pages ask of it was asked, and written down without a NaN."""
    now = document.get(Board, "b")
    found = count(document, now, **terms)
    json.dumps(as_json(found), allow_nan=False)
    for idea in found.ideas:
        margin(found, idea)
        assert idea.firmness is None or 0 <= idea.firmness <= 1
    concord_words(found)
    tied_at_cut(found)
    for view in (partner_views, grades_of, means_of, spreads):
        view(document, now)
    assert all(note.endswith(".") for note in found.notes)
    return found


@every_method
def test_no_ideas(method: Method) -> None:
    document = board(method, 0)
    assert looked_at(document).ideas == ()
    vote(document, method, "a", [], partner="river")
    assert looked_at(document).voters == 1


@every_method
def test_nobody_voted(method: Method) -> None:
    found = looked_at(board(method, 3))
    assert found.notes == ("Nobody has voted yet.",)
    assert {idea.place for idea in found.ideas} == {1}
    assert {(idea.voters, idea.share, idea.common_ground, idea.firmness) for idea in found.ideas} == {
        (0, 0.0, 0.0, None)
    }


def test_nobody_has_no_common_ground() -> None:
    assert {idea.score for idea in looked_at(board(Method.STANCE, 3)).ideas} == {None}


@every_method
def test_one_idea(method: Method) -> None:
    document = board(method, 1)
    vote(document, method, "a", ["i1"], partner="river")
    found = looked_at(document)
    assert [(idea.place, idea.tied) for idea in found.ideas] == [(1, False)]
    assert "All ideas are tied." not in found.notes


@every_method
def test_one_voter(method: Method) -> None:
    document = board(method, 3)
    vote(document, method, "a", ["i2", "i3"], partner="river")
    found = looked_at(document)
    assert found.voters == 1
    assert found.ideas[0].number == 2
    assert {idea.flag for idea in found.ideas} == {None}


@every_method
def test_blank_ballots_tie_everything(method: Method) -> None:
    document = board(method, 3)
    for voter in "abc":
        vote(document, method, voter, [], partner="river")
    found = looked_at(document)
    assert "All ideas are tied." in found.notes
    assert {(idea.place, idea.voters) for idea in found.ideas} == {(1, 0)}


@every_method
def test_one_partner_only_flags_nothing_between_partners(method: Method) -> None:
    document = board(method, 4)
    for voter in "abcd":
        vote(document, method, voter, ["i1", "i2"], partner="hill")
    assert not any("partner" in (idea.flag or "") for idea in looked_at(document).ideas)


@every_method
def test_what_is_not_on_the_ballot_any_more_is_not_counted(method: Method) -> None:
    document = board(method, 4)
    document.apply(
        add(Board(id="other", question="Who?"), Idea(id="far", board="other", number=1, text="Far"))
    )
    vote(document, method, "a", ["i1", "i4", "far", "i2"], partner="river")
    vote(document, method, "b", ["far", "i4"], person="ann")
    document.apply(change(document.get(Idea, "i4"), doubled_by="i1"))
    found = looked_at(document)
    assert (found.voters, sorted(idea.number for idea in found.ideas)) == (2, [1, 2, 3])
    assert max(idea.voters for idea in found.ideas) <= 1


@every_method
def test_a_pair_whose_people_left_speaks_for_no_partner(method: Method) -> None:
    document = board(method, 3)
    document.apply(add(Pair(id="p", board="b", letter="A", people=())))
    vote(document, method, "A", ["i1", "i2"], pair="p")
    assert looked_at(document).voters == 1


@every_method
def test_more_asked_for_than_there_is(method: Method) -> None:
    document = board(method, 2)
    vote(document, method, "a", ["i1", "i2"], partner="river")
    assert looked_at(document, choose=50).top == 2


def test_five_answers_make_a_measure_and_fewer_only_dots() -> None:
    for answers, measured in ((4, False), (5, True)):
        document = board(Method.GRADIENTS, 1)
        for voter in range(answers):
            ballot = Ballot(board="b", voter=str(voter), method=Method.GRADIENTS, partner="river")
            document.apply(add(ballot, Mark(ballot=ballot.id, idea="i1", value=8 if voter % 2 else 1)))
        (idea,) = looked_at(document).ideas
        assert (idea.consensus is not None, idea.flag is not None) == (measured, measured)
        assert idea.dissent == pytest.approx(0.5 if answers == 4 else 0.4899, abs=1e-4)


def test_stacked_dots_count_as_marks_and_their_voter_once() -> None:
    document = board(Method.TICKS, 3, stacking=3)
    for voter, partner, dots in (
        ("a", "river", (3, 0, 0)),
        ("b", "hill", (0, 1, 1)),
        ("c", "hill", (0, 1, 0)),
    ):
        ballot = Ballot(board="b", voter=voter, method=Method.TICKS, partner=partner)
        put = [Mark(ballot=ballot.id, idea=f"i{at}", value=dot) for at, dot in enumerate(dots, 1) if dot]
        document.apply(add(ballot, *put))
    found = looked_at(document)
    said = [
        (idea.number, idea.score, idea.voters, round(idea.share, 3), idea.partner_share)
        for idea in found.ideas
    ]
    assert said == [(1, 3, 1, 0.333, 0.5), (2, 2, 2, 0.667, 0.5), (3, 1, 1, 0.333, 0.25)]
    assert found.ideas[0].common_ground == pytest.approx(2 / 3 * 1 / 4)
    assert margin(found, found.ideas[1]) == -1
