"""Files of text as they come: any of the usual encodings, never a wrong guess without need."""

import codecs
from pathlib import Path

from workshop.errors import EnvironmentProblem, InputError

LARGEST = 50_000_000
"""Bytes in one file; a list of people or ideas is a thousand times smaller."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHERS = (
    (b"PK\x03\x04", "a spreadsheet or document"),
    (b"\xd0\xcf\x11\xe0", "an old spreadsheet"),
    (b"%PDF", "a PDF"),
)

_WINDOWS = {
    byte: bytes([byte]).decode("cp1252") for byte in range(0x80, 0xA0) if byte not in b"\x81\x8d\x8f\x90\x9d"
}


def read_bytes(path: Path) -> bytes:
    """The contents of a file somebody wants to bring in.

    Raises:
        EnvironmentProblem: it is not there or cannot be read.
        InputError: it is far too large for a list.

    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise EnvironmentProblem(
            f"“{path.name}” cannot be read: {error.strerror}.", "Check its name and its folder."
        ) from error
    if len(data) > LARGEST:
        raise InputError(
            f"“{path.name}” is larger than {LARGEST // 1_000_000} MB.", "Split it into smaller lists."
        )
    return data


def text_of(data: bytes, name: str) -> str:
    """The text in some bytes: by its byte order mark, as UTF-8, or else as Western European.

    Raises:
        InputError: it is no text.

    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding, name)
    if other := next((what for start, what in _OTHERS if data.startswith(start)), None):
        raise InputError(f"“{name}” is {other}, not text.", "Save it as CSV (UTF-8) and import that.")
    if b"\0" in data:
        raise InputError(f"“{name}” is not a text file.", "Save it as CSV (UTF-8) and import that.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1").translate(_WINDOWS)


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"“{name}” is cut off or damaged.", "Save it again as CSV (UTF-8).") from error
