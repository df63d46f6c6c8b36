"""Printing for some only, on a printer, and pages that are no longer so."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.shell.room import Open, example, press
from ui.dates import today
from ui.pages.print.drawing import Wish
from ui.pages.print.page import PrintPage
from ui.pages.print.printer import Stretch, both_sides, print_pages, printer_for, sides
from workshop.document.document import Document
from workshop.document.records import Pair, Person
from workshop.errors import EnvironmentProblem
from workshop.handouts.catalogue import DOCUMENTS
from workshop.people.persons import edit_person

Begin = Callable[[str], PrintPage]


@pytest.fixture
def print_page(open_at: Open, qtbot: QtBot) -> Begin:
    def begin(name: str) -> PrintPage:
        page = open_at("print", example()).page
        assert isinstance(page, PrintPage)
        page.handouts.choose(name)
        settled(qtbot, page)
        return page

    return begin


def stale(page: PrintPage) -> bool:
    return page.preview.stale


def settled(qtbot: QtBot, page: PrintPage) -> None:
    qtbot.waitUntil(lambda: not page.busy(), timeout=20_000)


def test_every_handout_has_a_picture_of_its_own() -> None:
    from ui.pages.print.choices import ICONS

    assert {found.name for found in DOCUMENTS} <= set(ICONS)


def test_name_tents_for_two_are_chosen_by_keys(print_page: Begin, qtbot: QtBot) -> None:
    page = print_page("name-tents")
    people = page.runner.document.all(Person)
    everybody = page.pages.text()
    press(page.whom)
    for _ in range(2):
        QTest.keyClick(page.whom.list, Qt.Key.Key_Space)
        QTest.keyClick(page.whom.list, Qt.Key.Key_Down)
    settled(qtbot, page)
    assert page.wish.only == {people[0].id, people[1].id}
    assert page.whom.text() == f"For 2 of {len(people)}"
    assert (everybody, page.pages.text()) == (f"{len(people)} pages, the first 12 shown", "2 pages")
    press(page.whom.everybody)
    settled(qtbot, page)
    assert page.pages.text() == everybody


def test_pairs_are_offered_where_a_sheet_is_for_pairs_and_nobody_where_it_is_not(print_page: Begin) -> None:
    page = print_page("pair-sheets")
    pairs = page.runner.document.all(Pair)
    assert [words for _, words in page._people_or_pairs(None)] == [f"Pair {pair.letter}" for pair in pairs]
    page.handouts.choose("agenda")
    assert not page.whom.isVisible()


def test_what_readers_may_stumble_over_is_told_when_asked(print_page: Begin, qtbot: QtBot) -> None:
    page = print_page("agreement")
    page.version.picked.emit("easy-read")
    settled(qtbot, page)
    assert page.stumbles.isVisible()
    assert not page.stumbles.list.isVisible()
    press(page.stumbles.button)
    assert page.stumbles.list.isVisible()
    assert "words. Use at most 15 in a sentence." in page.stumbles.words.text()
    page.handouts.choose("reflection-sheet")
    settled(qtbot, page)
    assert not page.stumbles.isVisible()


def test_pages_are_marked_while_they_are_no_longer_so(print_page: Begin, qtbot: QtBot) -> None:
    page = print_page("name-tents")
    assert not stale(page)
    person = page.runner.document.all(Person)[0]
    page.runner.do("Change a name", edit_person, person, name="Somebody Else")
    assert stale(page)
    assert page.pages.text() == "The content has changed; drawing anew"
    settled(qtbot, page)
    assert not stale(page)


def test_pages_that_are_as_they_were_are_not_drawn_again(print_page: Begin) -> None:
    page = print_page("agenda")
    page.refresh(None)
    assert not page.busy()
    assert page.pages.text() == "1 page"


@pytest.mark.parametrize(("name", "paper"), [("agreement", "a4"), ("arranged-board", "a3")])
def test_paper_has_the_pages_of_the_pdf(tmp_path: Path, name: str, paper: str) -> None:
    document = Document(example())
    version = "wall" if paper == "a3" else "standard"
    from workshop.handouts.printing import bytes_of

    with pypdfium2.PdfDocument(bytes_of(document, name, on=today(), version=version, paper=paper)) as wanted:
        sizes = [wanted[place].get_size() for place in range(len(wanted))]
    out = tmp_path / "paper.pdf"
    printer = printer_for("A title", sizes[0], both=len(sizes) > 1)
    printer.setOutputFileName(str(out))
    printer.setResolution(100)
    count = print_pages(document, Wish(name, version, paper), today(), printer, Stretch(), lambda *_: True)
    with pypdfium2.PdfDocument(out) as printed:
        assert count == len(printed) == len(sizes)
        for place, size in enumerate(sizes):
            assert printed[place].get_size() == pytest.approx(size, abs=2)


def test_both_sides_are_asked_for_as_the_paper_is_turned() -> None:
    modes = QPrinter.DuplexMode
    assert sides((595, 842), both=False) is modes.DuplexNone
    assert sides((595, 842), both=True) is modes.DuplexLongSide
    assert sides((842, 595), both=True) is modes.DuplexShortSide


@pytest.mark.parametrize(
    ("name", "version", "pages", "both"),
    [
        ("agreement", "standard", 9, True),
        ("agreement", "standard", 1, False),
        ("agreement", "wall", 9, False),
        ("name-tents", "standard", 9, False),
        ("idea-cards", "large-print", 9, False),
    ],
)
def test_what_is_cut_folded_or_hung_has_an_empty_back(
    name: str, version: str, pages: int, both: bool
) -> None:
    assert both_sides(Wish(name, version, "a4"), pages) is both


def test_some_pages_can_be_printed_several_times(tmp_path: Path) -> None:
    printer = printer_for("A title", (595, 842), both=True)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setResolution(72)
    wish = Wish("agreement", "standard", "a4")
    count = print_pages(Document(example()), wish, today(), printer, Stretch(2, 3, 2), lambda *_: True)
    assert count == 4


@pytest.mark.expects_log("Cannot open file|QPainter::begin|QPdf|No such file")
def test_a_printer_that_does_not_answer_is_said(tmp_path: Path) -> None:
    printer = printer_for("A title", (595, 842), both=False)
    printer.setOutputFileName(str(tmp_path / "not there" / "paper.pdf"))
    with pytest.raises(EnvironmentProblem, match=r"The printer does not answer\."):
        print_pages(
            Document(example()),
            Wish("agenda", "standard", "a4"),
            today(),
            printer,
            Stretch(),
            lambda *_: True,
        )


def test_without_a_printer_the_way_out_is_a_pdf(print_page: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    page = print_page("agenda")
    page.print_now()
    assert page.problem.words.text().startswith("There is no printer on this computer. Save as PDF")


def test_what_is_printed_is_told_and_the_window_stays_alive(
    print_page: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    page = print_page("agenda")
    said: list[str] = []
    page.runner.said.connect(lambda message: said.append(message.text))
    printer = printer_for("Agenda", (595, 842), both=False)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setResolution(72)
    page.print_on(printer)
    settled(qtbot, page)
    assert said == ["1 page sent to the printer."]
