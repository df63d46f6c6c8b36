"""Memory of the window with 10,000 ideas, beside a bare one, once nothing goes on beside it any more."""

import subprocess
import sys
from collections.abc import Iterator
from os import environ
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench import ROOT, Row, p95
from tests.bench.startup import BARE, session_of

IDEAS = 10_000
LIMIT = 60.0
"""As many megabytes it may take more than a bare window."""

_TELL = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

def tell():
    with open("/proc/self/status") as told:
        print(next(line.split()[1] for line in told if line.startswith("VmRSS:")), flush=True)
    os._exit(0)

def painted(window, event, seen=[]):
    if not seen:
        seen.append(1)
        QTimer.singleShot(2000, tell)
"""
_BARE = f"""{_TELL}
app = QApplication(sys.argv[:1])
window = type("Window", (QWidget,), {{"paintEvent": painted}})()
window.resize(1280, 800); window.show(); app.exec(); sys.exit(1)
"""
_OURS = f"""
import workshop.storage.session_file
from pathlib import Path
from ui.app import run
from ui.main_window import MainWindow
{_TELL}
MainWindow.paintEvent = painted
run(Path(sys.argv[1]), page=sys.argv[2], theme="light"); sys.exit(1)
"""


def rows(quick: bool) -> Iterator[Row]:
    """What each large page takes over a bare window; nothing where the system does not tell."""
    if not Path("/proc/self/status").exists():
        return
    runs = 1 if quick else 5
    with TemporaryDirectory() as folder:
        told = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        file = str(session_of(Path(folder), IDEAS))
        bare = median(_megabytes(_BARE, (), told) for _ in range(runs))
        for page in ("own", "arrange"):
            found = [_megabytes(_OURS, (file, page), told) - bare for _ in range(runs)]
            name = f"over {BARE}: {page}"
            yield Row(name, IDEAS, median(found), p95(found), limit_ms=LIMIT, unit="MB")


def _megabytes(code: str, arguments: tuple[str, ...], told: dict[str, str]) -> float:
    """What a process that runs this code says it takes."""
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        check=True, capture_output=True, text=True, cwd=ROOT, env={**environ, **told},
    )  # fmt: skip
    return int(ran.stdout) / 1024
