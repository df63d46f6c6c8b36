"""What opening a file leaves in memory, and what it does not read."""

from pathlib import Path

from workshop.document.records import Board, Idea
from workshop.session import Session
from workshop.storage.connection import connect
from workshop.storage.reader import Reader


def test_ideas_of_one_board_hold_the_name_of_their_board_once(tmp_path: Path) -> None:
    board = Board(question="What helps?")
    ideas = (Idea(board=board.id, number=at, text=f"Idea {at}", order=f"a{at}") for at in range(1, 4))
    Session.create(tmp_path / "day.workshop", (board, *ideas)).close()
    with Session.open(tmp_path / "day.workshop") as session:
        assert len({id(idea.board) for idea in session.document.all(Idea)}) == 1


def test_what_a_file_is_known_by_is_told_without_reading_what_was_done(tmp_path: Path) -> None:
    with Session.create(tmp_path / "day.workshop", (Board(question="What helps?"),)) as session:
        first = next(session.changes()).id
    asked: list[str] = []
    connection = connect(tmp_path / "day.workshop")
    connection.set_trace_callback(asked.append)
    reader = Reader(tmp_path / "day.workshop", connection)
    assert reader.first() == first
    assert asked
    assert not any("body" in statement for statement in asked)
    reader.close()
