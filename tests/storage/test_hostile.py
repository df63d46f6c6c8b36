"""Crafted files: every kind is refused in a sentence, quickly, and nothing on the disk is touched."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.storage.forging import forged, seal_of
from tests.storage.sessions import altering
from workshop.errors import KnownError, RuleError
from workshop.session import Session
from workshop.storage.check import check

Craft = Callable[[Path], object]


def sql(*statements: str) -> Craft:
    def craft(path: Path) -> None:
        with altering(path) as connection:
            for statement in statements:
                connection.execute(statement)

    return craft


def schema(old: str, new: str) -> Craft:
    return sql(f"UPDATE sqlite_master SET sql = replace(sql, '{old}', '{new}')")


def beside(ending: str, contents: bytes) -> Craft:
    return lambda path: path.with_name(path.name + ending).write_bytes(contents)


def journal(path: Path, contents: bytes) -> int:
    return path.with_name(path.name + "-journal").write_bytes(contents)


def journal_of_another_file(path: Path) -> None:
    """A journal that SQLite would play back: it puts another page in the place of page 2."""
    page = bytes(4096)
    total = sum(page[4096 - 200 * step] for step in range(1, 21))
    header = bytes.fromhex("d9d505f920a163d7") + b"".join(n.to_bytes(4, "big") for n in (1, 0, 3, 512, 4096))
    record = (2).to_bytes(4, "big") + page + total.to_bytes(4, "big")
    journal(path, header.ljust(512, b"\0") + record)


def journal_naming_a_victim(path: Path) -> None:
    """A journal whose last bytes name a file that SQLite would delete after playing it back."""
    victim = path.with_name("victim.txt")
    victim.write_text("precious")
    name = str(victim).encode()
    header = bytes.fromhex("d9d505f920a163d7") + bytes(504)
    tail = (1).to_bytes(4, "big") + name + len(name).to_bytes(4, "big") + sum(name).to_bytes(4, "big")
    journal(path, header + tail + bytes.fromhex("d9d505f920a163d7"))


def wal_header(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[18:20] = b"\x02\x02"
    path.write_bytes(data)


def utf16(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[56:60] = (2).to_bytes(4, "big")
    path.write_bytes(data)


def wrong_type(path: Path) -> None:
    """A table that was not strict for a moment, and says again that it is."""
    sql("UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')') WHERE name = 'ideas'")(path)
    sql("UPDATE ideas SET number = 'NaN'")(path)
    sql("UPDATE sqlite_master SET sql = sql || ' STRICT' WHERE name = 'ideas'")(path)


KINDS: dict[str, Craft] = {
    "trigger": sql("CREATE TRIGGER t AFTER INSERT ON ideas BEGIN DELETE FROM ideas; END"),
    "view": sql(
        "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n"
    ),
    "view in the place of a table": sql("DROP TABLE words", "CREATE VIEW words AS SELECT 1 AS id"),
    "virtual table": sql("CREATE VIRTUAL TABLE f USING fts5(text)"),
    "index": sql("CREATE INDEX i ON ideas (text)"),
    "index on an expression": sql("CREATE INDEX i ON ideas (length(text))"),
    "generated column": sql("ALTER TABLE ideas ADD COLUMN g TEXT AS (hex(zeroblob(100000000))) VIRTUAL"),
    "extra table": sql("CREATE TABLE extra (id TEXT PRIMARY KEY NOT NULL) STRICT"),
    "extra column": sql("ALTER TABLE ideas ADD COLUMN extra TEXT"),
    "missing table": sql("DROP TABLE sightings"),
    "check constraint that runs code": schema("STRICT", "STRICT /**/"),
    "default that runs code": schema(
        '"title" TEXT NOT NULL', '"title" TEXT NOT NULL DEFAULT (randomblob(9))'
    ),
    "not strict": schema(") STRICT", ")"),
    "statistics": sql("ANALYZE"),
    "wrong type": wrong_type,
    "altered text": sql("UPDATE ideas SET text = 'altered' WHERE id = 'idea1'"),
    "altered position": sql("UPDATE ideas SET x = 9223372036854775807"),
    "removed row": sql("DELETE FROM standards"),
    "altered change": sql("UPDATE changes SET label = 'Something else' WHERE number = 3"),
    "missing change": sql("DELETE FROM changes WHERE number = 3"),
    "missing last change": sql("DELETE FROM changes WHERE number = (SELECT max(number) FROM changes)"),
    "empty log": sql("DELETE FROM changes"),
    "lying version, too high": sql("PRAGMA user_version = 9"),
    "lying version, zero": sql("PRAGMA user_version = 0"),
    "lying version, negative": sql("PRAGMA user_version = -1"),
    "lying reader": sql("UPDATE facts SET min_reader = 9"),
    "no facts": sql("DELETE FROM facts"),
    "not our application": sql("PRAGMA application_id = 1"),
    "in another encoding": utf16,
    "in write-ahead mode": wal_header,
    "planted write-ahead log": beside("-wal", bytes(4152)),
    "planted shared memory": beside("-shm", bytes(32768)),
    "planted journal of text": beside("-journal", b"not a journal at all"),
    "planted journal of another file": journal_of_another_file,
    "planted journal that names a victim": journal_naming_a_victim,
    "forged change of no known kind": lambda path: forged(path, kind="explode"),
    "forged redo of nothing": lambda path: forged(path, kind="redo"),
    "forged seal": lambda path: forged(path, state="0" * 32),
}


def contents(folder: Path) -> dict[str, bytes]:
    return {found.name: found.read_bytes() for found in folder.iterdir()}


@pytest.mark.parametrize("kind", KINDS)
def test_a_crafted_file_is_refused_and_nothing_is_touched(kind: str, session_file: Path) -> None:
    KINDS[kind](session_file)
    before = contents(session_file.parent)
    if kind == "lying version, too high":  # the file could be read, if it were what it says
        with Session.open(session_file) as session:
            assert session.readonly
    else:
        with pytest.raises(KnownError) as refused:
            Session.open(session_file)
        assert refused.value.exit_code == 4
        assert str(refused.value).count(".") >= 2, "what happened, what is safe, what to do"
    assert check(session_file).verdict != "ok"
    assert contents(session_file.parent) == before


ROWS = {
    "enum": "UPDATE boards SET method = 'magic'",
    "flag": "UPDATE ideas SET parked = 7",
    "order key": "UPDATE ideas SET \"order\" = '!'",
    "list that is no list": "UPDATE pairs SET people = '{}'",
    "list that is no text": "UPDATE pairs SET people = '[1]'",
    "list written in another way": 'UPDATE pairs SET people = \'["ann","ben"]\'',
    "list of unknown people": "UPDATE pairs SET people = '[\"eve\"]'",
    "deep list": f"UPDATE pairs SET people = '{'[' * 50_000}'",
    "reference": "UPDATE ideas SET author = 'eve'",
    "no partnership": "DELETE FROM partnerships",
    "two partnerships": "INSERT INTO partnerships "
    "SELECT 'other', name, purpose, language, accent, '', NULL, NULL, '' FROM partnerships",
    "endless text": "UPDATE ideas SET text = printf('%.2000000c', 'x') WHERE id = 'idea1'",
    "text that is no text": "UPDATE ideas SET text = CAST(x'ff' AS TEXT) WHERE id = 'idea1'",
}


@pytest.mark.parametrize("kind", ROWS)
def test_a_forger_who_mends_every_seal_gets_no_impossible_row_in(kind: str, session_file: Path) -> None:
    sql(ROWS[kind])(session_file)
    with suppress(sqlite3.OperationalError):
        forged(session_file, state=seal_of(session_file))
    before = contents(session_file.parent)
    with pytest.raises(KnownError) as refused:
        Session.open(session_file)
    assert "do not match" not in str(refused.value), "the seal was mended, so another check has to bite"
    assert contents(session_file.parent) == before


@pytest.mark.parametrize("body", ["", "{}", "[[]]", '[["ideas","x",{"text":1},null]]', "[" * 100_000])
def test_a_forged_body_fails_in_words_when_it_is_undone(body: str, session_file: Path) -> None:
    with Session.open(session_file) as session:
        session.redo()
        session.flush()
    forged(session_file, body=body)
    assert check(session_file).verdict == "repair"
    with Session.open(session_file) as session:
        before = session.document.copy()
        with pytest.raises(RuleError, match="cannot be taken back"):
            session.undo()
        assert session.document == before
