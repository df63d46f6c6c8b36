"""Writes down what SQLite does to the disk: a layer put under Python's own SQLite by ctypes."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p, cast
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

NAME = "recorder"


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing done to a file: `write`, `truncate`, `sync` or `delete`; `data` is what was written."""

    what: str
    file: str
    offset: int = 0
    data: bytes = b""


@dataclass(slots=True)
class Recorder:
    """All deeds in their order."""

    deeds: list[Deed] = field(default_factory=list)


class _File(Structure):
    _fields_ = (("methods", c_void_p),)


_Write = CFUNCTYPE(c_int, POINTER(_File), c_void_p, c_int, c_int64)
_Truncate = CFUNCTYPE(c_int, POINTER(_File), c_int64)
_Sync = CFUNCTYPE(c_int, POINTER(_File), c_int)


class _Methods(Structure):
    _fields_ = (
        ("version", c_int),
        ("close", c_void_p),
        ("read", c_void_p),
        ("write", _Write),
        ("truncate", _Truncate),
        ("sync", _Sync),
        ("others", c_void_p * 13),
    )


_Open = CFUNCTYPE(c_int, c_void_p, c_void_p, POINTER(_File), c_int, POINTER(c_int))
_Delete = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)


class _Vfs(Structure):
    _fields_ = (
        ("version", c_int),
        ("file_size", c_int),
        ("longest_path", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("data", c_void_p),
        ("open", _Open),
        ("delete", _Delete),
        ("others", c_void_p * 14),
    )


def shared_library() -> str | None:
    """The SQLite library that this Python has loaded, None where it is built in."""
    import sqlite3  # noqa: F401

    maps = Path("/proc/self/maps")
    lines = maps.read_text().splitlines() if maps.exists() else []
    return next((line.split()[-1] for line in lines if "libsqlite3" in line), None)


@contextmanager
def recording(library: str) -> Iterator[Recorder]:
    """Let connections with `vfs=recorder` be written down."""
    sqlite = ctypes.CDLL(library)
    sqlite.sqlite3_vfs_find.restype = POINTER(_Vfs)
    real = sqlite.sqlite3_vfs_find(None).contents
    found = Recorder()
    layer = _layer(real, found)
    assert sqlite.sqlite3_vfs_register(ctypes.byref(layer), 0) == 0
    try:
        yield found
    finally:
        sqlite.sqlite3_vfs_unregister(ctypes.byref(layer))


def _layer(real: Any, found: Recorder) -> Any:
    names: dict[int, str] = {}
    methods: dict[int, Any] = {}

    def opened(vfs: Any, name: int | None, file: Any, flags: int, out: Any) -> int:
        code: int = real.open(vfs, name, file, flags, out)
        if not code and name and file.contents.methods:
            names[_address(file)] = _plain(name)
            old = file.contents.methods
            if old not in methods:
                methods[old] = _recorded(cast(old, POINTER(_Methods)).contents, names, found)
            file.contents.methods = ctypes.addressof(methods[old])
        return code

    def deleted(vfs: Any, name: int, sync: int) -> int:
        found.deeds.append(Deed("delete", _plain(name), sync))
        return int(real.delete(vfs, name, sync))

    layer = _copy(real)
    layer.name, layer.next = NAME.encode(), None
    layer.open, layer.delete = _Open(opened), _Delete(deleted)
    return layer


def _recorded(real: Any, names: dict[int, str], found: Recorder) -> Any:
    def write(file: Any, data: int, size: int, offset: int) -> int:
        found.deeds.append(Deed("write", names[_address(file)], offset, ctypes.string_at(data, size)))
        return int(real.write(file, data, size, offset))

    def truncate(file: Any, size: int) -> int:
        found.deeds.append(Deed("truncate", names[_address(file)], size))
        return int(real.truncate(file, size))

    def sync(file: Any, flags: int) -> int:
        code = int(real.sync(file, flags))
        found.deeds.append(Deed("sync", names[_address(file)]))
        return code

    made = _copy(real)
    made.write, made.truncate, made.sync = _Write(write), _Truncate(truncate), _Sync(sync)
    return made


def _plain(name: int) -> str:
    return Path(ctypes.string_at(name).decode()).name


def _address(file: Any) -> int:
    return ctypes.addressof(file.contents)


def _copy(structure: Any) -> Any:
    return type(structure).from_buffer_copy(structure)
