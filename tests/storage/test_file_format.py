"""The page about the file format, the code and the files of released formats agree."""

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from shutil import copyfile

import pytest

from tests.storage.fixture_file import SESSIONS, make
from tests.storage.format_page import MEANINGS, PAGE, meaning, page_with, table_part
from tests.storage.sessions import idea
from workshop.document.edits import add
from workshop.document.records import RECORDS
from workshop.document.rows import columns
from workshop.session import Session
from workshop.storage.check import check
from workshop.storage.schema import APPLICATION_ID, CHANGE_COLUMNS, CHANGES, FACTS, FACTS_COLUMNS, FORMAT

RELEASED = sorted(SESSIONS.glob("*.workshop"))
TABLES = {
    FACTS: FACTS_COLUMNS,
    CHANGES: CHANGE_COLUMNS,
    **{kind.TABLE: columns(kind) for kind in RECORDS},
}


def test_the_page_is_what_the_code_says() -> None:
    text = PAGE.read_text("utf-8")
    assert page_with(text, table_part()) == text, "Run python -m tests.storage.format_page"


def test_every_column_is_explained_and_nothing_else() -> None:
    named = {f"{table}.{column}" for table, found in TABLES.items() for column in found}
    assert all(meaning(*name.split(".")) for name in named)
    assert {name for name in MEANINGS if "." in name} <= named


def test_the_recipe_on_the_page_works(session_file: Path) -> None:
    (recipe,) = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    copy = session_file.with_name("copy.workshop")
    copyfile(session_file, copy)
    run = [sys.executable, "-W", "ignore", "-c", recipe]
    subprocess.run(run, cwd=copy.parent, check=True)
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE ideas SET text = 'altered' WHERE id = 'idea1'")
        connection.commit()
    assert subprocess.run(run, cwd=copy.parent, check=False, capture_output=True).returncode == 1


def test_the_file_is_as_promised(session_file: Path) -> None:
    with closing(sqlite3.connect(session_file)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (FORMAT,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        listed = connection.execute("PRAGMA table_list").fetchall()
    found = {row[1]: (row[2], row[5]) for row in listed if not row[1].startswith("sqlite_")}
    assert found == dict.fromkeys(TABLES, ("table", 1))


def test_opening_loads_no_heavy_library(session_file: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from workshop.session import Session;"
        f"Session.open(Path({str(session_file)!r})).close();"
        "heavy = {'sqlite_utils', 'click', 'reportlab', 'PySide6', 'tempfile'} & sys.modules.keys();"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root)


def test_there_is_a_file_of_every_format() -> None:
    assert len(RELEASED) >= FORMAT


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_file_of_every_format_opens_and_can_be_worked_on(released: Path, path: Path) -> None:
    before = released.read_bytes()
    assert check(released).verdict == "ok", "the tables differ from the released ones: a new format is due"
    copyfile(released, path)
    with Session.open(path) as session:
        board = session.document.all(type(idea(1)))[0].board
        if released.stem == f"format-{FORMAT}":
            session.redo()
        session.do("Write", add(idea(999, board=board)))
        session.undo()
        assert session.document.partnership.name
    assert check(path).verdict == "ok"
    assert released.read_bytes() == before


def test_the_file_of_the_current_format_can_be_made(path: Path) -> None:
    make(path)
    assert check(path).verdict == "ok"
