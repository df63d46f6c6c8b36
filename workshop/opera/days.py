"""Away days: when and where; the agenda hangs on one."""

from datetime import date, time
from typing import Any

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.lists import appended, edited
from workshop.document.records import Day
from workshop.document.text import one_line, quoted
from workshop.errors import InputError


def add_day(document: Document, **fields: Any) -> Edits:
    """Add a day after the others; the fields are those of a `Day`.

    Raises:
        InputError: the date or the start cannot be read.

    """
    return add(*appended(document.all(Day), [Day(**_checked(fields))]))


def edit_day(document: Document, day: Day, **fields: Any) -> Edits:
    """Change fields of a day; a date may be typed as 14/3/2026, a start as 9.30.

    Raises:
        InputError: the date or the start cannot be read.

    """
    return edited(document, day, **_checked(fields))


def remove_day(document: Document, day: Day) -> Edits:
    """Remove a day with its agenda; its boards stay."""
    return remove(document, day)


def _checked(fields: dict[str, Any]) -> dict[str, Any]:
    readers = {"date": _date, "start": _start}
    return {name: readers[name](value) if name in readers else value for name, value in fields.items()}


def _date(text: str) -> str:
    words = one_line(text)
    if not words:
        return ""
    parts = words.replace(".", "/").replace("-", "/").split("/")
    try:
        numbers = [int(part) for part in parts]
        year, month, day = numbers if len(parts[0]) == 4 else reversed(numbers)
        return date(year, month, day).isoformat()
    except ValueError:
        raise InputError(
            f"{quoted(words)} is not a date.", "Type day, month and year, such as 14/3/2026."
        ) from None


def _start(text: str) -> str:
    words = one_line(text).replace(".", ":").replace("h", ":")
    hours, _, minutes = words.partition(":")
    try:
        return time(int(hours), int(minutes or 0)).strftime("%H:%M")
    except ValueError:
        raise InputError(f"{quoted(text)} is not a time of day.", "Type it such as 9:30.") from None
