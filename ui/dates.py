"""Dates as people write them here, day first; the file keeps ISO dates."""

from datetime import UTC, date, datetime

from workshop.document.dates import MONTHS, long_date


def shown_date(iso: str) -> str:
    """An ISO date as 14/3/2026; anything else as it is."""
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{found.day}/{found.month}/{found.year}"


def spoken_date(iso: str) -> str:
    """An ISO date as 14 March 2026; anything else as it is."""
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return iso
    return long_date(found)


def typed_date(text: str) -> str:
    """What was typed as an ISO date; as it was typed where it is none, for the verb to refuse."""
    parts = text.strip().replace(".", "/").replace("-", "/").replace(" ", "/").split("/")
    numbers = [_number(part) for part in parts if part]
    if len(numbers) != 3:
        return text.strip()
    year, month, day = numbers if len(parts[0]) == 4 else reversed(numbers)
    try:
        return date(year + 2000 if year < 100 else year, month, day).isoformat()
    except ValueError:
        return text.strip()


def _number(text: str) -> int:
    for place, month in enumerate(MONTHS, 1):
        if len(text) >= 3 and month.casefold().startswith(text.casefold()):
            return place
    return int(text) if text.isascii() and text.isdigit() else 0


def today() -> date:
    """The date here and now."""
    return datetime.now(UTC).astimezone().date()
