"""A full ranking by drag and by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.day.conftest import OpenPage
from tests.ui.day.methods.room import entry, pairs, rank_page, ranked_by, values
from tests.ui.day.room import Room
from ui.pages.day.methods.rank_list import RankList
from ui.pages.day.methods.ranking import RankingEntry
from ui.pages.day.rank import RankPage

ALT = Qt.KeyboardModifier.AltModifier


def ready(open_page: OpenPage, way: str = "borda") -> tuple[Room, RankList]:
    room = open_page(RankPage, ranked_by(way))
    found = entry(room, RankingEntry).list
    found.setFocus()
    return room, found


def drawn(found: RankList) -> list[str]:
    """The list as it stands: places before numbers, a bar where the ranking ends."""
    return [
        f"{'=' if row.tied else ''}{row.place}:{row.number}" if row.place else str(row.number or "|")
        for row in found.ranks.rows
    ]


def drag(found: RankList, ident: str, onto: int, *, low: bool = False) -> None:
    """Take hold of a row and let go over another one, in its upper or its lower half."""
    start = found.visualRect(found.ranks.index(found.ranks.row_of(ident), 0)).center()
    area = found.visualRect(found.ranks.index(onto, 0))
    end = QPoint(area.center().x(), area.bottom() - 4 if low else area.top() + 4)
    port, left, none = found.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(port, left, none, start)
    for step in range(1, 6):
        QTest.mouseMove(port, start + (end - start) * step / 5)
    assert not found.grab().isNull()
    QTest.mouseRelease(port, left, none, end)


def test_enter_ranks_one_after_the_other(open_page: OpenPage) -> None:
    room, found = ready(open_page)
    assert drawn(found)[0] == "|"
    found.go_to("idea3")
    for _ in range(2):
        QTest.keyClick(found, Qt.Key.Key_Return)
    assert drawn(found)[:4] == ["1:3", "2:4", "|", "1"]
    assert found.here == "idea5"
    assert values(room, pairs(room)[0]) == {3: 1, 4: 2}
    assert rank_page(room).room.left.text() == "2 of 8 ideas ranked"


@pytest.mark.parametrize("way", ["borda", "schulze"])
def test_rows_are_dragged_into_place_and_out_again(open_page: OpenPage, way: str) -> None:
    room, found = ready(open_page, way)
    drag(found, "idea2", 0)
    drag(found, "idea5", 0, low=True)
    drag(found, "idea6", 0)
    assert drawn(found)[:4] == ["1:6", "2:2", "3:5", "|"]
    drag(found, "idea5", 1)
    assert drawn(found)[:4] == ["1:6", "2:5", "3:2", "|"]
    drag(found, "idea6", 5)
    assert drawn(found)[:3] == ["1:5", "2:2", "|"]
    assert values(room, pairs(room)[0]) == {5: 1, 2: 2}


def test_keys_move_tie_and_take_out(open_page: OpenPage) -> None:
    _, found = ready(open_page)
    for ident in ("idea1", "idea2", "idea3"):
        found.go_to(ident)
        QTest.keyClick(found, Qt.Key.Key_Return)
    found.go_to("idea3")
    QTest.keyClick(found, Qt.Key.Key_Up, ALT)
    assert drawn(found)[:3] == ["1:1", "2:3", "3:2"]
    assert found.here == "idea3"
    QTest.keyClicks(found, "=")
    assert drawn(found)[:3] == ["=1:1", "=1:3", "3:2"]
    assert found.ranks.rows[0].spoken == "1. Open every training day to all partners, place 1, tied"
    QTest.keyClicks(found, "=")
    QTest.keyClicks(found, "1")
    assert drawn(found)[:3] == ["1:3", "2:1", "3:2"]
    QTest.keyClick(found, Qt.Key.Key_Delete)
    assert drawn(found)[:3] == ["1:1", "2:2", "|"]
    found.go_to("idea2")
    QTest.keyClick(found, Qt.Key.Key_Down, ALT)
    assert drawn(found)[:2] == ["1:1", "|"]
    QTest.keyClick(found, Qt.Key.Key_Up, ALT)
    assert drawn(found)[:3] == ["1:1", "2:2", "|"]


def test_a_drop_where_it_stood_changes_nothing(open_page: OpenPage) -> None:
    room, found = ready(open_page)
    found.go_to("idea1")
    QTest.keyClick(found, Qt.Key.Key_Return)
    heard: list[object] = []
    room.runner.touched.connect(heard.append)
    drag(found, "idea1", 0, low=True)
    assert heard == []
    assert drawn(found)[:2] == ["1:1", "|"]
