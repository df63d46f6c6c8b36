"""Sums of money as people write them anywhere, in hundredths of the currency; no country is assumed."""

import re

from workshop.document.text import one_line, quoted
from workshop.errors import InputError

DEAREST = 10**15
"""The highest sum, in hundredths."""

_SIGN = re.compile(r"^[^\d.,+\-−]{1,4}|[^\d.,+\-−]{1,4}$")
_BLANK = re.compile(r"[\s'’]")
_PLAIN = re.compile(r"(?P<whole>\d*)[.,](?P<part>\d{1,2})|(?P<all>\d+)[.,]?")
_GROUPED = re.compile(
    r"(?P<whole>\d{1,3}(?P<between>[.,])\d{3}(?:(?P=between)\d{3})*)(?:(?!(?P=between))[.,](?P<part>\d{1,2}))?"
)


def money(hundredths: int) -> str:
    """Hundredths as a sum: 1,250 or 12.50."""
    return f"{hundredths // 100:,}" if hundredths % 100 == 0 else f"{hundredths / 100:,.2f}"


def in_hundredths(text: str, what: str = "sum") -> int | None:
    """A sum of money in hundredths: 12.50, 12,50, £1,200 or 1.200,50 €; None where nothing is written.

    Two digits behind the last sign are hundredths, three are thousands. A full stop before three digits
    and nothing else may be meant either way.

    Args:
        text: what was typed.
        what: what it is for, as a word for messages, such as "cost".

    Raises:
        InputError: it is no sum, below nothing, too high, or can be read in two ways.

    """
    bare = _BLANK.sub("", _SIGN.sub("", _BLANK.sub("", one_line(text))))
    if not bare and not one_line(text):
        return None
    found = _GROUPED.fullmatch(bare)
    if found and "." in bare and bare.count(".") == 1 and found["part"] is None:
        one, two = bare.replace(".", ""), bare[:-1]
        raise InputError(f"{quoted(text)} can be read in two ways.", f"Write {one}, or {two}.")
    found = found or _PLAIN.fullmatch(bare)
    if found is None or not bare.isascii():
        raise InputError(
            f"{quoted(text)} is not a {what}.", "Write an amount such as 1200 or 99.50, not below nothing."
        )
    parts = found.groupdict()
    whole = re.sub(r"\D", "", parts.get("all") or parts["whole"] or "0")
    hundredths = int(f"{whole}{(parts['part'] or '').ljust(2, '0')}")
    if hundredths > DEAREST:
        raise InputError(f"{quoted(text)} is too high a {what}.", "Check the amount.")
    return hundredths
