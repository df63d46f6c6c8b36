"""Bytes that flip: a file with changed content never opens as if nothing had happened."""

from pathlib import Path
from random import Random

from tests.storage.sessions import made
from workshop.document.document import remove
from workshop.document.records import Idea
from workshop.errors import FileRefused
from workshop.session import Session
from workshop.storage.check import check


def mutated(data: bytes, random: Random) -> bytes:
    """A few flipped bytes, a lost page, a doubled page or a lost end."""
    found = bytearray(data)
    kind = random.randrange(10)
    page = random.randrange(len(data) // 4096) * 4096
    if kind == 0:
        found[page : page + 4096] = bytes(4096)
    elif kind == 1:
        other = random.randrange(len(data) // 4096) * 4096
        found[page : page + 4096] = data[other : other + 4096]
    elif kind == 2:
        del found[random.randrange(len(data)) :]
    else:
        for _ in range(random.choice((1, 1, 2, 8))):
            found[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return bytes(found)


def test_a_mutated_file_is_refused_or_unchanged(path: Path, tmp_path: Path, nightly: bool) -> None:
    with made(path, ideas=40) as session:
        document = session.document.copy()
        changes = tuple(session.changes())
    good = path.read_bytes()
    opened = refused = 0
    for seed in range(20_000 if nightly else 500):
        bad = tmp_path / f"{seed}.workshop"
        bad.write_bytes(data := mutated(good, Random(seed)))
        try:
            with Session.open(bad) as session:
                opened += 1
                assert session.document == document, seed
                assert tuple(session.changes()) == changes, seed
                assert session.readonly is None
                assert bad.read_bytes() == data, f"opening changed the file of seed {seed}"
                if not seed % 4:
                    session.do("Remove an idea", remove(document, document.get(Idea, "idea1")))
        except FileRefused:
            refused += 1
            assert bad.read_bytes() == data, f"refusing changed the file of seed {seed}"
        bad.unlink()
    assert refused > 150
    assert opened, "some flips hit unused space, and such a file is as good as before"


def test_a_damaged_file_is_told_from_a_foreign_one(session_file: Path) -> None:
    data = bytearray(session_file.read_bytes())
    place = data.rindex(b"Idea 3")
    data[place] ^= 4
    session_file.write_bytes(data)
    report = check(session_file)
    assert report.verdict == "repair"
    assert "is damaged" in report.reasons[0]


def test_a_sound_file_is_ok(session_file: Path) -> None:
    before = session_file.read_bytes()
    assert check(session_file).verdict == "ok"
    assert session_file.read_bytes() == before
