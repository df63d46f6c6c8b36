"""Files that are whole or not there: written beside, read back, and only then put in place."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from workshop.errors import EnvironmentProblem, KnownError

Write = Callable[[BinaryIO], object]
Verify = Callable[[Path], None]


def nothing_more(path: Path) -> None:
    """Accept whatever was written without an error."""


def same_bytes(data: bytes) -> Verify:
    """A check that a file holds these bytes."""

    def verify(path: Path) -> None:
        if path.read_bytes() != data:
            raise EnvironmentProblem(
                "What was written could not be read back.", "Try another disk.", "Nothing was replaced."
            )

    return verify


def replace_file(out: Path, write: Write, verify: Verify = nothing_more) -> None:
    """Make a file and put it at `out` in one step; whatever goes wrong, an older file stays as it was.

    Args:
        out: where the file goes.
        write: writes the contents.
        verify: raises where what was written is not right.

    Raises:
        EnvironmentProblem: the disk does not allow it, or `out` is no place for a file.

    """
    beside = out.with_name(f".{out.name[:100]}.{token_hex(4)}.part")
    try:
        with beside.open("xb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        verify(beside)
        beside.replace(out)
    except OSError as error:
        raise _problem(out, error) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def put(out: Path, data: bytes) -> None:
    """Make a file of these bytes, read it back and put it at `out`.

    Raises:
        EnvironmentProblem: the disk does not allow it.

    """
    replace_file(out, lambda file: file.write(data), same_bytes(data))


def _problem(out: Path, error: OSError) -> KnownError:
    why = error.strerror or "the disk does not allow it"
    return EnvironmentProblem(
        f"“{out.name}” could not be written in {out.parent}: {why}.",
        "Choose another folder, or free some space.",
        "Nothing was replaced.",
    )
