"""The XML inside a workbook, read piece by piece; declarations that could grow are refused."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

from workshop.errors import InputError
from workshop.exchange.grid import MOST_CELLS, MOST_ROWS
from workshop.exchange.table import Record

MOST_COLUMNS = 200
"""Columns of one sheet."""

_LETTERS = re.compile(r"[A-Z]{1,3}")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def names_in(pieces: Iterable[bytes], wanted: str, name: str) -> list[dict[str, str]]:
    """The attributes of every element of one kind, by their names without a prefix."""
    found: list[dict[str, str]] = []

    def begin(element: str, attributes: dict[str, str]) -> None:
        if element == wanted:
            found.append(attributes)

    for _ in _read(pieces, name, begin):
        pass
    return found


def texts_in(pieces: Iterable[bytes], name: str) -> list[str]:
    """The texts that cells share, in their order."""
    found: list[str] = []
    writing = _Writing()

    def begin(element: str, _: dict[str, str]) -> None:
        if element == "si":
            writing.clear()
        writing.begin(element)

    def end(element: str) -> None:
        writing.end(element)
        if element == "si":
            found.append(writing.text())

    for _ in _read(pieces, name, begin, end, writing.add):
        if len(found) > MOST_CELLS:
            raise _too_many(name)
    return found


def cells_in(pieces: Iterable[bytes], texts: list[str], name: str) -> Iterator[Record]:
    """The rows of a sheet, each with its number and its cells as text.

    Raises:
        InputError: it is no sheet, or has far too many rows or columns.

    """
    sheet = _Sheet(texts, name)
    rows = cells = 0
    for _ in _read(pieces, name, sheet.begin, sheet.end, sheet.writing.add):
        for record in sheet.taken():
            rows, cells = rows + 1, cells + len(record[1])
            if rows > MOST_ROWS or cells > MOST_CELLS:
                raise _too_many(name)
            yield record


class _Writing:
    """Text inside the elements that hold it; how a name is pronounced is left out."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._inside = self._aside = 0

    def clear(self) -> None:
        self._parts.clear()

    def begin(self, element: str) -> None:
        self._inside += element in ("t", "v")
        self._aside += element == "rPh"

    def end(self, element: str) -> None:
        self._inside -= element in ("t", "v")
        self._aside -= element == "rPh"

    def add(self, text: str) -> None:
        if self._inside and not self._aside:
            self._parts.append(text)

    def text(self) -> str:
        """What was written, with the marks that XML cannot hold brought back."""
        whole = "".join(self._parts)
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), whole) if "_x" in whole else whole


class _Sheet:
    """The rows of a sheet as its elements come by."""

    def __init__(self, texts: list[str], name: str) -> None:
        self.writing = _Writing()
        self._texts, self._name = texts, name
        self._done: list[Record] = []
        self._row: list[str] = []
        self._line = 0
        self._kind, self._column = "", -1

    def begin(self, element: str, attributes: dict[str, str]) -> None:
        if element == "row":
            number = attributes.get("r", "")
            self._line = int(number) if number.isdecimal() else self._line + 1
            self._row, self._column = [], -1
        elif element == "c":
            letters = _LETTERS.match(attributes.get("r", ""))
            self._column = _number(letters[0]) if letters else self._column + 1
            self._kind = attributes.get("t", "n")
            self.writing.clear()
        self.writing.begin(element)

    def end(self, element: str) -> None:
        self.writing.end(element)
        if element == "c" and (text := self._text()):
            if self._column >= MOST_COLUMNS:
                raise InputError(
                    f"A sheet of “{self._name}” has more than {MOST_COLUMNS} columns.",
                    "Keep the columns of the list, and save it again.",
                )
            self._row.extend([""] * (self._column + 1 - len(self._row)))
            self._row[self._column] = text
        elif element == "row" and self._row:
            self._done.append((self._line, self._row))

    def taken(self) -> list[Record]:
        """The rows that have come by since this was asked last."""
        done, self._done = self._done, []
        return done

    def _text(self) -> str:
        text = self.writing.text()
        match self._kind:
            case "s":
                at = int(text) if text.isdecimal() else -1
                return self._texts[at] if 0 <= at < len(self._texts) else ""
            case "n":
                return _plain_number(text)
            case "b":
                return {"1": "TRUE", "0": "FALSE"}.get(text, text)
            case _:
                return text


def _plain_number(text: str) -> str:
    """A number as the spreadsheet shows it, without the dust of binary fractions."""
    if text.lstrip("-").isdecimal() or not text:
        return text
    try:
        return f"{float(text):.15g}"
    except ValueError:
        return text


def _number(letters: str) -> int:
    """The place of a column from 0: A is 0, AA is 26."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _read(
    pieces: Iterable[bytes],
    name: str,
    begin: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> Iterator[None]:
    """Go through XML piece by piece; names come without their prefix."""
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def refuse(*_: Any) -> None:
        raise InputError(f"“{name}” holds declarations that no workbook has.", "Ask for it as CSV (UTF-8).")

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda element, found: begin(
        _local(element), {_local(key): value for key, value in found.items()}
    )
    if end is not None:
        parser.EndElementHandler = lambda element: end(_local(element))
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        for piece in pieces:
            parser.Parse(piece, False)  # noqa: FBT003
            yield
        parser.Parse(b"", True)  # noqa: FBT003
        yield
    except ExpatError as error:
        raise InputError(
            f"“{name}” is cut off or damaged.", "Open it in a spreadsheet and save it again."
        ) from error


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _too_many(name: str) -> InputError:
    return InputError(f"“{name}” has more rows than a list can have.", f"Keep up to {MOST_ROWS:,} at a time.")
