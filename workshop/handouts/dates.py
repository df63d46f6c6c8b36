"""Dates and times of day as people read them."""

from __future__ import annotations

import datetime as dt

from workshop.document.dates import long_date

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def parse(text: str) -> dt.date | None:
    """The date of an ISO text such as 2026-03-14, or None where there is none."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def with_weekday(day: dt.date) -> str:
    """Such as “Saturday 14 March 2026”."""
    return f"{DAYS[day.weekday()]} {long_date(day)}"


def written(text: str) -> str:
    """An ISO date as people read it; anything else as it was typed."""
    day = parse(text)
    return long_date(day) if day else text
