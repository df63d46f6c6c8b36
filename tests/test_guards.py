"""The guards catch what they promise to catch, and let clean tests pass."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

CLUMSY = """
import logging, socket, threading, warnings
import pytest
from hypothesis import given, strategies

def test_bad_log(): logging.getLogger("x").warning("disk is wet")
def test_bad_network(): socket.create_connection(("localhost", 9))
def test_bad_expectation_unmet(): pass
test_bad_expectation_unmet.pytestmark = [pytest.mark.expects_log("never said")]
def test_bad_thread(): threading.Thread(target=threading.Event().wait, daemon=True).start()
@pytest.mark.expects_log("disk is wet")
def test_good_announced(): logging.getLogger("x").error("disk is wet")
@given(strategies.integers())
def test_good_hypothesis(number): assert number == number
"""
CLUMSY_WITH_QT = """
import pytest
from PySide6.QtCore import QThread, QTimer, qWarning
from PySide6.QtWidgets import QLabel

def test_bad_message(qapp): qWarning("painter not active")
def test_bad_window(qapp):
    global window
    window = QLabel("stays"); window.show()
def test_bad_timer(qapp):
    global timer
    timer = QTimer(); timer.start(100_000)
def test_bad_qt_thread(qapp):
    global thread
    thread = QThread(); thread.setObjectName("spinner"); thread.start()
def test_last_stops_the_thread(qapp): thread.quit(); thread.wait(); timer.stop()
def test_good_window(qtbot):
    label = QLabel("goes"); qtbot.addWidget(label); label.show()
    ticking = QTimer(label); ticking.start(100_000)
"""


def outcome(folder: Path, source: str) -> tuple[str, dict[str, bool]]:
    """Run the tests of a source with only the guards; returns what was said and who passed."""
    script = folder / "test_clumsy.py"
    script.write_text(source, "utf-8")
    options = ["-p", "tests.guards", "-p", "no:randomly", "-p", "no:cacheprovider", "--no-qt-log", "-rA"]
    command = [
        sys.executable,
        "-m",
        "pytest",
        *options,
        "--rootdir",
        str(folder),
        "-c",
        os.devnull,
        str(script),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    lines = [line for line in done.stdout.splitlines() if re.match(r"(PASSED|FAILED|ERROR) .*::", line)]
    passed: dict[str, bool] = {}
    for line in lines:
        name = line.split("::")[-1].split(" ")[0]
        passed[name] = passed.get(name, True) and line.startswith("PASSED")
    return done.stdout, passed


@pytest.mark.parametrize(
    ("source", "clues"),
    [
        (CLUMSY, ["disk is wet", "reach the network", "not found: ['never said']", "thread Thread-"]),
        (
            CLUMSY_WITH_QT,
            ["painter not active", "window QLabel", "timer <PySide6.QtCore.QTimer", "thread 'spinner'"],
        ),
    ],
    ids=["plain", "qt"],
)
def test_guards_fail_the_clumsy_and_pass_the_clean(tmp_path: Path, source: str, clues: list[str]) -> None:
    said, passed = outcome(tmp_path, source)
    assert passed, said
    assert {name for name, well in passed.items() if not well} == {n for n in passed if "_bad_" in n}, said
    assert [clue for clue in clues if clue not in said] == []
