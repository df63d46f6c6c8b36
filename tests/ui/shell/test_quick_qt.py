import subprocess
import sys

from ui import quick_qt

TOLD = """
import sys
import ui
from PySide6.QtCore import QObject

waiting = {name.rpartition(".")[2] for name, module in sys.modules.items() if "Lazy" in type(module).__name__}
print(sorted(waiting))
try:
    QObject().setObjectName(3)
except TypeError as error:
    print(error)
"""


def _told(lines: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", lines], capture_output=True, text=True, check=True, timeout=60
    ).stdout


def test_what_qt_says_of_its_functions_waits_until_it_is_asked_for() -> None:
    waiting, *words = _told(TOLD).splitlines()
    assert "parser" in waiting
    assert "errorhandler" in waiting
    assert "PySide6.QtCore.QObject.setObjectName(name: str, /)" in words[-1]


def test_no_source_is_read_for_what_is_imported_after_qt() -> None:
    lines = "import ui, sys, PySide6.QtCore, ui.drafts; print('__feature__' in sys.modules)"
    assert _told(lines) == "False\n"


def test_qt_that_is_there_already_stays_as_it_is() -> None:
    before = sys.modules["shiboken6"]
    quick_qt.import_quickly()
    assert sys.modules["shiboken6"] is before
