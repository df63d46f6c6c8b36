"""The files opened lately, as the machine remembers them."""

import json
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSettings

from ui.doors import Recent

MOST = 8


def recent_files(settings: QSettings) -> tuple[Recent, ...]:
    """The files opened lately that are still there, last one first."""
    try:
        found = json.loads(str(settings.value("recent", "[]")))
        files = tuple(Recent(Path(path), str(name), str(when)) for path, name, when in found)
    except (ValueError, TypeError):
        return ()
    return tuple(file for file in files if file.path.is_file())


def remember(settings: QSettings, path: Path, name: str) -> None:
    """Put a file in front of the list."""
    here = path.resolve()
    others = [file for file in recent_files(settings) if file.path != here][: MOST - 1]
    files = [Recent(here, name, datetime.now(UTC).date().isoformat()), *others]
    settings.setValue("recent", json.dumps([[str(file.path), file.name, file.when] for file in files]))
