"""A session against a real file: what was done is there after closing, also what was undone."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.storage.quick_disk import MEMORY, tmp_path
from tests.storage.sessions import BOARD, START, idea, made, names_beside
from workshop.document.changes import replayed
from workshop.document.document import Document, remove
from workshop.document.edits import add, change
from workshop.document.journal import SaveState, Saving
from workshop.document.records import Board, Idea, Partnership
from workshop.errors import FileRefused, InputError
from workshop.session import Session

__all__ = ["tmp_path"]


@pytest.fixture
def path(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
    return tmp_path / "riverside.workshop"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with made(path) as found:
        yield found


def test_what_was_done_is_there_after_closing(session: Session, path: Path) -> None:
    before = session.document.copy()
    session.close()
    with Session.open(path) as again:
        assert again.document == before
        assert again.head == session.head
        assert (again.undo_label, again.redo_label) == ("Edit an idea", "Park 1 idea")


def test_nothing_lies_beside_a_closed_file(session: Session, path: Path) -> None:
    session.close()
    assert names_beside(path) == [path.name]


def test_undo_and_redo_reach_back_before_the_opening(session: Session, path: Path) -> None:
    session.close()
    with Session.open(path) as again:
        again.redo()
        assert again.document.get(Idea, "idea2").parked
        for _ in range(8):
            again.undo()
        assert again.undo_label is None
        assert again.document == Document((*START, again.document.partnership))


def test_an_old_step_is_undone_from_the_disk(path: Path) -> None:
    with Session.create(path, (BOARD,)) as session:
        for number in range(600):
            session.do("Write", add(idea(number, text="Old")))
    with Session.open(path) as again:
        for _ in range(600):
            again.undo()
        assert not again.document.count(Idea)


def test_saving_is_heard(session: Session) -> None:
    heard: list[SaveState] = []
    session.on_saving(heard.append)
    session.do("Write", add(idea(20)))
    session.flush()
    assert heard[0].saving is heard[-1].saving is Saving.SAVED
    assert session.head is not None
    assert heard[-1].time == session.head.time


def test_hearing_of_saving_can_end(session: Session) -> None:
    heard: list[SaveState] = []
    stop = session.on_saving(heard.append)
    stop()
    session.do("Write", add(idea(20)))
    session.close()
    assert [state.saving for state in heard] == [Saving.SAVED]


def test_a_bulk_removal_is_kept(session: Session, path: Path) -> None:
    session.do("Write 100 ideas", add(*(idea(number, group="group") for number in range(100, 200))))
    session.do("Remove the board", remove(session.document, session.document.get(Board, "board")))
    session.close()
    with Session.open(path) as again:
        assert not again.document.count(Idea)
        again.undo()
        assert again.document.count(Idea) == 106


def test_the_log_tells_the_past(path: Path) -> None:
    from datetime import UTC, datetime, timedelta

    times = (datetime(2026, 3, 14, 9, 30, tzinfo=UTC) + timedelta(minutes=n) for n in range(99))
    with Session.create(path, START, clock=lambda: next(times)) as session:
        session.do("Write", add(idea(1)))
        session.do("Write", add(idea(2)))
        session.flush()
        then = replayed(session.changes(), "2026-03-14T09:31:00Z")
    assert [found.id for found in then.all(Idea)] == ["idea1"]


@pytest.mark.parametrize("text", ["\udc80", "x" * 1_000_001])
def test_text_that_no_file_can_hold_is_refused_and_changes_nothing(session: Session, text: str) -> None:
    before = session.document.copy()
    with pytest.raises(InputError):
        session.do("Write", add(idea(30, text=text)))
    assert session.document == before


@pytest.mark.parametrize("text", ["\0", "\x1f", "𐍈 👩‍👩‍👧 \u202e", "'; DROP TABLE ideas; --", "\r\n\t"])
def test_any_other_text_comes_back_as_it_was(session: Session, path: Path, text: str) -> None:
    session.do(f"Write “{text}”", add(idea(30, text=text)))
    session.close()
    with Session.open(path) as again:
        assert again.document.get(Idea, "idea30").text == text


def test_saving_elsewhere_goes_on_there(session: Session, path: Path) -> None:
    heard: list[SaveState] = []
    session.on_saving(heard.append)
    other = path.with_name("other.workshop")
    session.save_elsewhere(other)
    session.do("Write", add(idea(20)))
    session.close()
    assert heard[-1].saving is Saving.SAVED
    with Session.open(other) as there, Session.open(path) as here:
        assert there.document.find(Idea, "idea20")
        assert not here.document.find(Idea, "idea20")
        assert there.document == session.document
        there.undo()
        assert there.document == here.document


def test_a_session_without_a_file_gets_one(path: Path) -> None:
    session = Session(Document())
    session.do("Write a question", add(BOARD))
    session.do("Write", add(idea(1)))
    session.save_elsewhere(path)
    session.do("Write", add(idea(2)))
    session.close()
    with Session.open(path) as again:
        assert again.document == session.document
        assert again.document.count(Idea) == 2


def test_typing_goes_on_after_a_practice_session_is_saved(path: Path) -> None:
    session = Session(Document((Partnership(id="partnership"),)))
    session.do("Name it", change(session.document.partnership, name="G"), continues="name")
    session.save_elsewhere(path)
    session.do("Name it", change(session.document.partnership, name="Glyn"), continues="name")
    session.close()
    with Session.open(path) as again:
        assert again.document.partnership.name == "Glyn"
        assert again.undo_label == "Name it"


def test_saving_elsewhere_never_replaces_unasked(session: Session, path: Path) -> None:
    other = path.with_name("other.workshop")
    other.write_text("precious")
    with pytest.raises(FileRefused, match="already"):
        session.save_elsewhere(other)
    assert other.read_text() == "precious"
    session.do("Write", add(idea(20)))
    session.flush()
    assert session.path == path


def test_going_back_to_a_snapshot_is_a_step_that_can_be_undone(session: Session, path: Path) -> None:
    snapshot = path.with_name("snapshot.workshop")
    made(snapshot, ideas=2).close()
    before = session.document.copy()
    session.restore(snapshot)
    assert [found.id for found in session.document.all(Idea)] == ["idea1", "idea2"]
    assert session.undo_label is not None
    assert session.undo_label.startswith("Go back to ")
    session.undo()
    assert session.document == before


def test_a_snapshot_holds_no_lock(session: Session, path: Path) -> None:
    snapshot = path.with_name("snapshot.workshop")
    made(snapshot, ideas=2).close()
    session.restore(snapshot)
    session.flush()
    assert names_beside(path) == [path.name, path.name + "-lock", snapshot.name]


class Walk(RuleBasedStateMachine):
    """Any order of doing, undoing, closing and opening leaves what a plain list of states says."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None)
        self.path = Path(self.folder.name) / "walk.workshop"
        self.session = Session.create(self.path, START)
        self.past = [self.session.document.copy()]
        self.future: list[Document] = []
        self.count = 0

    def teardown(self) -> None:
        self.session.close()
        self.folder.cleanup()

    def _done(self) -> None:
        self.past.append(self.session.document.copy())
        self.future.clear()

    @initialize()
    def begin(self) -> None:
        self.write("First")

    @rule(text=st.text(max_size=20).filter(lambda text: text.isprintable()))
    def write(self, text: str) -> None:
        self.count += 1
        group = "group" if self.session.document.at("groups", "group") else None
        self.session.do("Write an idea", add(idea(self.count, text=text or "…", group=group)))
        self._done()

    @precondition(lambda self: self.session.document.count(Idea))
    @rule(data=st.data(), parked=st.booleans(), text=st.sampled_from(["One", "Two", "Three"]))
    def edit(self, data: st.DataObject, parked: bool, text: str) -> None:
        found = data.draw(st.sampled_from(self.session.document.all(Idea)))
        if self.session.do("Edit an idea", change(found, text=text, parked=parked)):
            self._done()

    @rule(which=st.sampled_from(["group", "pair", "north", "ann", "ben", "principle"]))
    def remove(self, which: str) -> None:
        document = self.session.document
        tables = ("groups", "pairs", "partners", "people", "principles")
        found = next((record for table in tables if (record := document.at(table, which))), None)
        if found and self.session.do(f"Remove {which}", remove(document, found)):
            self._done()

    @precondition(lambda self: len(self.past) > 1)
    @rule()
    def undo(self) -> None:
        self.session.undo()
        self.future.append(self.past.pop())

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.session.redo()
        self.past.append(self.future.pop())

    @rule()
    def open_again(self) -> None:
        self.session.close()
        self.session = Session.open(self.path)
        assert self.session.readonly is None

    @invariant()
    def the_document_is_the_last_state(self) -> None:
        assert self.session.document == self.past[-1]
        assert (self.session.undo_label is not None) == (len(self.past) > 1)
        assert (self.session.redo_label is not None) == bool(self.future)


Walk.TestCase.settings = settings(max_examples=settings().max_examples // 2, stateful_step_count=30)
test_walk = Walk.TestCase
