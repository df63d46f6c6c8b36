"""Check codes on cards and slips: three characters and a check character, keyed back in seconds.

The alphabet has no look-alikes and 23 characters, a prime number: with different weights for the
places, one wrong character and any two swapped ones always spoil the sum.
"""

from collections.abc import Container
from os import urandom

from workshop.document.document import Document
from workshop.document.records import Board, Idea
from workshop.document.text import quoted
from workshop.errors import InputError

ALPHABET = "34679ACDEFHJKMNPQRTUWXY"
"""Without 0 O, 1 I L, 5 S, 8 B, 2 Z, and without G and V, which pass for 6 and U."""

_PRIME = len(ALPHABET)
_TRIES = 12


def new_code(taken: Container[str]) -> str:
    """A code that is not taken; one character longer once the short ones are used up."""
    return _new_code(taken, 3)[0]


def new_codes(taken: Container[str], count: int) -> list[str]:
    """That many codes, none of them taken and all different; longer ones where short ones would run out."""
    fresh: dict[str, None] = {}
    both = _Either(taken, fresh)
    digits = 3
    while _PRIME**digits < count:
        digits += 1
    for _ in range(count):
        code, digits = _new_code(both, digits)
        fresh[code] = None
    return list(fresh)


def code_from(seed: int, taken: Container[str]) -> str:
    """A code that is not taken, always the same one for the same seed."""
    return _new_code(taken, 3, seed)[0]


def _new_code(taken: Container[str], digits: int, seed: int | None = None) -> tuple[str, int]:
    """A code of at least that many characters before its check, and how many it has."""
    chance = int.from_bytes(urandom(8), "big") if seed is None else seed
    while True:
        size = _PRIME**digits
        start = chance % size
        for step in range(_TRIES):
            if (found := _coded((start + step * step) % size, digits)) not in taken:
                return found, digits
        for number in range(start, start + size):
            if (found := _coded(number % size, digits)) not in taken:
                return found, digits
        digits += 1


def typed(code: str) -> str:
    """A code as it was meant: without blanks and hyphens, in capitals."""
    return "".join(code.split()).replace("-", "").upper()


def check(code: str) -> bool:
    """Whether a code, however typed, has only possible characters and the right check character."""
    text = typed(code)
    return len(text) >= 4 and all(letter in ALPHABET for letter in text) and _sum(text) == 0


def idea_with(document: Document, code: str, board: Board | None = None) -> Idea:
    """The idea whose card has this code.

    Raises:
        InputError: it is a number, a character is impossible, two were mixed up, or there is no such card.

    """
    text = typed(code)
    if text.isdecimal() and len(text) < 4:
        raise InputError(
            f"{quoted(text)} is a number and not the code of a card.",
            "Type the characters that are printed on the card.",
        )
    if wrong := next((letter for letter in text if letter not in ALPHABET), None):
        raise InputError(f"The code {quoted(text)} has {quoted(wrong)}, which no card has.", "Read it again.")
    if not check(text):
        raise InputError(f"The code {quoted(text)} is not complete or has a slip in it.", "Read it again.")
    ideas = document.where(Idea, board=board.id) if board else document.all(Idea)
    found = next((idea for idea in ideas if idea.code == text), None)
    if found is None:
        where = "on this board" if board else "in this file"
        raise InputError(f"No card {where} has the code {quoted(text)}.", "Look whether it is from another.")
    return found


def codes_of(document: Document) -> set[str]:
    """Every code in the file."""
    return {idea.code for idea in document.all(Idea)}


class _Either:
    """Two containers asked as one."""

    def __init__(self, *containers: Container[str]) -> None:
        self._containers = containers

    def __contains__(self, code: object) -> bool:
        return any(code in container for container in self._containers)


def _coded(number: int, digits: int) -> str:
    letters = ""
    for _ in range(digits):
        number, rest = divmod(number, _PRIME)
        letters = ALPHABET[rest] + letters
    weighted = sum((digits + 1 - place) * ALPHABET.index(letter) for place, letter in enumerate(letters))
    return letters + ALPHABET[-weighted % _PRIME]


def _sum(text: str) -> int:
    return sum((len(text) - place) * ALPHABET.index(letter) for place, letter in enumerate(text)) % _PRIME
