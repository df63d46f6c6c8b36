"""The tables' files made from the window, and brought back with their sorts and every conflict."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import Room, choose, proposed, written
from tests.ui.day.test_arrange import arrange_page, use
from tests.ui.day.test_tables_sorts import rows
from ui.pages.day.arrange import ArrangePage
from ui.pages.day.arranging import table_files
from workshop.document.edits import change
from workshop.document.records import Board, Idea, Partnership, Person, Sort
from workshop.opera.arrange import make_group
from workshop.opera.own import edit_idea
from workshop.session import Session


@pytest.fixture
def room(open_page: OpenPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """A page on a session with a file; its tables' files go into the folder `tables`."""
    folder = tmp_path / "tables"
    folder.mkdir()
    monkeypatch.setattr(table_files, "ask_folder", lambda _: folder)
    monkeypatch.setattr(table_files, "ask_files", lambda _: sorted(folder.iterdir()))
    with Session.create(tmp_path / "day.workshop", written()) as session:
        yield open_page(ArrangePage, session)


def at_table(path: Path, title: str, words: str) -> None:
    """What a table does with its file: two cards grouped, one reworded."""
    with Session.open(path) as session:
        document = session.document
        ideas = [document.get(Idea, ident) for ident in ("idea1", "idea2")]
        session.do("Group", make_group(document, document.get(Board, "board"), title, ideas))
        session.do("Reword", edit_idea(document, document.get(Idea, "idea5"), words))


def test_tables_work_on_their_files_and_come_back_with_their_sorts(room: Room, tmp_path: Path) -> None:
    page = arrange_page(room)
    use(page, "files")
    choose("2 tables")
    made = sorted((tmp_path / "tables").iterdir())
    assert [path.name for path in made] == ["day-table-1.workshop", "day-table-2.workshop"]
    assert rows(page)[0] == "Made 2 files in “tables”."
    at_table(made[0], "Trust", "One page a month")
    at_table(made[1], "Knowing", "One page a year")
    use(page, "back")
    assert room.said[-1].text.startswith("2 files brought back. 18 records added")
    assert [sort.table for sort in room.document.all(Sort)] == ["1", "2"]
    assert "Knowing: 1, 2" in rows(page)
    conflict = next(row for row in rows(page) if "text of idea 5" in row)
    assert conflict.endswith("“One page a year” stands; kept in the log: “One page a month”.")
    assert room.session.undo_label == "Merge 2 tables"
    room.runner.undo()
    assert room.document.count(Sort) == 0
    assert room.document.get(Partnership, "partnership").table == ""


def test_seats_come_first_and_a_file_there_is_not_replaced(room: Room, tmp_path: Path) -> None:
    page = arrange_page(room)
    people = room.document.all(Person)
    seats = [edit for at, one in enumerate(people) for edit in change(one, table=("1", "Garden")[at % 2])]
    room.session.do("Seats", seats)
    use(page, "files")
    choose("where people sit")
    made = sorted(path.name for path in (tmp_path / "tables").iterdir())
    assert made == ["day-table-1.workshop", "day-table-Garden.workshop"]
    assert not page.table_files.make(tmp_path / "tables", ["1", "Garden"])
    assert "already" in room.said[-1].text


def test_what_did_not_come_from_here_is_refused_and_nothing_changes(room: Room, tmp_path: Path) -> None:
    page = arrange_page(room)
    Session.create(tmp_path / "other.workshop", written()).close()
    before = room.document.copy()
    assert not page.table_files.bring([tmp_path / "other.workshop"])
    assert "did not grow out of" in room.said[-1].text
    assert not page.table_files.bring([tmp_path / "day.workshop"])
    assert "merged with itself" in room.said[-1].text
    assert room.document == before


def test_a_practice_session_has_no_files_to_give(open_page: OpenPage, tmp_path: Path) -> None:
    room = open_page(ArrangePage, proposed())
    assert not arrange_page(room).table_files.make(tmp_path, ["1", "2"])
    assert "practice only" in room.said[-1].text
