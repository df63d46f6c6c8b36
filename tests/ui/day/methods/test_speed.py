"""Sixty codes in a minute: what a quick typist needs is few keys for each code, and nothing but keys."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.day.conftest import OpenPage
from tests.ui.day.methods.room import complete, rank_page, values
from tests.ui.day.room import partnership
from ui.pages.day.rank import SHOWN, RankPage
from workshop.document.document import Document
from workshop.document.records import Board, Pair, Person, Step
from workshop.opera import own, pair
from workshop.opera.board import edit_board
from workshop.opera.rank import ranked_ideas
from workshop.session import Session

SLIPS, EACH = 10, 6
KEYS_A_MINUTE = 280
"""Fewer than five keys a second: an ordinary typist, not a champion."""


class Keys(QObject):
    """Counts the keys that are pressed, and notes every other way to give input."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = 0
        self.held: set[str] = set()
        self.mouse = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched.isWidgetType():
            self.pressed += 1
            if event.modifiers() != Qt.KeyboardModifier.NoModifier:
                self.held.add(event.text())
        self.mouse += event.type() == QEvent.Type.MouseButtonPress
        return False


def twenty() -> Session:
    """Ten pairs and forty ideas, ranked by ticks of which each has six."""
    people = [Person(name=f"Person {number}", order=f"p{number:02}z") for number in range(2 * SLIPS)]
    board = Board(id="board", question="How?", revealed=True, step=Step.RANK, shown=Step.RANK, own_limit=None)
    session = Session(Document((*partnership()[:1], *people, board)))
    session.do("Write", own.write_ideas(session.document, board, [f"Idea number {n}" for n in range(40)]))
    session.do("Rule", edit_board(session.document, board, allowance=EACH))
    session.do("Pair", pair.pair_up(session.document, board, seed=1).edits)
    return session


def test_sixty_codes_take_no_more_keys_than_fit_in_a_minute(open_page: OpenPage, qapp: QApplication) -> None:
    room = open_page(RankPage, twenty())
    page = rank_page(room)
    page.room.bar.slips.click()
    desk, counted = page.room.desk, Keys()
    ideas = ranked_ideas(room.document, room.board)
    pairs = room.document.where(Pair, board="board")
    assert desk.input.hasFocus()
    desk.input.installEventFilter(counted)
    for place, unit in enumerate(pairs):
        chosen = [ideas[(place * 3 + step * 5) % len(ideas)] for step in range(EACH)]
        QTest.keyClicks(desk.input, unit.letter.lower())
        QTest.keyClick(desk.input, Qt.Key.Key_Return)
        QTest.keyClicks(desk.input, "".join(idea.code.lower() for idea in chosen))
        QTest.keyClick(desk.input, Qt.Key.Key_Return)
        assert not desk.problem.isVisible()
        assert values(room, unit) == {idea.number: 1 for idea in chosen}
    assert len(complete(room)) == SLIPS == len(pairs)
    assert counted.held == set()
    assert counted.mouse == 0
    assert SLIPS * EACH == 60
    assert counted.pressed <= KEYS_A_MINUTE
    assert counted.pressed <= KEYS_A_MINUTE + 4 * SLIPS
    page.room.desk.left.emit()
    page.show_tab(1)
    assert page.pages.currentIndex() == SHOWN


def test_a_wrong_code_costs_its_own_keys_only(open_page: OpenPage) -> None:
    room = open_page(RankPage, twenty())
    page = rank_page(room)
    page.room.bar.slips.click()
    desk, ideas = page.room.desk, ranked_ideas(room.document, room.board)
    right, swapped = ideas[0].code, ideas[1].code
    swapped = swapped[1] + swapped[0] + swapped[2:] if swapped[0] != swapped[1] else swapped[::-1]
    QTest.keyClicks(desk.input, "a")
    QTest.keyClick(desk.input, Qt.Key.Key_Return)
    QTest.keyClicks(desk.input, f"{right} {swapped}")
    assert desk.problem.words.text().startswith(f"Line 2: The code “{swapped}”")
    for _ in swapped:
        QTest.keyClick(desk.input, Qt.Key.Key_Backspace)
    QTest.keyClicks(desk.input, ideas[1].code)
    assert not desk.problem.isVisible()
    QTest.keyClick(desk.input, Qt.Key.Key_Return)
    assert complete(room) == ["A"]
