"""Dates as people type them into the file, ISO or nothing, and as they read them."""

from datetime import date

from workshop.document.text import quoted, tidy
from workshop.errors import InputError

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def long_date(day: date) -> str:
    """Such as “14 March 2026”, the same on every system whatever its language."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def checked_date(text: str) -> str:
    """A date as YYYY-MM-DD, or nothing.

    Raises:
        InputError: it is no date.

    """
    found = tidy(text)
    if not found:
        return ""
    try:
        return date.fromisoformat(found).isoformat()
    except ValueError as error:
        raise InputError(f"{quoted(found)} is not a date.", "Write it as 2026-03-14.") from error


def months_later(day: date, months: int) -> date:
    """The same day of the month some months on, or the last day of that month."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, min(day.day, last))
        except ValueError:
            continue
    raise ValueError(f"no month {month}")
