"""Boards of other tools, as lists of ideas: JSON Canvas, a board of Trello, any list of JSON objects."""

import json
import re
from collections.abc import Iterator
from typing import Any

from workshop.document.text import counted
from workshop.errors import InputError
from workshop.exchange.grid import Grid
from workshop.exchange.markdown_in import plain

_NUMBERED = re.compile(r"\*\*\d+\*\*\s+")
_TITLE = re.compile(r"#{1,6}\s+[^\n]*")

Rows = Iterator[tuple[str, ...]]


def grid_in_json(text: str, name: str) -> Grid:
    """The list in a JSON file: the cards of a canvas or of Trello, or objects with the columns as keys.

    Raises:
        InputError: it is no JSON, or holds no such list.

    """
    try:
        found = json.loads(text, parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        raise InputError(f"“{name}” is cut off or damaged JSON.", "Export it again.") from error
    match found:
        case {"nodes": list(nodes)}:
            return _canvas([node for node in nodes if isinstance(node, dict)])
        case {"cards": list(cards), "lists": list(lists)}:
            return _trello(found, _objects(cards), _objects(lists))
        case {"format": "common-ground"}:
            raise InputError(
                f"“{name}” holds a whole session, not one list.", "Export the list you need as csv or xlsx."
            )
        case [dict(), *_]:
            return _listed(_objects(found))
        case _:
            raise InputError(
                f"“{name}” is JSON, but no board and no list of objects.", "Save the list as CSV (UTF-8)."
            )


def _canvas(nodes: list[dict[str, Any]]) -> Grid:
    """The cards of a canvas, each with the label of the frame that it lies in."""
    cards = [node for node in nodes if node.get("type") == "text"]
    titles = [node for node in cards if _TITLE.fullmatch(_word(node.get("text")).strip())]
    frames = [node for node in nodes if node.get("type") == "group"]
    rows = (
        (plain(_NUMBERED.sub("", _word(node.get("text")), 1)), _frame(node, frames), _word(node.get("id")))
        for node in cards
        if node not in titles
    )
    other = len(nodes) - len(cards) - len(frames)
    left = [counted(len(titles), "title")] if titles else []
    left += [counted(other, "picture, link or file", "pictures, links and files")] if other else []
    return _grid(("text", "group", "id"), rows, left)


def _frame(node: dict[str, Any], frames: list[dict[str, Any]]) -> str:
    """The label of the smallest frame around the middle of a card."""
    across = _size(node, "x") + _size(node, "width") / 2
    down = _size(node, "y") + _size(node, "height") / 2
    around = [
        frame
        for frame in frames
        if 0 <= across - _size(frame, "x") <= _size(frame, "width")
        and 0 <= down - _size(frame, "y") <= _size(frame, "height")
    ]
    if not around:
        return ""
    smallest = min(around, key=lambda frame: _size(frame, "width") * _size(frame, "height"))
    label = _word(smallest.get("label"))
    loose = _word(smallest.get("id")).endswith(("-loose", "-parked"))
    return "" if loose else label


def _trello(board: dict[str, Any], cards: list[dict[str, Any]], lists: list[dict[str, Any]]) -> Grid:
    """The open cards of a board: title, list, who is on it, its id, and what is written on the back."""
    names = {_word(one.get("id")): _word(one.get("name")) for one in lists}
    closed = {_word(one.get("id")) for one in lists if one.get("closed") is True}
    people = {_word(one.get("id")): _word(one.get("fullName")) for one in _objects(board.get("members"))}
    open_ = [
        card for card in cards if card.get("closed") is not True and _word(card.get("idList")) not in closed
    ]
    rows = (
        (
            _word(card.get("name")),
            names.get(_word(card.get("idList")), ""),
            _word(card.get("id")),
            _first(people.get(_word(one), "") for one in _list(card.get("idMembers"))),
            _word(card.get("desc")),
        )
        for card in open_
    )
    away = len(cards) - len(open_)
    left = [counted(away, "archived card")] if away else []
    return _grid(("text", "group", "id", "member", "clarification"), rows, left)


def _listed(objects: list[dict[str, Any]]) -> Grid:
    header = tuple(dict.fromkeys(key for found in objects for key in found))
    return _grid(header, (tuple(_word(found.get(key)) for key in header) for found in objects), [])


def _grid(header: tuple[str, ...], rows: Rows, left: list[str]) -> Grid:
    records = [(1, list(header)), *((line, list(cells)) for line, cells in enumerate(rows, 2))]
    return Grid(records, left_out=(f"Left out: {', '.join(left)}.",) if left else ())


def _objects(found: Any) -> list[dict[str, Any]]:
    return [one for one in _list(found) if isinstance(one, dict)]


def _list(found: Any) -> list[Any]:
    return found if isinstance(found, list) else []


def _word(value: Any) -> str:
    """A value as the text of a cell; what is no single value is empty."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return str(value) if isinstance(value, str | int | float) else ""


def _size(node: dict[str, Any], key: str) -> float:
    value = node.get(key)
    return float(value) if isinstance(value, int | float) and abs(value) < 1e9 else 0.0


def _first(words: Iterator[str]) -> str:
    return next(filter(None, words), "")


def _refused(word: str) -> Any:
    raise ValueError(word)
