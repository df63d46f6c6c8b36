"""The start page: begin, open again, drop, look around, and be told what is wrong."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths

from tests.ui.shell.room import NotedDoors, Open, press, type_into
from ui.dialogs.files import documents_folder
from ui.main_window import MainWindow
from ui.pages.welcome import WelcomePage, length
from ui.pages.welcome_start import free_path
from ui.recent import MOST, recent_files, remember
from workshop.document.records import AgendaItem, Board, Person
from workshop.errors import FileRefused
from workshop.templates import templates


def start_page(window: MainWindow) -> WelcomePage:
    assert isinstance(window.page, WelcomePage)
    return window.page


def test_a_template_and_a_name_make_a_file(
    open_at: Open, doors: NotedDoors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.welcome_start.documents_folder", lambda: tmp_path)
    page = start_page(open_at("welcome"))
    press(page.cards["half-day"])
    assert page.form.isVisible()
    type_into(page.form.name, "Ŵyn & Partners / Riverside")
    assert page.form.path == tmp_path / "ŵyn-partners-riverside.workshop"
    with doors.begun[0]() as session:
        assert session.path == tmp_path / "ŵyn-partners-riverside.workshop"
        assert session.document.partnership.name == "Ŵyn & Partners / Riverside"
        assert session.document.count(AgendaItem) > 3


def test_a_second_file_of_the_same_name_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "a.workshop").touch()
    (tmp_path / "a-2.workshop").touch()
    assert free_path(tmp_path / "a.workshop") == tmp_path / "a-3.workshop"
    assert free_path(tmp_path / "b.workshop") == tmp_path / "b.workshop"


def test_there_is_a_card_for_every_template(open_at: Open) -> None:
    page = start_page(open_at("welcome"))
    assert set(page.cards) == {template.name for template in templates()} | {""}


def test_the_example_opens_in_memory(open_at: Open, doors: NotedDoors) -> None:
    page = start_page(open_at("welcome"))
    press(page.example)
    session = doors.begun[0]()
    assert session.path is None
    assert session.document.count(Person) == 24
    assert session.document.count(Board) == 1


def test_a_dropped_file_is_opened(open_at: Open, doors: NotedDoors, tmp_path: Path) -> None:
    page = start_page(open_at("welcome"))
    page.drop([tmp_path / "riverside.workshop", tmp_path / "other.workshop"])
    assert doors.opened == [tmp_path / "riverside.workshop"]
    page.drop([])
    assert "not a file on this computer" in page.problem.words.text()


def test_what_is_wrong_with_a_file_is_said_in_place(open_at: Open) -> None:
    window = open_at("welcome")
    page = start_page(window)
    window.runner.refuse(FileRefused("This is not a session file.", "Choose another one."))
    assert page.problem.isVisible()
    assert page.problem.words.text() == "This is not a session file. Choose another one."
    assert not window.toast.isVisible()
    page.choose(templates()[0])
    assert not page.problem.isVisible()


def test_recent_files_are_offered_while_they_are_there(
    open_at: Open, doors: NotedDoors, tmp_path: Path
) -> None:
    settings = QSettings()
    gone, kept = tmp_path / "gone.workshop", tmp_path / "kept.workshop"
    for path in (gone, kept):
        path.touch()
        remember(settings, path, path.stem.title())
    assert [file.name for file in recent_files(settings)] == ["Kept", "Gone"]
    gone.unlink()
    assert [file.path for file in recent_files(settings)] == [kept]
    page = start_page(open_at("welcome"))
    item = page.recent.itemAt(0)
    card = item.widget() if item else None
    assert card is not None
    assert card.accessibleName() == "Kept"
    press(card)
    assert doors.opened == [kept]


def test_the_list_of_recent_files_stays_short(tmp_path: Path) -> None:
    settings = QSettings()
    for number in range(MOST + 3):
        path = tmp_path / f"{number}.workshop"
        path.touch()
        remember(settings, path, str(number))
    assert len(recent_files(settings)) == MOST
    remember(settings, tmp_path / f"{MOST}.workshop", "again")
    assert recent_files(settings)[0].name == "again"
    assert len(recent_files(settings)) == MOST


def test_a_broken_list_of_recent_files_is_empty() -> None:
    settings = QSettings()
    settings.setValue("recent", '{"not": "a list"')
    assert recent_files(settings) == ()


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, ""), (60, "1 hour"), (90, "1 hour 30 minutes"), (240, "4 hours")]
)
def test_lengths_are_said_in_words(minutes: int, words: str) -> None:
    assert length(minutes) == words


def test_without_a_folder_for_documents_the_file_is_kept_at_home(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(tmp_path / "Documents"))
    assert documents_folder() == Path.home()
    (tmp_path / "Documents").mkdir()
    assert documents_folder() == tmp_path / "Documents"
