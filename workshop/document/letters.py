"""Letters for partners and pairs: A to Z, then AA, AB and on."""

from collections.abc import Container
from itertools import count


def letter(number: int) -> str:
    """The letter with this number: 1 is A, 26 is Z, 27 is AA."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def free_letter(taken: Container[str]) -> str:
    """The first letter that nobody has."""
    return next(found for found in map(letter, count(1)) if found not in taken)
