"""One bad page, anywhere: at least 99 of 100 rows come back, and none is made up."""

from pathlib import Path
from random import Random
from shutil import copyfile

import pytest

from tests.storage.fixture_file import SESSIONS
from tests.storage.sessions import altering, idea, made
from workshop.document.document import Document
from workshop.document.edits import add, change
from workshop.document.records import RECORDS, Idea
from workshop.errors import KnownError
from workshop.session import Session
from workshop.storage.salvage import salvage

PAGE = 4096


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with some thousand rows."""
    path = tmp_path_factory.mktemp("big") / "big.workshop"
    with made(path) as session:
        for start in range(100, 2100, 100):
            session.do("Write", add(*(idea(n, f"Idea {n} " * 9) for n in range(start, start + 100))))
        for found in session.document.all(Idea)[::10]:
            session.do("Edit", change(found, text="Edited"))
    return path


def records_in(document: Document) -> set[object]:
    return {record for kind in RECORDS for record in document.all(kind)}


def damaged(path: Path, page: int, random: Random) -> None:
    """Zeros, noise, or the page before."""
    data = bytearray(path.read_bytes())
    at = page * PAGE
    other = bytes(data[at - PAGE : at]) if page else bytes(PAGE)
    data[at : at + PAGE] = random.choice((bytes(PAGE), random.randbytes(PAGE), other))
    path.write_bytes(data)


def test_after_one_bad_page_99_of_100_rows_come_back(big: Path, path: Path, nightly: bool) -> None:
    with Session.open(big, readonly=True) as session:
        before = records_in(session.document)
    good, random = big.read_bytes(), Random(5)
    pages = [0, 1, 3, *random.sample(range(2, len(good) // PAGE), 200 if nightly else 17)]
    for turn, page in enumerate(pages):
        path.write_bytes(good)
        damaged(path, page, random)
        bad = path.read_bytes()
        found = salvage(path)
        assert path.read_bytes() == bad
        back = set(found.records)
        assert len(back & before) >= 0.99 * len(before), page
        assert not found.complete or back == before, page
        if not turn % 10:
            Session.create(path.with_name("new.workshop"), found.records, force=True).close()


def test_a_sound_file_comes_back_whole(session_file: Path) -> None:
    found = salvage(session_file)
    assert found.complete
    with Session.open(session_file) as session:
        assert set(found.records) == records_in(session.document)


@pytest.mark.parametrize("released", sorted(SESSIONS.glob("*.workshop")), ids=lambda path: path.stem)
def test_a_file_of_any_format_comes_back_whole_and_after_one_bad_page(released: Path, path: Path) -> None:
    copyfile(released, path)
    with Session.open(path, readonly=True) as session:
        before = records_in(session.document)
    found = salvage(path)
    assert found.complete
    assert set(found.records) == before
    pages = len(path.read_bytes()) // PAGE
    for page in (0, 1, 2, *Random(1).sample(range(3, pages), 9)):
        copyfile(released, path)
        damaged(path, page, Random(page))
        assert len(set(salvage(path).records) & before) >= 0.99 * len(before), page


def test_altered_rows_are_put_right_from_the_log(session_file: Path) -> None:
    with altering(session_file) as connection:
        connection.execute("UPDATE ideas SET text = 'altered' WHERE id = 'idea3'")
    found = salvage(session_file)
    assert found.complete
    assert "altered" not in {record.text for record in found.records if isinstance(record, Idea)}


def test_a_broken_log_leaves_the_tables(session_file: Path) -> None:
    with altering(session_file) as connection:
        connection.execute("UPDATE changes SET label = 'altered' WHERE number = 2")
    found = salvage(session_file)
    assert not found.complete
    with made(session_file.with_name("same.workshop")) as session:
        assert set(found.records) == records_in(session.document)


def test_what_refers_to_lost_rows_is_mended(session_file: Path) -> None:
    with altering(session_file) as connection:
        connection.execute("DELETE FROM changes WHERE number > 1")
        connection.execute("UPDATE changes SET label = 'altered'")
        connection.execute("DELETE FROM people WHERE id = 'ann'")
        connection.execute("DELETE FROM principles")
    found = salvage(session_file)
    names = {record.id for record in found.records}
    assert "idea1" in names
    assert found.lost == 1, "the standard cannot be without its principle"
    assert all(record.author is None for record in found.records if isinstance(record, Idea))


@pytest.mark.parametrize("contents", [b"", b"%PDF-1.7", bytes(50_000), b"SQLite format 3\0" + bytes(500_000)])
def test_a_foreign_file_is_refused(contents: bytes, path: Path) -> None:
    path.write_bytes(contents)
    with pytest.raises(KnownError):
        salvage(path)
