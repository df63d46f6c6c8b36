"""The one way to change things, and what pages hear of it."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from ui.pages.page import Page
from ui.place import Place
from ui.run import Message, Runner
from ui.theme import load_theme
from workshop.document.document import Document
from workshop.document.edits import Edits, change
from workshop.document.records import Partner, Partnership, Person
from workshop.document.touched import Touched
from workshop.people.partners import add_partner
from workshop.session import Session


@pytest.fixture
def runner() -> Runner:
    return Runner(Session(Document([Partnership(id="partnership")])))


@pytest.fixture
def said(runner: Runner) -> list[Message]:
    found: list[Message] = []
    runner.said.connect(found.append)
    return found


def test_a_verb_becomes_one_named_step(runner: Runner, said: list[Message]) -> None:
    assert runner.do("Add Tŷ Dŵr", add_partner, "Tŷ Dŵr")
    assert [partner.name for partner in runner.document.all(Partner)] == ["Tŷ Dŵr"]
    assert runner.session.undo_label == "Add Tŷ Dŵr"
    assert said == []


def test_a_label_can_count_what_was_done(runner: Runner) -> None:
    assert runner.do(lambda edits: f"Add {len(edits)} partner", add_partner, "One")
    assert runner.session.undo_label == "Add 1 partner"


def test_a_refusal_is_a_sentence_and_changes_nothing(runner: Runner, said: list[Message]) -> None:
    assert not runner.do("Add nobody", add_partner, "  ")
    assert said == [Message("A partner needs a name. Type the name of the organisation.", "error")]
    assert runner.session.undo_label is None


def test_undo_and_redo_say_what_they_did(runner: Runner, said: list[Message]) -> None:
    runner.do("Add One", add_partner, "One")
    assert runner.undo()
    assert runner.document.count(Partner) == 0
    assert runner.redo()
    assert runner.document.count(Partner) == 1
    assert [message.text for message in said] == ["Taken back: Add One", "Brought back: Add One"]


def test_undo_with_nothing_to_undo_is_a_sentence(runner: Runner, said: list[Message]) -> None:
    assert not runner.undo()
    assert said == [Message("There is nothing to undo.", "error")]


def test_a_bug_is_not_swallowed(runner: Runner) -> None:
    def broken(document: Document) -> Edits:
        return change(Partnership(id="partnership", name="of another file"), name="new")

    with pytest.raises(ValueError, match="expects"):
        runner.do("Broken", broken)


class Noting(Page):
    """A page that remembers what it was told."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.told: list[Touched | None] = []

    def refresh(self, touched: Touched | None) -> None:
        self.told.append(touched)


@pytest.fixture
def page(runner: Runner, qapp: QApplication) -> Iterator[Noting]:
    found = Noting(runner, Place("prepare"), load_theme("light"))
    yield found
    found.hide()
    found.deleteLater()


def test_a_page_that_nobody_sees_does_nothing(runner: Runner, page: Noting) -> None:
    runner.do("Add One", add_partner, "One")
    assert page.told == []


def test_a_page_catches_up_once_with_all_it_missed(runner: Runner, page: Noting) -> None:
    page.show()
    page.hide()
    runner.do("Add One", add_partner, "One")
    runner.do("Add Two", add_partner, "Two")
    page.show()
    first, caught_up = page.told
    assert first is None
    assert caught_up is not None
    assert len(caught_up.of(Partner)) == 2
    assert not caught_up.any(Person)


def test_a_page_on_show_hears_of_each_change(runner: Runner, page: Noting) -> None:
    page.show()
    runner.do("Add One", add_partner, "One")
    assert [touched is None for touched in page.told] == [True, False]


def test_going_elsewhere_tells_everything_anew(runner: Runner, page: Noting) -> None:
    page.show()
    page.place.go("prepare", "another-board")
    assert page.told == [None, None]
    page.hide()
