"""Zip archives that are the same every time, and text that XML can hold."""

import io
import re
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_DAY = (1980, 1, 1, 0, 0, 0)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def zipped(parts: Mapping[str, bytes], *, stored: tuple[str, ...] = ()) -> bytes:
    """An archive of these files in this order, without the time it was made; `stored` are not packed."""
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, data in parts.items():
            info = ZipInfo(name, _DAY)
            archive.writestr(info, data, ZIP_STORED if name in stored else ZIP_DEFLATED)
    return out.getvalue()


def repacked(data: bytes) -> bytes:
    """The same archive without the time it was made."""
    with ZipFile(io.BytesIO(data)) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()})


def for_xml(text: str) -> str:
    """The text with a replacement mark for the few control characters that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)
