"""Small things done to files that are made on the way."""

import os
from contextlib import suppress
from pathlib import Path


def remove(path: Path) -> None:
    """Remove a file made on the way, with its journal, if it is there."""
    for name in (path.name, f"{path.name}-journal"):
        with suppress(OSError):
            path.with_name(name).unlink()


def sync_folder(folder: Path) -> None:
    """Make names in a folder durable, where the system has a way to."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
