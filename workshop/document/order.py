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
    return text.isascii() and (text.isalnum() or not text)


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
    if not high:
        start = _number(low, width) if low else _BASE**width // 2
        return _run(count, start, 1, _BASE**width - start, width)
    if not low and (room := _number(high, width)):
        return _run(count, room, -1, room, width)[::-1]
    while True:
        first, last = _number(low, width), _number(high, width)
        if last - first > count:
            return [
                _key(first + (last - first) * place // (count + 1), width) for place in range(1, count + 1)
            ]
        width += 1


def _run(count: int, start: int, way: int, room: int, width: int) -> list[str]:
    """Keys that step away from a neighbour; a step never uses up more than half the room to the end."""
    step = _STEP * _BASE ** (width - _WIDTH)
    while 2 * step * count > room:
        if step > 1:
            step = max(1, step // _BASE)
        else:
            start, room, width = start * _BASE, room * _BASE, width + 1
    return [_key(start + way * step * place, width) for place in range(1, count + 1)]


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
