"""Clumsy hands on every way to rank: any key and any button, with undo, and nothing told under seal."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from tests.ui.day.conftest import OpenPage
from tests.ui.day.methods.room import rank_page, ranked_by
from tests.ui.day.room import Room
from ui.pages.day.rank import SHOWN, RankPage
from workshop.document.records import Ballot, Idea, Mark, Pair
from workshop.opera.hidden import hidden
from workshop.opera.ways import WAYS

K = Qt.Key
KEYS = (
    K.Key_Up, K.Key_Down, K.Key_Left, K.Key_Right, K.Key_Return, K.Key_Space, K.Key_Delete, K.Key_Escape,
    K.Key_1, K.Key_2, K.Key_5, K.Key_8, K.Key_0, K.Key_Equal, K.Key_Minus, K.Key_R, K.Key_A, K.Key_Tab,
)  # fmt: skip
MODIFIERS = (Qt.KeyboardModifier.NoModifier,) * 8 + (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class Hands:
    """Presses whatever is there."""

    def __init__(self, room: Room, seed: int) -> None:
        self.room, self.page = room, rank_page(room)
        self.chance = random.Random(seed)

    def step(self) -> None:
        act = self.chance.choices((self.key, self.button, self.undo, self.remove), (20, 6, 3, 1))[0]
        act()
        QApplication.processEvents()
        self.check()

    def key(self) -> None:
        target = QApplication.focusWidget() or self.page
        if target is not self.page and not self.page.isAncestorOf(target):
            target = self.page
        QTest.keyClick(target, self.chance.choice(KEYS), self.chance.choice(MODIFIERS))

    def button(self) -> None:
        found = [
            one for one in self.page.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()
        ]
        if found:
            self.chance.choice(found).click()

    def undo(self) -> None:
        if self.chance.random() < 0.7 and self.room.session.undo_label:
            self.room.runner.undo()
        elif self.room.session.redo_label:
            self.room.runner.redo()

    def remove(self) -> None:
        """Somebody elsewhere takes away what a ballot is about."""
        from workshop.document.document import remove

        kind = self.chance.choice((Idea, Pair, Ballot))
        found = self.room.document.all(kind)
        if len(found) > 2:
            self.room.session.do("Remove", remove(self.room.document, self.chance.choice(found)))

    def check(self) -> None:
        document = self.room.document
        ballots = {ballot.id for ballot in document.all(Ballot)}
        assert all(mark.ballot in ballots for mark in document.all(Mark))
        if hidden(document, self.room.board).marks:
            assert self.page.pages.currentIndex() != SHOWN
        if self.page.room.private:
            assert not self.page.aside.isVisible()


@pytest.mark.parametrize("way", [way.name for way in WAYS])
def test_any_keys_and_buttons_leave_the_room_standing(
    open_page: OpenPage, way: str, nightly: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: ("", ""))
    for seed in range(20 if nightly else 1):
        room = open_page(RankPage, ranked_by(way))
        hands = Hands(room, seed)
        for _ in range(80):
            hands.step()
        for line in room.page.findChildren(QLineEdit):
            line.clear()
