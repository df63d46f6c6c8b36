"""Any user doing anything, undoing, redoing, closing and opening again: the file equals memory."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.walks.hands import Hand
from tests.walks.mirror import MIRROR
from tests.walks.rules import counted, hold
from tests.walks.steps import STEPS
from workshop.agreement.clauses import add_clause
from workshop.document.document import Document
from workshop.document.records import Board, Partnership, Person, Principle, Standard, base
from workshop.errors import KnownError
from workshop.opera import codes
from workshop.opera.board import start_board
from workshop.opera.own import write_ideas
from workshop.opera.pair import pair_up
from workshop.people.persons import people_from_lines
from workshop.session import Session

CHANCE = Random()
EVERY = STEPS | MIRROR
PEOPLE = "\n".join(f"Person {number},Partner {number % 3}" for number in range(7))


def begun(session: Session) -> None:
    """A morning's work, so that the walk starts in a room with people, pairs and ideas."""
    document = session.document
    session.do("People", people_from_lines(document, PEOPLE))
    session.do("Board", start_board(document, "How do we share?", anonymous=False))
    board = document.all(Board)[0]
    session.do(
        "Ideas", write_ideas(document, board, [f"idea {n}" for n in range(9)], author=document.all(Person)[0])
    )
    session.do("Pairs", pair_up(document, board).edits)
    session.do("Agree", add_clause(document, Principle, title="Trust"))
    session.do(
        "Agree", add_clause(document, Standard, principle=document.all(Principle)[0].id, text="Answer")
    )


class Walk(RuleBasedStateMachine):
    """A session in memory, walked at random."""

    def __init__(self) -> None:
        super().__init__()
        CHANCE.seed(0)
        self.session = self.made()
        self.start = self.session.document.copy()
        begun(self.session)

    def made(self) -> Session:
        return Session(Document([Partnership(id="partnership")]))

    @rule(name=st.sampled_from(sorted(EVERY)), seed=st.integers(0, 10_000))
    def do(self, name: str, seed: int) -> None:
        document = self.session.document
        before = document.seal
        try:
            edits = EVERY[name](Hand(seed, document), document)
        except (KnownError, LookupError):
            assert document.seal == before
            return
        self.session.do(name, edits)

    @precondition(lambda self: self.session.undo_label)
    @rule()
    def undo(self) -> None:
        before = self.session.document.copy()
        label = self.session.undo_label
        self.session.undo()
        assert self.session.redo_label == label
        self.session.redo()
        assert self.session.document == before
        self.session.undo()

    @precondition(lambda self: self.session.redo_label)
    @rule()
    def redo(self) -> None:
        self.session.redo()

    @invariant()
    def rules_hold(self) -> None:
        hold(self.session)

    def teardown(self) -> None:
        counted(self.session.document)
        while self.session.undo_label:
            self.session.undo()
        assert self.session.document == self.start


class FileWalk(Walk):
    """The same in a file that is closed and opened again on the way."""

    folder: Path

    def made(self) -> Session:
        self.path = self.folder / f"walk-{id(self)}.workshop"
        return Session.create(self.path, force=True)

    @rule()
    def close_and_open(self) -> None:
        before, labels = self.session.document, (self.session.undo_label, self.session.redo_label)
        self.session.close()
        self.session = Session.open(self.path)
        assert self.session.readonly is None
        assert self.session.document == before
        assert (self.session.undo_label, self.session.redo_label) == labels

    def teardown(self) -> None:
        try:
            super().teardown()
        finally:
            self.session.close()


@pytest.fixture(autouse=True)
def foreseeable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids and codes come out the same in every run of a walk, so that a failure can be walked again."""
    for module in (base, codes):
        monkeypatch.setattr(module, "urandom", CHANCE.randbytes)


def test_walks_in_memory(nightly: bool) -> None:
    walks = settings(max_examples=9_000 if nightly else 190, stateful_step_count=100 if nightly else 50)
    run_state_machine_as_test(Walk, settings=walks)


def test_walks_in_a_file(nightly: bool, tmp_path: Path) -> None:
    walks = settings(max_examples=1_000 if nightly else 10, stateful_step_count=100 if nightly else 50)
    FileWalk.folder = tmp_path
    run_state_machine_as_test(FileWalk, settings=walks)
