"""Makes handouts: in memory, or as a file that is whole or not there at all."""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Collection
from pathlib import Path

from workshop.document.document import Document
from workshop.document.records import Board
from workshop.errors import EnvironmentProblem, InputError
from workshop.handouts.book import Book, Progress
from workshop.handouts.catalogue import Handout, find
from workshop.handouts.order import Order
from workshop.handouts.paper import Paper, Version, paper_named, version_named
from workshop.safe_write import replace_file


def bytes_of(
    document: Document,
    name: str,
    *,
    on: dt.date,
    version: str = "standard",
    paper: str = "a4",
    board: str | None = None,
    only: Collection[str] = (),
    progress: Progress | None = None,
) -> bytes:
    """The PDF of one handout.

    Args:
        document: what to print; it must not change meanwhile.
        name: of the handout, from the catalogue.
        on: the day it is made; the same day and content give the same bytes.
        version: "standard", "large-print", "dyslexia", "easy-read" or "wall".
        paper: "a4", "a3" or "letter"; the wall version is always A3.
        board: a board's id, its question or its number from 1; None for all boards.
        only: ids of people or pairs, for name tents, pair sheets, presentation sheets and slips.
        progress: called with pages done and in all (0 until known is the same as done); False stops.

    Raises:
        InputError: no such handout, version, paper or board, or not in that version.
        StoppedError: `progress` said to stop.
    """
    return _book(document, name, on, version, paper, board, only, progress).finish()


def write(
    document: Document,
    name: str,
    out: Path,
    *,
    on: dt.date,
    version: str = "standard",
    paper: str = "a4",
    board: str | None = None,
    only: Collection[str] = (),
    progress: Progress | None = None,
) -> int:
    """Write one handout to `out` and return its number of pages; see `bytes_of` for the rest.

    The file is written beside `out`, opened and counted, and only then put in its place: whatever
    goes wrong, an older file stays as it was.

    Raises:
        EnvironmentProblem: the folder cannot be written to, or the disk is full.
    """
    book = _book(document, name, on, version, paper, board, only, progress)
    data, pages = book.finish(), len(book.pages)
    book.check(pages, pages)
    replace_file(out, lambda file: file.write(data), lambda path: _verify(path, pages))
    return pages


def _book(
    document: Document,
    name: str,
    on: dt.date,
    version: str,
    paper: str,
    board: str | None,
    only: Collection[str],
    progress: Progress | None,
) -> Book:
    handout = find(name)
    chosen = version_named(_offered(handout, version, handout.versions, "version"))
    sheet = paper_named(_offered(handout, paper, handout.papers, "paper"))
    order = Order(
        document,
        chosen,
        Paper.A3 if chosen is Version.WALL else sheet,
        _boards(document, board),
        on,
        progress,
        frozenset(only),
    )
    drawn = importlib.import_module(handout.module).draw(order)
    assert isinstance(drawn, Book)
    return drawn


def _offered(handout: Handout, wish: str, offer: tuple[str, ...], what: str) -> str:
    if wish not in offer:
        choices = ", ".join(offer)
        raise InputError(f"“{handout.title}” has no {what} called “{wish}”.", f"Choose one of: {choices}.")
    return wish


def _boards(document: Document, wish: str | None) -> tuple[Board, ...]:
    boards = document.all(Board)
    if wish is None:
        return boards
    for number, board in enumerate(boards, 1):
        if wish in (board.id, board.question, str(number)):
            return (board,)
    raise InputError(f"There is no board “{wish}”.", "Name it by its whole question or its number.")


def _verify(path: Path, pages: int) -> None:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(path) as opened:
            found = len(opened)
    except pypdfium2.PdfiumError as error:
        raise EnvironmentProblem("The handout could not be read back.", "Try another folder.") from error
    if found != pages:
        raise EnvironmentProblem("The handout was not written whole.", "Try another folder.")
