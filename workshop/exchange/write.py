"""Exports: what each kind of file can hold, and the one way they are made."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from workshop.document.document import Document
from workshop.document.records import Board
from workshop.errors import InputError
from workshop.exchange.blocks import Block
from workshop.exchange.visible import Visible, visible
from workshop.safe_write import put

WHAT = ("ideas", "ballots", "agreement", "actions", "people", "everything")
"""What can be exported, as `--what` names it."""


@dataclass(frozen=True, slots=True)
class Job:
    """One export: what of which boards, from a document that holds only what may leave."""

    source: Visible
    what: str
    boards: tuple[Board, ...]


@dataclass(frozen=True, slots=True)
class Export:
    """A kind of file: what it is called, what it can hold, the usual first, and what makes it."""

    title: str
    holds: tuple[str, ...]
    make: Callable[[Job], bytes]


@dataclass(frozen=True, slots=True)
class Exported:
    """The contents of an export, and sentences on what it leaves out because it is hidden."""

    data: bytes
    left_out: tuple[str, ...]


def exported(document: Document, ending: str, *, what: str = "", board: Board | None = None) -> Exported:
    """A document as a file of the kind that an ending such as `csv` names.

    Args:
        document: what to export; it must not change meanwhile.
        ending: the kind of file, one of `EXPORTS`.
        what: one of `WHAT`; empty for what that kind of file usually holds.
        board: only this board; None for all of them.

    Raises:
        InputError: there is no such kind of file, or it cannot hold that.

    """
    kind = _kind(ending)
    wanted = what or kind.holds[0]
    if wanted not in kind.holds:
        raise InputError(
            f"{kind.title} cannot hold {wanted}.",
            f"Choose one of: {', '.join(kind.holds)}; or another ending.",
        )
    source = visible(document)
    boards = (source.document.get(Board, board.id),) if board else source.document.all(Board)
    return Exported(kind.make(Job(source, wanted, boards)), source.left_out)


def write(document: Document, out: Path, *, what: str = "", board: Board | None = None) -> tuple[str, ...]:
    """Export to a file of the kind that its ending names; the old file stays until the new one is whole.

    Returns:
        Sentences on what was left out because it is hidden.

    Raises:
        InputError: there is no such kind of file, or it cannot hold that.
        EnvironmentProblem: the disk does not allow it.

    """
    found = exported(document, out.suffix.lower().removeprefix("."), what=what, board=board)
    put(out, found.data)
    return found.left_out


def _kind(ending: str) -> Export:
    if ending in EXPORTS:
        return EXPORTS[ending]
    known = ", ".join(EXPORTS)
    what = f"There is no export with the ending “{ending}”." if ending else "The name has no ending."
    raise InputError(what, f"Choose one of: {known}.")


def _csv(job: Job) -> bytes:
    from workshop.exchange.spreadsheet import as_csv

    return as_csv(job.source.document, job.what, job.boards)


def _json(job: Job) -> bytes:
    from workshop.exchange.everything import as_json, sheet_as_json

    if job.what == "everything":
        return as_json(job.source.document, job.source.left_out)
    return sheet_as_json(job.source.document, job.what, job.boards)


def _markdown(job: Job) -> bytes:
    from workshop.exchange.markdown import as_markdown

    return as_markdown(_title(job), _blocks(job), job.source.left_out)


def _html(job: Job) -> bytes:
    from workshop.exchange.web import as_html

    language = job.source.document.partnership.language
    return as_html(_title(job), language, _blocks(job), job.source.left_out)


def _docx(job: Job) -> bytes:
    from workshop.exchange.word import as_docx

    language = job.source.document.partnership.language
    return as_docx(_title(job), language, _blocks(job), job.source.left_out)


def _odt(job: Job) -> bytes:
    from workshop.exchange.opendocument import as_odt

    language = job.source.document.partnership.language
    return as_odt(_title(job), language, _blocks(job), job.source.left_out)


def _xlsx(job: Job) -> bytes:
    from workshop.exchange.excel import as_xlsx

    names = WHAT[:-1] if job.what == "everything" else (job.what,)
    return as_xlsx(job.source.document, names, job.boards)


def _canvas(job: Job) -> bytes:
    from workshop.exchange.canvas import as_canvas

    return as_canvas(job.source.document, job.boards)


def _title(job: Job) -> str:
    return job.source.document.partnership.name or "Our partnership"


def _blocks(job: Job) -> Iterator[Block]:
    from workshop.exchange import agreement_story, story

    document = job.source.document
    match job.what:
        case "ideas":
            return story.ideas(document, job.boards)
        case "agreement":
            return agreement_story.agreement(document)
        case "actions":
            return story.actions(document)
        case _:
            return story.everything(document, job.boards)


_READ = ("everything", "agreement", "ideas", "actions")

EXPORTS = {
    "csv": Export("A CSV table", WHAT[:-1], _csv),
    "xlsx": Export("An XLSX workbook", ("everything", *WHAT[:-1]), _xlsx),
    "odt": Export("An ODT text", _READ, _odt),
    "docx": Export("A DOCX text", _READ, _docx),
    "json": Export("A JSON file", ("everything", *WHAT[:-1]), _json),
    "html": Export("A web page", _READ, _html),
    "md": Export("A Markdown text", _READ, _markdown),
    "canvas": Export("A canvas", ("ideas",), _canvas),
}
"""Every kind of file, by its ending."""
