"""What commands share: session files for reading or writing, boards by question, outputs, messages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from workshop.errors import EnvironmentProblem, InputError

if TYPE_CHECKING:
    from workshop.document.document import Document
    from workshop.document.edits import Edits
    from workshop.document.records import Board
    from workshop.session import Session
    from workshop.storage.opened import Opened

F = TypeVar("F", bound=Callable[..., Any])

PATH = click.Path(path_type=Path)
STDOUT = Path("-")
METHODS = ("ticks", "points", "borda", "schulze", "pairwise", "gradients", "stance", "criteria", "shares")

session_file = click.argument("file", type=PATH)
out_option = click.option(
    "-o", "--out", type=PATH, required=True, help="Where it goes; - for the standard output."
)
force_option = click.option("--force", is_flag=True, help="Replace what is there.")
json_option = click.option("--json", "as_json", is_flag=True, help="For machines.")
board_option = click.option("--board", "question", help="The board: its question, or its number from 1.")


def say(*sentences: str) -> None:
    """Tell the person at the keyboard something; it never mixes with data."""
    for sentence in sentences:
        click.echo(sentence, err=True)


def put_json(data: object) -> None:
    """Write data for machines."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=1))


def put_bytes(data: bytes) -> None:
    """Write a whole file to the standard output."""
    click.echo(data, nl=False)


@contextmanager
def reading(path: Path) -> Iterator[Opened]:
    """A session file for reading: whoever has it open may keep it.

    Raises:
        FileRefused: it is not a session file, damaged, or too new.
        EnvironmentProblem: it cannot be read.

    """
    from workshop.storage.session_file import open_file

    opened = open_file(path, readonly=True)
    try:
        yield opened
    finally:
        opened.journal.close()


@contextmanager
def writing(path: Path) -> Iterator[Session]:
    """A session file to change; everything done is on the disk when the block ends.

    Raises:
        FileRefused: it is not a session file, damaged, too new, or open elsewhere.
        EnvironmentProblem: it cannot be read or written.

    """
    from workshop.session import Session

    with Session.open(path) as session:
        if session.readonly:
            raise session.readonly
        yield session
        session.flush()


def board_named(document: Document, question: str | None) -> Board:
    """The board with this question or number; without one, the only board there is.

    Raises:
        InputError: there is none, or there are several to choose from.

    """
    from workshop.document.records import Board
    from workshop.opera.board import board_for

    boards = document.all(Board)
    found = board_for(document, question) if question else boards[0] if len(boards) == 1 else None
    if found:
        return found
    what = f"There is no board “{question}”." if question else "There is more than one board to choose from."
    if not boards:
        raise InputError(
            "There is no board in this file yet.", "Import ideas with --board QUESTION to make one."
        )
    listed = "; ".join(f"{place}: {board.question}" for place, board in enumerate(boards, 1))
    raise InputError(what, f"Name one with --board, by question or number. {listed}")


def may_write(out: Path, *, force: bool, beside: Path | None = None) -> None:
    """See that nothing is replaced that should not be, and never the session file `beside` itself.

    Raises:
        InputError: there is something of that name already.
        FileRefused: it is a session file that somebody works on.

    """
    if out == STDOUT or not (out.exists() or out.is_symlink()):
        return
    if out.is_dir():
        raise InputError(f"“{out}” is a folder.", "Add the name of a file to it.", "It was left alone.")
    if beside and beside.exists() and out.exists() and out.samefile(beside):
        raise InputError(
            f"“{out.name}” is the session file itself.", "Choose another name.", "It was left alone."
        )
    if not force:
        raise InputError(
            f"There is a “{out.name}” already.",
            "Choose another name, or add --force to replace it.",
            "It was left alone.",
        )
    from workshop.storage.claim import refuse_if_held

    refuse_if_held(out)


@contextmanager
def put_in_place(out: Path) -> Iterator[Path]:
    """A path to make a file at, which is put at `out` once the block ends without an error.

    For the standard output it is made among the temporary files and then written there.

    Raises:
        EnvironmentProblem: the disk does not allow it.

    """
    from tempfile import TemporaryDirectory

    to_stdout, data = out == STDOUT, b""
    try:
        with TemporaryDirectory(prefix=".making-", dir=None if to_stdout else out.parent) as folder:
            beside = Path(folder) / ("stdout.workshop" if to_stdout else out.name)
            yield beside
            if to_stdout:
                data = beside.read_bytes()
            else:
                beside.replace(out)
    except OSError as error:
        raise EnvironmentProblem(
            f"“{out.name}” could not be written in {out.parent}: {error.strerror}.",
            "Choose another folder.",
            "Nothing was replaced.",
        ) from error
    put_bytes(data)


def one_output(out: Path | None, *, as_json: bool) -> None:
    """See that the standard output is not asked for twice.

    Raises:
        click.UsageError: it is.

    """
    if out == STDOUT and as_json:
        raise click.UsageError("With “-o -” the file goes to the standard output; leave --json out.")


def made_folder(out: Path) -> None:
    """Make a folder if it is not there.

    Raises:
        click.UsageError: it is the standard output.
        EnvironmentProblem: the disk does not allow it.

    """
    if out == STDOUT:
        raise click.UsageError("Several files are made; name a folder for them.")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentProblem(
            f"The folder “{out}” could not be made: {error.strerror}.", "Choose another."
        ) from error


def counts(edits: Edits) -> dict[str, dict[str, int]]:
    """How many records of each table the edits add, change and remove."""
    found: dict[str, dict[str, int]] = {"added": {}, "changed": {}, "removed": {}}
    for edit in edits:
        kind = "added" if edit.before is None else "removed" if edit.after is None else "changed"
        found[kind][edit.table] = found[kind].get(edit.table, 0) + 1
    return found
