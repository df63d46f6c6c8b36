"""The application: pictures, files opened and reopened, looks remembered, crashes caught."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.shell.room import example, press
from ui.app import run
from ui.application import Application
from ui.crash import catch_crashes, log
from ui.dialogs.files import file_name
from ui.main_window import MainWindow
from ui.pages.welcome import WelcomePage
from ui.recent import recent_files
from workshop.document.document import Document
from workshop.document.records import Board, Idea, Partner, Partnership, Step
from workshop.people.partners import add_partner
from workshop.session import Session


@pytest.fixture
def application(qapp: QApplication) -> Iterator[Application]:
    found = Application(qapp, theme="light", size=(1000, 700))
    yield found
    if found.presenter is not None:
        found.presenter.close()
    if found.window is not None:
        found.window.close()


@pytest.fixture
def riverside(tmp_path: Path) -> Path:
    path = tmp_path / "riverside.workshop"
    Session.create(path, example()).close()
    return path


def window_of(application: Application) -> MainWindow:
    assert application.window is not None
    return application.window


def test_without_a_file_the_start_page_is_shown(application: Application) -> None:
    assert application.begin(None, page=None, presenter=False) is None
    assert window_of(application).place.page == "welcome"
    assert not window_of(application).rail.isVisible()


def test_what_was_done_is_there_after_closing_and_opening_again(
    application: Application, riverside: Path
) -> None:
    application.begin(riverside, page="prepare", presenter=False)
    window_of(application).runner.do("Add Tŷ Newydd", add_partner, "Tŷ Newydd")
    window_of(application).close()
    application.open_file(riverside)
    document = window_of(application).runner.document
    assert document.all(Partner)[-1].name == "Tŷ Newydd"
    assert window_of(application).menus.action("undo").text() == "Undo: Add Tŷ Newydd"
    assert window_of(application).runner.undo()


def test_saving_is_shown_when_it_is_durable(application: Application, riverside: Path, qtbot: QtBot) -> None:
    application.begin(riverside, page="prepare", presenter=False)
    window = window_of(application)
    window.runner.do("Add One", add_partner, "One")
    qtbot.waitUntil(lambda: window.top_bar.saved.text().startswith("Saved "))


def test_a_file_that_is_not_ours_is_refused_where_the_user_is(
    application: Application, tmp_path: Path
) -> None:
    other = tmp_path / "letter.workshop"
    other.write_text("Dear all,", encoding="utf-8")
    application.begin(None, page=None, presenter=False)
    before = window_of(application)
    application.open_file(other)
    assert window_of(application) is before
    page = before.page
    assert isinstance(page, WelcomePage)
    assert page.problem.isVisible()
    assert other.read_text(encoding="utf-8") == "Dear all,"


@pytest.fixture
def second_of_three(tmp_path: Path) -> Path:
    """A file whose room ranks the second of three questions; the first and the third are still empty."""
    path = tmp_path / "three.workshop"
    boards = [Board(id=name, order=name, question=f"{name}?") for name in "abc"]
    boards[1] = replace(boards[1], step=Step.RANK)
    idea = Idea(id="idea", order="a", board="b", number=1, text="A door that stays open")
    Session.create(path, [Partnership(id="partnership", name="Three"), *boards, idea]).close()
    return path


def test_a_file_opens_on_the_question_and_the_step_its_room_is_at(
    application: Application, second_of_three: Path
) -> None:
    application.begin(second_of_three, page=None, presenter=False)
    window = window_of(application)
    assert (window.place.page, window.place.board_id) == ("rank", "b")


def test_another_question_is_shown_where_its_room_is(application: Application, second_of_three: Path) -> None:
    application.begin(second_of_three, page="own", presenter=False)
    window = window_of(application)
    assert window.place.board_id == "a"
    window.top_bar.board_asked.emit("b")
    assert (window.place.page, window.place.board_id) == ("rank", "b")


def test_opening_another_file_closes_the_one_before(
    application: Application, riverside: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.workshop"
    Session.create(other, [Partnership(id="partnership", name="Other")]).close()
    application.begin(riverside, page=None, presenter=False)
    first = window_of(application)
    application.open_file(other)
    assert window_of(application) is not first
    assert not first.isVisible()
    assert window_of(application).windowTitle() == "Other – Common Ground"
    with Session.open(riverside) as again:
        assert again.readonly is None
    assert [file.name for file in recent_files(QSettings())] == ["Other", "Riverside Together"]


def test_the_look_and_the_size_of_text_are_remembered(application: Application, qapp: QApplication) -> None:
    application.begin(None, page=None, presenter=False)
    application.choose_theme("contrast")
    application.text_size(1)
    again = Application(qapp, theme=None, size=(800, 600))
    assert (again.theme.name, again.theme.scale) == ("contrast", 1.15)
    application.text_size(0)
    application.choose_theme("light")
    assert application.theme.scale == 1.0


def test_the_text_grows_to_twice_its_size_and_no_further(application: Application) -> None:
    application.begin(None, page=None, presenter=False)
    for _ in range(9):
        application.text_size(1)
    assert application.theme.scale == 2.0
    application.text_size(0)


def test_a_crash_is_logged_and_told_once_and_the_session_goes_on(
    application: Application, qtbot: QtBot
) -> None:
    application.begin(None, page=None, presenter=False)
    log.propagate = False
    try:
        with catch_crashes(application.crashed):
            try:
                raise LookupError("nobody foresaw this")
            except LookupError as error:
                sys.excepthook(type(error), error, error.__traceback__)
    finally:
        log.propagate = True
    (box,) = window_of(application).findChildren(QMessageBox)
    assert "could not finish your last step" in box.text()
    assert "nobody foresaw this" in box.detailedText()
    assert all(button.icon().isNull() for button in box.buttons())
    box.close()


def test_a_picture_of_a_page_is_saved(tmp_path: Path, riverside: Path, qapp: QApplication) -> None:
    out = tmp_path / "picture.png"
    assert run(riverside, screenshot=out, page="agreement", theme="dark", size=(900, 600)) == 0
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == (900, 600)
    assert QSettings().value("theme") is None


def test_a_page_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(None, page="nowhere") == 2
    assert "There is no page called nowhere" in capsys.readouterr().err


def test_nothing_heavy_is_loaded_before_the_first_picture(riverside: Path, tmp_path: Path) -> None:
    """Start-up stays short: no PDF engine, no tables of other formats."""
    code = (
        "import sys; from pathlib import Path; from ui.app import run; "
        f"run(Path({str(riverside)!r}), screenshot=Path({str(tmp_path / 'a.png')!r}), page='agreement'); "
        "print([name for name in ('reportlab', 'sqlite_utils', 'pypdfium2', 'numpy') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip().endswith("[]")


def test_a_practice_session_is_kept_in_a_file_of_its_own(
    application: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "kept.workshop"
    monkeypatch.setattr("ui.dialogs.files.ask_save", lambda *asked: out)
    application.start(lambda: Session(Document(example())))
    practice = window_of(application).runner.document.copy()
    press(window_of(application).top_bar.saved)
    assert window_of(application).runner.session.path == out
    assert window_of(application).runner.document == practice
    assert window_of(application).top_bar.saved.text().startswith("Saved ")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Riverside Together", "riverside-together.workshop"),
        ("../../etc/passwd", "etc-passwd.workshop"),
        ("", "partnership.workshop"),
        ("CON: a|b*c?", "con-a-b-c.workshop"),
        ("Ŵyn " * 60, "-".join(["ŵyn"] * 60)[:60] + ".workshop"),
    ],
)
def test_names_of_files_stay_in_their_folder(words: str, name: str) -> None:
    assert file_name(words) == name


def test_the_projector_closes_with_its_window(application: Application, riverside: Path) -> None:
    application.begin(riverside, page=None, presenter=True)
    presenter = application.presenter
    assert presenter is not None
    assert presenter.isVisible()
    window_of(application).close()
    assert not presenter.isVisible()
    assert application.presenter is None


@pytest.mark.parametrize(("size", "whole"), [((9000, 9000), True), ((760, 520), False)])
def test_a_window_larger_than_the_screen_fills_it(
    qapp: QApplication, size: tuple[int, int], *, whole: bool
) -> None:
    found = Application(qapp, theme="light", size=size)
    found.begin(None, page=None, presenter=False)
    window = window_of(found)
    assert window.isMaximized() is whole
    window.close()
