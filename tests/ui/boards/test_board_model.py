"""The model: a change touches the rows it names and no other."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.boards.room import parse
from ui.boards.board_model import BoardChange, BoardModel
from ui.boards.cards import Card, Column


class Ear:
    """Writes down what a model says."""

    def __init__(self, board: BoardModel) -> None:
        self.heard: list[str] = []
        self.changes: list[BoardChange] = []
        board.dataChanged.connect(
            lambda top, end, _roles: self.heard.append(f"changed {top.row()}-{end.row()}")
        )
        board.rowsInserted.connect(lambda _index, first, last: self.heard.append(f"in {first}-{last}"))
        board.rowsRemoved.connect(lambda _index, first, last: self.heard.append(f"out {first}-{last}"))
        board.modelReset.connect(lambda: self.heard.append("reset"))
        board.board_changed.connect(self.changes.append)


def board_of(drawing: str) -> tuple[BoardModel, Ear]:
    board = BoardModel()
    board.set_board(*parse(drawing))
    return board, Ear(board)


def test_moving_one_card_touches_that_card_only() -> None:
    board, ear = board_of("loose: 1 2 3 | Trust: 4")
    moved = replace(board.cards["2"], column="Trust", order="9")
    board.put([moved, board.cards["1"]])
    assert ear.heard == ["changed 1-1"]
    assert [new for _, new in ear.changes[0].put] == [moved]


def test_new_cards_come_last_in_one_go() -> None:
    board, ear = board_of("loose: 1 2")
    board.put([Card("8", 8, "eight"), Card("9", 9, "nine")])
    assert ear.heard == ["in 2-3"]
    assert list(board.ids()) == ["1", "2", "8", "9"]


def test_dropping_goes_in_unbroken_runs() -> None:
    board, ear = board_of("loose: 1 2 3 4 5 6")
    board.drop(["2", "3", "6", "not there"])
    assert ear.heard == ["out 5-5", "out 1-2"]
    assert [board.index_of(ident).row() for ident in ("1", "4", "5")] == [0, 1, 2]
    assert not board.index_of("2").isValid()


def test_equal_values_are_left_alone() -> None:
    board, ear = board_of("loose: 1 | Trust: 2")
    board.put(list(board.cards.values()))
    board.put_columns(board.columns)
    board.drop([])
    assert ear.heard == []
    assert ear.changes == []


def test_columns_stand_in_their_order() -> None:
    board, ear = board_of("Trust: 1")
    board.put_columns([Column("b", "B", "2"), Column("a", "A", "1")])
    assert [column.id for column in board.columns] == ["a", "b"]
    assert ear.changes == [BoardChange(columns=True)]


def test_roles() -> None:
    board, _ = board_of("loose: 1")
    index = board.index_of("1")
    assert board.data(index) == "Words of 1"
    assert board.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Idea 1, Words of 1"
    assert board.data(index, Qt.ItemDataRole.UserRole) == board.cards["1"]
    assert board.data(QModelIndex()) is None
    assert isinstance(board, QAbstractListModel)


@given(
    st.lists(
        st.tuples(st.sampled_from(["put", "drop"]), st.sets(st.integers(0, 12), max_size=5)), max_size=12
    )
)
def test_rows_and_ids_agree_after_any_walk(steps: list[tuple[str, set[int]]]) -> None:
    board = BoardModel()
    QAbstractItemModelTester(board, QAbstractItemModelTester.FailureReportingMode.Warning, board)
    expected: set[str] = set()
    for name, numbers in steps:
        ids = {str(number) for number in numbers}
        if name == "put":
            board.put(Card(ident, int(ident), ident) for ident in ids)
            expected |= ids
        else:
            board.drop(ids)
            expected -= ids
        assert set(board.ids()) == expected == set(board.cards)
        assert [board.index_of(ident).row() for ident in board.ids()] == list(range(len(expected)))
