"""Order keys: text that sorts, with room between any two, so that a move writes one row.

A key is a base-62 fraction without its leading "0." and without trailing zeros. Appending and
prepending advance by a fixed step; a key between two others halves the room between them.
"""

from collections.abc import Sequence

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
LONGEST = 12
"""A key longer than this asks for its neighbourhood to be spread out again."""

_BASE = len(DIGITS)
_WIDTH = 6
_STEP = _BASE**3
_VALUE = {digit: value for value, digit in enumerate(DIGITS)}


def _number(key: str, width: int) -> int:
    total = 0
    for digit in key.ljust(width, "0"):
        total = total * _BASE + _VALUE[digit]
    return total


def _key(number: int, width: int) -> str:
    digits: list[str] = []
    for _ in range(width):
        number, rest = divmod(number, _BASE)
        digits.append(DIGITS[rest])
    return "".join(reversed(digits)).rstrip("0")


def is_key(text: str) -> bool:
    """Whether `text` can serve as an order key; the empty key sorts before all others."""
    return all(digit in _VALUE for digit in text)


def spread(count: int, low: str = "", high: str = "") -> list[str]:
    """`count` keys in order, after `low` and before `high`; an empty bound is an open end.

    Raises:
        ValueError: `low` does not sort before `high`.

    """
    if low and high and low >= high:
        raise ValueError(f"{low!r} does not sort before {high!r}")
    if not count:
        return []
    width = max(_WIDTH, len(low), len(high))
    if not high and (run := _run_on(count, low, width)):
        return run
    if high and not low and (run := _run_before(count, high, width)):
        return run
    while True:
        first = _number(low, width)
        last = _number(high, width) if high else _BASE**width
        if last - first > count:
            return [
                _key(first + (last - first) * place // (count + 1), width) for place in range(1, count + 1)
            ]
        width += 1


def _run_on(count: int, low: str, width: int) -> list[str]:
    step = _STEP * _BASE ** (width - _WIDTH)
    start = _number(low, width) if low else _BASE**width // 2
    if start + step * count >= _BASE**width:
        return []
    return [_key(start + step * place, width) for place in range(1, count + 1)]


def _run_before(count: int, high: str, width: int) -> list[str]:
    step = _STEP * _BASE ** (width - _WIDTH)
    start = _number(high, width) - step * (count + 1)
    if start <= 0:
        return []
    return [_key(start + step * place, width) for place in range(1, count + 1)]


def between(low: str = "", high: str = "") -> str:
    """One key after `low` and before `high`; an empty bound is an open end."""
    return spread(1, low, high)[0]


def room_for(keys: Sequence[str], at: int, count: int) -> tuple[int, list[str]]:
    """Keys for `count` newcomers before position `at` of the sorted `keys`.

    Returns:
        The position of the first key to replace, and the new keys from there on. Usually that is
        just `at` with `count` keys; where keys would grow too long, or two neighbours share one,
        the neighbourhood around `at` is spread out again and comes along.

    """
    reach = 0
    while True:
        start, end = max(0, at - reach), min(len(keys), at + reach)
        low = keys[start - 1] if start else ""
        high = keys[end] if end < len(keys) else ""
        if not (low and high) or low < high:
            found = spread(end - start + count, low, high)
            if max(map(len, found), default=0) <= LONGEST or (not start and end == len(keys)):
                return start, found
        reach = max(8, reach * 2)
