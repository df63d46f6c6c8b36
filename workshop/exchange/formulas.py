"""Text that a spreadsheet would run as a formula, made harmless, and made itself again.

A cell that begins with = + - @, a tab or a line break gets an apostrophe in front, which spreadsheets
hide or show but never run. Text that began with apostrophes and such a character gets one more, so that
taking one away on the way back always gives the text as it was typed.
"""

import re

_DANGEROUS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def neutral(text: str) -> str:
    """The text as a cell that no spreadsheet runs."""
    return "'" + text if _DANGEROUS.match(text) else text


def original(cell: str) -> str:
    """The text that `neutral` made into this cell."""
    return cell[1:] if cell.startswith("'") and _DANGEROUS.match(cell, 1) else cell
