import pytest
from pytestqt.qtbot import QtBot

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import started, type_in
from tests.ui.day.test_own import own_page
from ui.pages.day import own_words
from ui.pages.day.own import OwnPage
from ui.pages.day.parts.lines import MANY
from workshop.opera import own


def taken_in(page: OwnPage) -> bool:
    return page.words.texts is not None


def test_no_words_are_taken_in_before_somebody_writes(open_page: OpenPage) -> None:
    room = open_page(OwnPage, started(revealed=True))
    page = own_page(room.page)
    assert not taken_in(page)
    page.entry.input.setPlainText("S")
    assert taken_in(page)
    texts = [f"Idea {number} of many" for number in range(MANY + 1)]
    room.runner.do("Import", own.write_ideas, page.board, texts)
    assert not taken_in(page)


def test_on_a_large_board_a_double_is_told_once_the_words_are_taken_in(
    open_page: OpenPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_words, "AT_ONCE", 0)
    page = own_page(open_page(OwnPage, started(revealed=True)).page)
    page.add_many(("Open every training day to all partners", "Share the van"))
    with qtbot.waitSignal(page.words.ready):
        type_in(page.entry.input, "Open every training day to all the partners")
    assert page.entry.note.text() == "Idea 3 is in. Much like 1."
    qtbot.waitUntil(lambda: not page.busy())
    type_in(page.entry.input, "Share the vans")
    assert page.entry.note.text() == "Idea 4 is in. Much like 2."
