"""Every broken line of a list named at once, so that it has to be mended only once."""

import re
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from workshop.document.edits import Edits
from workshop.errors import InputError

MOST = 5
"""How many broken lines are named; more would not be read."""

_LINE = re.compile(r"Line (\d+):")


class HasLine(Protocol):
    """A row of a list that knows where it stood."""

    @property
    def line(self) -> int:
        """Its line, counted from 1."""


R = TypeVar("R", bound=HasLine)


def taken(rows: Sequence[R], take: Callable[[Sequence[R]], Edits]) -> Edits:
    """What a verb makes of a list, all of it or nothing.

    Args:
        rows: the list.
        take: the verb; it refuses the first broken line with an `InputError` that begins “Line 7:”.

    Raises:
        InputError: lines are broken; names up to `MOST` of them.

    """
    edits, found = tried(rows, take)
    if found:
        raise _together(found) from found[0]
    return edits


def tried(
    rows: Sequence[R], take: Callable[[Sequence[R]], Edits], most: int = MOST
) -> tuple[Edits, list[InputError]]:
    """What a verb makes of a list, or why it is refused: each broken line, up to one more than `most`."""
    found: list[InputError] = []
    left: Sequence[R] | None = rows
    while left is not None and len(found) <= most:
        try:
            edits = take(left)
        except InputError as error:
            found.append(error)
            left = _without(left, error) or None
        else:
            return ((), found) if found else (edits, [])
    return (), [error for error in found if line_of(error)] or found


def line_of(error: InputError) -> int:
    """The line that an error is about, 0 where it is about the whole list."""
    named = _LINE.match(error.what)
    return int(named[1]) if named else 0


def _without(rows: Sequence[R], error: InputError) -> Sequence[R]:
    """The rows without the line that an error names; none where it names none."""
    line = line_of(error)
    return [row for row in rows if row.line != line] if line else ()


def _together(found: list[InputError]) -> InputError:
    sentences = " ".join(error.what for error in found[:MOST])
    more = " There are more." if len(found) > MOST else ""
    remedies = " ".join(dict.fromkeys(error.do for error in found[:MOST]))
    return InputError(sentences + more, remedies, "Nothing was imported.")
