"""Printing: seen before it is saved, with the window alive, and stopped when asked."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from tests.ui.shell.room import Open, example, press
from ui.main_window import MainWindow
from ui.pages.print.page import PrintPage
from ui.pages.print.preview import PreviewPane
from ui.work import Bench, Job, Progress
from workshop.document.text import counted
from workshop.errors import InputError
from workshop.handouts.catalogue import DOCUMENTS


@pytest.fixture
def print_page(open_at: Open, qtbot: QtBot) -> Callable[..., tuple[MainWindow, PrintPage]]:
    def begin() -> tuple[MainWindow, PrintPage]:
        window = open_at("print", example())
        page = window.page
        assert isinstance(page, PrintPage)
        qtbot.waitUntil(lambda: not page.busy())
        return window, page

    return begin


def settled(qtbot: QtBot, page: PrintPage) -> None:
    qtbot.waitUntil(lambda: not page.busy(), timeout=20_000)


def test_the_pages_are_seen_before_they_are_saved(
    print_page: Callable[..., tuple[MainWindow, PrintPage]], qtbot: QtBot
) -> None:
    _, page = print_page()
    assert page.title.text() == "Agenda"
    pane: PreviewPane = page.preview
    assert pane.papers
    assert pane.papers[0].accessibleName() == f"Page 1 of {page.pages.text().split()[0]}"
    page.handouts.choose("agreement")
    settled(qtbot, page)
    assert page.title.text() == "Our agreement"
    assert len(pane.papers) > 3


def test_versions_and_papers_are_those_of_the_handout(
    print_page: Callable[..., tuple[MainWindow, PrintPage]], qtbot: QtBot
) -> None:
    _, page = print_page()
    page.version.picked.emit("wall")
    settled(qtbot, page)
    assert (page.wish.version, page.wish.paper) == ("wall", "a3")
    page.handouts.choose("name-tents")
    settled(qtbot, page)
    assert (page.wish.version, page.wish.paper) == ("standard", "a4")


def test_what_is_saved_is_what_was_seen(
    print_page: Callable[..., tuple[MainWindow, PrintPage]], qtbot: QtBot, tmp_path: Path
) -> None:
    window, page = print_page()
    pages = page.pages.text()
    page.save_to(tmp_path / "agenda.pdf")
    settled(qtbot, page)
    with pypdfium2.PdfDocument(tmp_path / "agenda.pdf") as opened:
        assert counted(len(opened), "page") == pages
    assert window.toast.words.text() == f"Saved as agenda.pdf, {pages}."


def test_a_folder_that_cannot_be_written_to_is_said_in_place(
    print_page: Callable[..., tuple[MainWindow, PrintPage]], qtbot: QtBot, tmp_path: Path
) -> None:
    _, page = print_page()
    page.save_to(tmp_path / "not there" / "agenda.pdf")
    settled(qtbot, page)
    assert page.problem.isVisible()
    assert "could not be written" in page.problem.words.text()


def test_all_that_people_take_home_is_saved_at_once(
    print_page: Callable[..., tuple[MainWindow, PrintPage]], qtbot: QtBot, tmp_path: Path
) -> None:
    window, page = print_page()
    page.save_pack_to(tmp_path)
    settled(qtbot, page)
    files = sorted(path.name for path in tmp_path.glob("*.pdf"))
    wanted = sorted(f"{found.name}.pdf" for found in DOCUMENTS if found.take_home)
    assert files == wanted
    assert window.toast.words.text().startswith(f"{len(wanted)} documents saved in ")


def test_cancel_stops_the_work_and_says_nothing(qtbot: QtBot) -> None:
    bench = Bench()
    told: list[object] = []
    seen: list[int] = []

    def endless(progress: Progress) -> str:
        number = 0
        while progress(number, 0):
            number += 1
            seen.append(number)
        return "stopped"

    job = Job(endless)
    job.done.connect(told.append)
    bench.put(job)
    qtbot.waitUntil(lambda: len(seen) > 3)
    with qtbot.waitSignal(bench.idle):
        bench.stop()
    assert told == []


def test_the_last_wish_wins(qtbot: QtBot) -> None:
    bench = Bench()
    told: list[object] = []

    def until_stopped(progress: Progress) -> str:
        while progress(0, 0):
            pass
        return "first"

    first, second, third = Job(until_stopped), Job(lambda _: "second"), Job(lambda _: "third")
    for job in (first, second, third):
        job.done.connect(told.append)
    with qtbot.waitSignal(bench.idle):
        for job in (first, second, third):
            bench.put(job)
    assert told == ["third"]


def test_a_refusal_in_the_worker_comes_back_as_a_sentence(qtbot: QtBot) -> None:
    def refuse(progress: Progress) -> None:
        raise InputError("There is no such handout.")

    bench = Bench()
    told: list[object] = []
    job = Job(refuse)
    job.failed.connect(lambda error: told.append(str(error)))
    with qtbot.waitSignal(bench.idle):
        bench.put(job)
    assert told == ["There is no such handout."]


def test_leaving_waits_for_the_thread(qtbot: QtBot) -> None:
    bench, seen = Bench(), Event()

    def endless(progress: Progress) -> None:
        while progress(0, 0):
            seen.set()

    job = Job(endless)
    bench.put(job)
    assert seen.wait(10)
    bench.leave()
    assert job.isFinished()


def test_closing_the_window_leaves_no_thread_behind(open_at: Open) -> None:
    window = open_at("print", example())
    page = window.page
    assert isinstance(page, PrintPage)
    window.close()
    assert not any(job.isRunning() for job in page.bench.findChildren(Job))


def test_open_writes_to_a_place_of_its_own(
    print_page: Callable[..., tuple[MainWindow, PrintPage]], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "ui.pages.print.page.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile())
    )
    _, page = print_page()
    page.open_now()
    settled(qtbot, page)
    assert Path(opened[0]).name == "agenda.pdf"
    assert Path(opened[0]).is_file()
    Path(opened[0]).unlink()
    Path(opened[0]).parent.rmdir()
    press(page.handouts.cards["agenda"])
    settled(qtbot, page)
