"""Pictures that people bring: read with care, made small, and kept as plain PNG or JPEG."""

from __future__ import annotations

import base64
import binascii
import io
import struct
import warnings
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.errors import EnvironmentProblem, InputError
from workshop.frozen import frozen

if TYPE_CHECKING:
    from PIL import Image

LARGEST: Final = 10_000_000
"""Bytes of a picture that is read at all."""

PIXELS: Final = 40_000_000
"""Pixels of a picture that is decoded at all; its header is asked before that."""

SIDE: Final = 1200
"""Pixels of the longer side of what is kept."""

KEPT: Final = 500_000
"""Bytes of what is kept, at most."""

_FORMATS: Final = ("PNG", "JPEG")
_BROKEN: Final = (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error, OverflowError)


@frozen
class Picture:
    """A picture as it is kept: a whole PNG or JPEG file, and its size in pixels."""

    data: bytes
    width: int
    height: int

    @property
    def text(self) -> str:
        """The file as base64, as records hold it."""
        return base64.b64encode(self.data).decode("ascii")


def read(path: Path) -> bytes:
    """The contents of a picture's file, no more of it than is ever taken in.

    Raises:
        EnvironmentProblem: it is not there or cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise EnvironmentProblem(
            f"“{path.name}” cannot be read: {error.strerror}.", "Check its name and its folder.", _SAFE
        ) from error


def taken_in(data: bytes) -> Picture:
    """A picture that somebody chose, turned upright, made small and written anew.

    Only what can be seen is kept: no place, no camera, no name that the file may hold beside it.

    Raises:
        InputError: it is no PNG or JPEG, it is too large, or it is broken.
    """
    if len(data) > LARGEST:
        raise _too_large(f"It has more than {LARGEST // 1_000_000} MB.")
    picture = _decoded(data)
    for side in (SIDE, 900, 600, 400, 250):
        kept = _written(picture, side)
        if len(kept.data) <= KEPT:
            return kept
    raise _too_large("It has too much detail to be kept small.")


def kept(text: str) -> Picture | None:
    """The picture that a record holds, looked at with the same care; None where there is none to show."""
    if len(text) > KEPT * 2:
        return None
    try:
        data = base64.b64decode(text, validate=True)
        found = _decoded(data)
    except (binascii.Error, ValueError, InputError):
        return None
    return Picture(data, *found.size) if max(found.size) <= SIDE else None


def _decoded(data: bytes) -> Image.Image:
    """All of its pixels, after its header has said that they are not too many."""
    from PIL import Image, ImageOps

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            picture = Image.open(io.BytesIO(data), formats=_FORMATS)
        except Image.DecompressionBombError as error:
            raise _too_large("It has far more pixels than a logo needs.") from error
        except _BROKEN as error:
            raise InputError(
                "This is not a picture that can be read.", "Choose a PNG or a JPEG file.", _SAFE
            ) from error
        if picture.width * picture.height > PIXELS:
            raise _too_large(f"It has {picture.width} × {picture.height} pixels.")
        try:
            picture.draft("RGB", (2 * SIDE, 2 * SIDE))
            picture.load()
            return ImageOps.exif_transpose(picture)
        except _BROKEN as error:
            raise InputError("The picture is broken.", "Save it anew, and choose it again.", _SAFE) from error


def _written(picture: Image.Image, side: int) -> Picture:
    """The picture with its longer side no more than `side`, as the smaller of PNG and, if opaque, JPEG."""
    from PIL import Image

    seen_through = picture.has_transparency_data
    small = picture.convert("RGBA" if seen_through else "RGB")
    small.thumbnail((side, side), Image.Resampling.LANCZOS)
    plain = Image.new(small.mode, small.size)
    plain.paste(small)
    files = [_saved(plain, "PNG", optimize=True)]
    if not seen_through:
        files.append(_saved(plain, "JPEG", quality=88, optimize=True))
    return Picture(min(files, key=len), *plain.size)


def _saved(picture: Image.Image, kind: str, **how: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


_SAFE: Final = "Nothing was changed."


def _too_large(why: str) -> InputError:
    return InputError(f"The picture is too large. {why}", "Make it smaller, and choose it again.", _SAFE)
