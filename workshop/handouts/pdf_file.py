"""The bytes of a PDF file: numbered objects, streams and the table that finds them."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


def literal(text: str) -> str:
    """`text` as a PDF text string, in UTF-16 so that every character survives."""
    return f"<FEFF{text.encode('utf-16-be', 'surrogatepass').hex().upper()}>"


def number(value: float) -> str:
    """`value` in points, to a hundredth, as short as PDF allows."""
    return f"{round(value, 2) + 0.0:.6g}"


def numbers(values: Iterable[float]) -> str:
    """Several numbers with spaces between them."""
    return " ".join(number(value) for value in values)


class PdfFile:
    """Collects objects in order; the same calls give the same bytes."""

    __slots__ = ("_objects",)

    def __init__(self) -> None:
        self._objects: list[bytes | None] = []

    def reserve(self, count: int = 1) -> int:
        """The number of the first of `count` objects that will be put later."""
        first = len(self._objects) + 1
        self._objects.extend([None] * count)
        return first

    def put(self, body: str, at: int | None = None) -> int:
        """Store one object, at a reserved number or the next free one; returns its number."""
        return self._store(body.encode("latin-1"), at)

    def put_many(self, bodies: Iterable[str], at: int) -> None:
        """Store a run of objects at consecutive reserved numbers."""
        encoded = [body.encode("latin-1") for body in bodies]
        self._objects[at - 1 : at - 1 + len(encoded)] = encoded

    def stream(self, data: bytes, entries: str = "", at: int | None = None, *, plain: bool = False) -> int:
        """Store a stream, compressed unless `plain`; `entries` are its further dictionary entries."""
        body = data if plain else zlib.compress(data, 6)
        pack = "" if plain else "/Filter/FlateDecode"
        head = f"<<{entries}{pack}/Length {len(body)}>>stream\n".encode("latin-1")
        return self._store(head + body + b"\nendstream", at)

    def _store(self, body: bytes, at: int | None) -> int:
        number_ = self.reserve() if at is None else at
        self._objects[number_ - 1] = body
        return number_

    def finish(self, root: int, info: int) -> bytes:
        """The whole file. Every reserved object must have been put."""
        parts: list[bytes] = [HEADER]
        offsets: list[int] = []
        position = len(HEADER)
        for index, body in enumerate(self._objects, 1):
            if body is None:
                raise AssertionError(f"object {index} was reserved and never written")
            part = b"%d 0 obj\n%b\nendobj\n" % (index, body)
            offsets.append(position)
            position += len(part)
            parts.append(part)
        parts.append(self._table(offsets, position, root, info, parts))
        return b"".join(parts)

    @staticmethod
    def _table(offsets: list[int], start: int, root: int, info: int, parts: list[bytes]) -> bytes:
        size = len(offsets) + 1
        rows = "".join([f"{offset:010d} 00000 n \n" for offset in offsets])
        name = hashlib.md5(b"".join(parts), usedforsecurity=False).hexdigest()
        trailer = f"<</Size {size}/Root {root} 0 R/Info {info} 0 R/ID[<{name}><{name}>]>>"
        table = f"xref\n0 {size}\n0000000000 65535 f \n{rows}trailer\n{trailer}\nstartxref\n{start}\n%%EOF\n"
        return table.encode("latin-1")
