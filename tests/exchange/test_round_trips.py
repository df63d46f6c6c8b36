"""What goes out comes in again: unchanged it changes nothing, and an empty file is filled with the same."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from tests.walks.hands import Hand
from tests.walks.steps import STEPS
from tests.walks.test_walks import begun
from workshop.document.candidates import candidates
from workshop.document.document import Document
from workshop.document.edits import Edit
from workshop.document.records import Ballot, Board, Idea, Mark, Method, Pair, Partner, Partnership
from workshop.errors import KnownError
from workshop.exchange.columns import Kind
from workshop.exchange.incoming import Outlook, Target, outlook
from workshop.exchange.mapping import guess
from workshop.exchange.opening import grids_in
from workshop.exchange.write import exported
from workshop.opera.board import start_board
from workshop.session import Session
from workshop.templates import example_records

ENDINGS = ("csv", "xlsx", "json")


def example() -> Document:
    return Document(example_records())


def walked(seed: int, steps: int = 60) -> Document:
    """What a random walk makes of a morning's work, with everything on show."""
    session, chance = Session(Document([Partnership(id="partnership")])), Random(seed)
    begun(session)
    for _ in range(steps):
        name = chance.choice(sorted(STEPS))
        try:
            edits = STEPS[name](Hand(chance.randrange(10_000), session.document), session.document)
        except (KnownError, LookupError):
            continue
        session.do(name, edits)
    return session.document


def shown(document: Document) -> Document:
    """The same with all ideas, names and marks to be seen, so that all of it goes out."""
    found = document.copy()
    boards = found.all(Board)
    found.apply(Edit(board, replace(board, anonymous=False, revealed=True, sealed=False)) for board in boards)
    return found


def brought(
    document: Document, source: Document, target: Target, ending: str, into: Board | None = None
) -> Outlook:
    """What an export of a document would do to another."""
    data = exported(source, ending, what=target.kind.value, board=target.board).data
    target = replace(target, board=into or target.board)
    grids = grids_in(data, f"list.{ending}", target.columns)
    grid = max(grids, key=lambda grid: grid.fits(target.columns))
    return outlook(document, target, grid, guess(grid, target.columns))


def targets(document: Document) -> Iterator[Target]:
    yield Target(Kind.PEOPLE)
    for board in document.all(Board):
        yield Target(Kind.IDEAS, board)
        methods = {ballot.method for ballot in document.where(Ballot, board=board.id)}
        last = sorted(methods, key=lambda method: (method is board.method, method))
        yield from (Target(Kind.BALLOTS, board, method) for method in last)


def holds(document: Document, target: Target) -> bool:
    """Whether there is such a list, and no voter in it who bears the letter of another pair by now."""
    ballots = document.where(Ballot, board=target.board.id) if target.board else ()
    letters = {pair.letter for pair in document.where(Pair, board=target.board.id)} if target.board else set()
    if target.kind is Kind.BALLOTS and any(not one.pair and one.voter in letters for one in ballots):
        return False
    board = target.board and document.find(Board, target.board.id)
    data = exported(document, "csv", what=target.kind.value, board=board).data
    lines = data.decode("utf-8-sig").splitlines()[1:]
    return any(target.kind is not Kind.BALLOTS or f",{target.method}," in line for line in lines)


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_export_of_the_example_changes_nothing_when_it_comes_back(ending: str) -> None:
    document = example()
    for target in targets(document):
        found = brought(document, document, target, ending)
        assert (list(found.problems), found.edits) == ([], ()), target


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_export_of_any_session_changes_nothing_when_it_comes_back(ending: str, nightly: bool) -> None:
    for seed in range(500 if nightly else 20):
        document = shown(walked(seed))
        for target in targets(document):
            if holds(document, target) and (target.board is None or target.method is target.board.method):
                found = brought(document, document, target, ending)
                assert (list(found.problems), found.edits) == ([], ()), (seed, target)


def refilled(source: Document, ending: str) -> Document:
    """A session of the same partners that takes in people, ideas and, where it may, ballots of another."""
    document = Document([Partnership(id="partnership"), *source.all(Partner)])
    twins: dict[str, Board] = {}
    for board in source.all(Board):
        document.apply(start_board(document, board.question, anonymous=board.anonymous))
        twins[board.id] = document.all(Board)[-1]
    for target in targets(source):
        twin = target.board and twins[target.board.id]
        if holds(source, target) and (
            target.kind is not Kind.BALLOTS or alike(source, target, document, twin)
        ):
            found = brought(document, source, target, ending, into=twin)
            assert list(found.problems) == [], target
            document.apply(found.edits)
    return document


def alike(source: Document, target: Target, document: Document, twin: Board | None) -> bool:
    """Whether every voter is named by some list, and the lists say what is on the ballot."""
    assert target.board is not None
    assert twin is not None
    pairs = {idea.pair for idea in source.where(Idea, board=target.board.id)}
    ballots = source.where(Ballot, board=target.board.id)
    named = all(
        ballot.pair in pairs if ballot.pair else ballot.person or ballot.partner for ballot in ballots
    )
    judged = all(mark.criterion for ballot in ballots for mark in source.where(Mark, ballot=ballot.id))
    named = named and (judged or target.method is not Method.CRITERIA)
    return named and on_board(source, target.board) == on_board(document, twin)


def on_board(document: Document, board: Board) -> list[int]:
    return sorted(idea.number for idea in candidates(document, board))


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_empty_session_is_filled_with_the_same(ending: str, nightly: bool) -> None:
    filled = 0
    for seed in range(500 if nightly else 20):
        source = shown(walked(seed))
        document = refilled(source, ending)
        assert told(document, "people") == told(source, "people"), seed
        assert told(document, "ideas") == told(source, "ideas"), seed
        if document.count(Ballot) == source.count(Ballot):
            assert told(document, "ballots") == told(source, "ballots"), seed
            filled += document.count(Ballot) > 0
    assert filled


def told(document: Document, what: str) -> list[str]:
    """The lines of an export, those of ballots with ideas by their numbers."""
    found = shown(document)
    if what == "ballots":
        found.apply(Edit(idea, replace(idea, external="")) for idea in found.all(Idea))
    return sorted(exported(found, "csv", what=what).data.decode("utf-8-sig").splitlines())
