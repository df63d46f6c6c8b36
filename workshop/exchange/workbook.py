"""XLSX workbooks read with the standard library: values only, within limits that no bomb passes."""

import io
import re
import zlib
from collections.abc import Iterator
from zipfile import BadZipFile, ZipFile

from workshop.document.text import quoted
from workshop.errors import InputError
from workshop.exchange.grid import Grid
from workshop.exchange.sheet_xml import cells_in, names_in, texts_in

LARGEST_PART = 150_000_000
"""Bytes of one part of a workbook once unpacked."""

LARGEST_WHOLE = 300_000_000
"""Bytes of all parts that are read, once unpacked."""

_SLICE = 1 << 16
_DAMAGES = (BadZipFile, OSError, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error)


def grids_in_workbook(data: bytes, name: str) -> tuple[Grid, ...]:
    """The sheets of a workbook that are on show and not empty, in their order.

    Raises:
        InputError: it is no workbook, damaged, locked, or far too large once unpacked.

    """
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            found = tuple(_sheets(_Parts(archive, name)))
    except (
        BadZipFile,
        OSError,
        NotImplementedError,
        RuntimeError,
        EOFError,
        ValueError,
        zlib.error,
    ) as error:
        raise _damaged(name) from error
    if not found:
        raise InputError(f"“{name}” has nothing written on its sheets.", "Choose another file.")
    return found


class _Parts:
    """The parts of a workbook, unpacked slice by slice and never beyond the limits."""

    def __init__(self, archive: ZipFile, name: str) -> None:
        self._archive, self.name = archive, name
        self._names = {part.lower(): part for part in archive.namelist()}
        self._left = LARGEST_WHOLE

    def has(self, part: str) -> bool:
        return part.lower() in self._names

    def slices(self, part: str) -> Iterator[bytes]:
        """The bytes of a part.

        Raises:
            InputError: there are far too many.

        """
        size = 0
        with self._archive.open(self._names[part.lower()]) as opened:
            while piece := opened.read(_SLICE):
                size += len(piece)
                self._left -= len(piece)
                if size > LARGEST_PART or self._left < 0:
                    raise InputError(
                        f"“{self.name}” is far larger unpacked than a list can be.",
                        "Save only the sheet with the list, as CSV (UTF-8), and import that.",
                    )
                yield piece


def _sheets(parts: _Parts) -> Iterator[Grid]:
    if not parts.has("xl/workbook.xml"):
        what = "an OpenDocument file" if parts.has("content.xml") else "no workbook"
        raise InputError(
            f"“{parts.name}” is {what}.", "Save the list as XLSX or as CSV (UTF-8), and import that."
        )
    places = {}
    if parts.has("xl/_rels/workbook.xml.rels"):
        found = names_in(parts.slices("xl/_rels/workbook.xml.rels"), "Relationship", parts.name)
        places = {one.get("Id", ""): _path(one.get("Target", "")) for one in found}
    texts = texts_in(parts.slices("xl/sharedStrings.xml"), parts.name) if _has_texts(parts) else []
    for sheet in names_in(parts.slices("xl/workbook.xml"), "sheet", parts.name):
        place = places.get(sheet.get("id", ""), "")
        if sheet.get("state", "visible") == "visible" and parts.has(place):
            records = list(cells_in(parts.slices(place), texts, parts.name))
            if records:
                yield Grid(records, sheet.get("name", ""))


def _has_texts(parts: _Parts) -> bool:
    return parts.has("xl/sharedStrings.xml")


def _path(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else re.sub(r"^(\./)?", "xl/", target)


def _damaged(name: str) -> InputError:
    return InputError(
        f"The workbook {quoted(name)} is damaged or locked with a password.",
        "Open it in a spreadsheet, save it again without a password, and import that.",
    )
