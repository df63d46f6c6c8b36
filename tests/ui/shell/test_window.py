"""The window: places, steps, undo across pages, saving, looks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from tests.ui.shell.room import NotedDoors, Open, example, key, press, type_into
from ui.main_window import MainWindow
from ui.pages.catalogue import PAGES, SECTIONS, entry_named, pages_of
from ui.pages.day.own import OwnPage
from ui.pages.day.parts.picker import Picker
from ui.pages.prepare.page import PreparePage
from ui.pages.prepare.partnership import PartnershipPart
from ui.theme import apply, load_theme
from workshop.document.journal import SaveState, Saving
from workshop.document.records import Board, Partner, Step
from workshop.errors import EnvironmentProblem, FileRefused
from workshop.people.partners import add_partner
from workshop.session import Session


def partnership_of(window: MainWindow) -> PartnershipPart:
    page = window.page
    assert isinstance(page, PreparePage)
    part = page.parts[0]
    assert isinstance(part, PartnershipPart)
    return part


def test_the_rail_has_a_place_for_every_section_with_a_page(open_at: Open) -> None:
    window = open_at("prepare")
    assert list(window.rail.buttons) == [found.name for found in SECTIONS if pages_of(found.name)]
    press(window.rail.buttons["print"])
    assert window.place.page == "print"
    assert window.rail.buttons["print"].isChecked()


def test_enter_goes_to_a_place_of_the_rail(open_at: Open) -> None:
    window = open_at("prepare")
    key(window.rail.buttons["print"], Qt.Key.Key_Return)
    assert window.place.page == "print"


def test_copied_ideas_are_pasted_wherever_the_focus_is(example_at: Callable[[str], MainWindow]) -> None:
    window = example_at("own")
    page = window.page
    assert isinstance(page, OwnPage)
    QApplication.clipboard().setText("A shared shelf\nA shared van\n")
    window.rail.buttons["day"].setFocus()
    key(window.rail.buttons["day"], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.entry.waiting == ("A shared shelf", "A shared van")
    assert page.entry.add_all.text() == "Add 2 ideas"
    page.entry.let_go()
    QApplication.clipboard().setText("A shared kettle")
    window.rail.buttons["day"].setFocus()
    key(window.rail.buttons["day"], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.entry.input.toPlainText() == "A shared kettle"
    assert page.entry.input.hasFocus()


def test_the_day_opens_at_the_step_that_was_open_last(example_at: Callable[[str], MainWindow]) -> None:
    window = example_at("rank")
    press(window.rail.buttons["prepare"])
    press(window.rail.buttons["day"])
    assert window.place.page == "rank"


def test_the_day_first_opens_where_the_room_is(example_at: Callable[[str], MainWindow]) -> None:
    window = example_at("prepare")
    press(window.rail.buttons["day"])
    assert window.place.page == "arrange"


def test_enter_presses_what_has_the_focus(open_at: Open) -> None:
    window = open_at("own", example())
    step = window.stepper.buttons["rank"]
    step.setFocus()
    key(step, Qt.Key.Key_Return)
    assert window.place.page == "rank"


def test_a_shortcut_of_a_page_that_was_left_is_free_at_once(example_at: Callable[[str], MainWindow]) -> None:
    window = example_at("own")
    left = window.menus.action("own.reveal")
    assert left.shortcut() == QKeySequence("Ctrl+R")
    press(window.rail.buttons["prepare"])
    assert left.shortcut().isEmpty()


def test_the_steps_say_in_words_where_the_room_is(example_at: Callable[[str], MainWindow]) -> None:
    window = example_at("rank")
    assert window.runner.document.all(Board)[0].step is Step.ARRANGE
    names = [button.accessibleName() for button in window.stepper.buttons.values()]
    assert names == [
        "Own ideas, done",
        "Pair up, done",
        "Explain, done",
        "Rank, done",
        "Arrange, the room is here",
    ]
    press(window.stepper.buttons["pair"])
    assert window.place.page == "pair"


def test_undo_goes_back_across_pages_and_names_the_step(open_at: Open) -> None:
    window = open_at("prepare")
    type_into(partnership_of(window).new_partner, "Tŷ Dŵr")
    window.place.go("agreement")
    assert window.menus.action("undo").text() == "Undo: Add Tŷ Dŵr"
    key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.runner.document.count(Partner) == 0
    assert window.menus.action("redo").text() == "Redo: Add Tŷ Dŵr"
    assert window.toast.words.text() == "Taken back: Add Tŷ Dŵr"
    key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    assert window.runner.document.count(Partner) == 1


def test_undo_can_be_pressed_in_the_toast(open_at: Open) -> None:
    window = open_at("prepare")
    window.runner.do("Add One", add_partner, "One")
    window.runner.say("One added", undo=True)
    press(window.toast.undo)
    assert window.runner.document.count(Partner) == 0


def test_undo_is_grey_where_there_is_nothing(open_at: Open) -> None:
    window = open_at("prepare")
    assert not window.menus.action("undo").isEnabled()
    window.runner.do("Add One", add_partner, "One")
    assert window.menus.action("undo").isEnabled()


def test_the_bar_says_when_all_is_saved(open_at: Open) -> None:
    window = open_at("prepare")
    assert window.top_bar.saved.text() == "Practice, not kept"
    window.runner.session.path = Path("riverside.workshop")
    window.runner.saving.emit(SaveState(Saving.SAVED, "2026-03-14T10:42:00Z"))
    assert window.top_bar.saved.text().startswith("Saved ")
    assert window.top_bar.saved.text().endswith(":42")
    assert not window.banner.isVisible()


def test_a_failing_disk_is_loud_until_it_works_again(open_at: Open) -> None:
    window = open_at("prepare")
    window.runner.session.path = Path("riverside.workshop")
    problem = EnvironmentProblem("The disk is full.", "Save elsewhere.", "Nothing is lost yet.")
    window.runner.saving.emit(SaveState(Saving.FAILING, "", problem))
    assert window.banner.isVisible()
    assert window.banner.words.text() == "The disk is full. Nothing is lost yet. Save elsewhere."
    assert window.banner.button.text() == "Save elsewhere"
    assert window.top_bar.saved.text() == "Not saved"
    window.runner.saving.emit(SaveState(Saving.SAVED, "2026-03-14T10:43:00Z"))
    assert not window.banner.isVisible()


def test_saving_elsewhere_keeps_everything_and_goes_on_there(
    open_at: Open, doors: NotedDoors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_at("prepare")
    window.runner.do("Add One", add_partner, "One")
    elsewhere = tmp_path / "stick.workshop"
    monkeypatch.setattr("ui.dialogs.files.ask_save", lambda *_: elsewhere)
    window.menus.action("save-elsewhere").trigger()
    window.runner.do("Add Two", add_partner, "Two")
    window.runner.session.close()
    with Session.open(elsewhere) as again:
        assert [partner.name for partner in again.document.all(Partner)] == ["One", "Two"]
        assert again.undo_label == "Add Two"
    assert doors.noted == ["remember stick.workshop"]


def test_a_file_for_reading_only_says_so_and_refuses(open_at: Open) -> None:
    window = open_at("prepare")
    window.runner.session.path = Path("riverside.workshop")
    window.runner.session.readonly = FileRefused("This file was made by a newer version.")
    window.runner.saving.emit(SaveState(Saving.SAVED))
    assert window.banner.words.text() == "This file was made by a newer version."
    type_into(partnership_of(window).new_partner, "One")
    assert window.runner.document.count(Partner) == 0
    assert window.toast.words.text() == "This file was made by a newer version."


def test_tables_are_split_and_merged_from_the_menu_of_the_file(
    example_at: Callable[[str], MainWindow], open_at: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[MainWindow] = []

    def ask(parent: MainWindow) -> list[Path]:
        asked.append(parent)
        return []

    monkeypatch.setattr("ui.pages.day.arranging.table_files.ask_files", ask)
    window = example_at("prepare")
    window.menus.refresh()
    window.menus.action("tables-back").trigger()
    assert window.place.page == "arrange"
    assert len(asked) == 1
    window.menus.refresh()
    window.menus.action("tables-files").trigger()
    assert window.findChildren(Picker)
    empty = open_at("prepare")
    empty.menus.refresh()
    assert not empty.menus.action("tables-files").isEnabled()


def test_the_title_is_the_partnership(open_at: Open, example_at: Callable[[str], MainWindow]) -> None:
    assert open_at("prepare").windowTitle() == "Common Ground"
    assert example_at("prepare").windowTitle() == "Riverside Together – Common Ground"


def test_looks_and_sizes_are_asked_for_in_the_menu(open_at: Open, doors: NotedDoors) -> None:
    window = open_at("prepare")
    for ident in ("theme-dark", "larger", "usual-size", "present", "welcome"):
        window.menus.action(ident).trigger()
    assert doors.noted == ["theme dark", "text 1", "text 0", "present", "welcome"]


def test_another_look_keeps_what_is_being_typed(
    example_at: Callable[[str], MainWindow], qapp: QApplication
) -> None:
    window = example_at("prepare")
    line = partnership_of(window).new_partner
    type_into(line, "Half a na", enter=False)
    dark = load_theme("dark")
    apply(qapp, dark)
    window.set_theme(dark)
    assert line.text() == "Half a na"
    assert window.page is not None
    assert window.page.theme is dark
    apply(qapp, load_theme("light"))


def test_larger_text_makes_the_pages_anew_and_keeps_what_was_typed(
    example_at: Callable[[str], MainWindow], qapp: QApplication
) -> None:
    window = example_at("prepare")
    type_into(partnership_of(window).name, "Riverside Together for Good", enter=False)
    before = window.page
    large = load_theme("light", scale=2.0)
    apply(qapp, large)
    window.set_theme(large)
    assert window.page is not before
    assert partnership_of(window).name.toPlainText() == "Riverside Together for Good"
    assert window.rail.width() > 160
    apply(qapp, load_theme("light"))


def test_tabs_are_gone_through_by_keys(example_at: Callable[[str], MainWindow]) -> None:
    window = example_at("prepare")
    page = window.page
    assert isinstance(page, PreparePage)
    for pressed, tab in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, 0), (Qt.Key.Key_PageUp, 3)):
        key(window, pressed, Qt.KeyboardModifier.ControlModifier)
        assert page.tabs.current == tab
    window.place.go("agreement")
    key(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.tabs.current == 3


def test_pages_of_the_catalogue_can_be_found() -> None:
    assert entry_named("nowhere") is None
    for entry in PAGES:
        assert entry_named(entry.name) is entry
        assert entry.load().__name__ == entry.cls


def test_a_window_with_unsaved_steps_closes_only_when_asked_twice(
    open_at: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise EnvironmentProblem("The disk is full.")

    window = open_at("prepare")
    monkeypatch.setattr(window.runner.session, "flush", full)
    assert not window.close()
    assert window.banner.words.text().startswith("The disk is full. Closing the window again")
    assert window.close()


@pytest.mark.parametrize("name", [entry.name for entry in PAGES])
def test_every_page_opens_in_an_empty_file(name: str, open_at: Open) -> None:
    window = open_at(name)
    assert window.page is not None
    assert window.page.isVisible()


@pytest.mark.parametrize("name", [entry.name for entry in PAGES])
def test_every_page_has_names_for_all_it_does(name: str, open_at: Open) -> None:
    window = open_at(name, example())
    actions = window.actions_now()
    shortcuts = [action.shortcut for action in actions if action.shortcut]
    assert all(action.text for action in actions)
    assert len({action.id for action in actions}) == len(actions)
    assert sorted(shortcuts) == sorted(set(shortcuts))
