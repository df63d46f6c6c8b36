"""A window that dies in the middle of a word: the words are there again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import press, proposed, started, type_in
from ui.pages.day.own import OwnPage
from ui.pages.day.pair import PairPage
from workshop.session import Session


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, qapp: QApplication) -> Iterator[None]:
    before = qapp.organizationName(), qapp.applicationName()
    qapp.setOrganizationName("Common Ground")
    qapp.setApplicationName("Tests")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    yield
    qapp.setOrganizationName(before[0])
    qapp.setApplicationName(before[1])


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = Session.create(tmp_path / "day.workshop", started())
    yield made
    made.close()


def own(open_page: OpenPage, session: Session) -> OwnPage:
    page = open_page(OwnPage, session).page
    assert isinstance(page, OwnPage)
    return page


def test_half_an_idea_outlives_the_window(open_page: OpenPage, session: Session) -> None:
    page = own(open_page, session)
    type_in(page.entry.input, "Half an idea that the batt", enter=False)
    assert page.drafts[0].timer.isActive()
    page.drafts[0].timer.timeout.emit()
    again = own(open_page, session)
    type_in(again.entry.input, "ery", enter=False)
    assert again.entry.input.toPlainText() == "Half an idea that the battery"


def test_what_was_handed_over_does_not_come_back(open_page: OpenPage, session: Session) -> None:
    page = own(open_page, session)
    type_in(page.entry.input, "A shared van", enter=False)
    page.drafts[0].keep()
    type_in(page.entry.input, "")
    assert own(open_page, session).entry.input.toPlainText() == ""


def test_passing_the_laptop_on_leaves_nothing_behind(open_page: OpenPage, session: Session) -> None:
    page = own(open_page, session)
    press(page.state.passing)
    type_in(page.entry.input, "Nobody should read this", enter=False)
    page.drafts[0].keep()
    press(page.state.pass_on)
    assert own(open_page, session).entry.input.toPlainText() == ""


def test_another_file_has_its_own_words_and_one_in_memory_keeps_none(
    open_page: OpenPage, session: Session, tmp_path: Path
) -> None:
    page = own(open_page, session)
    type_in(page.entry.input, "Of the first file", enter=False)
    page.drafts[0].keep()
    other = Session.create(tmp_path / "other.workshop", started())
    assert own(open_page, other).entry.input.toPlainText() == ""
    other.close()
    memory = open_page(PairPage, proposed()).page
    assert isinstance(memory, PairPage)
    type_in(memory.proposals.input, "In memory", enter=False)
    assert not memory.drafts
