"""A long day in one window: pages, steps, undo and redo by chance; neither memory nor open files grow."""

import gc
import os
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.shell.room import Open, example
from tests.walks.hands import Hand
from tests.walks.steps import STEPS
from ui.main_window import MainWindow
from workshop.errors import KnownError

PAGES = (
    "prepare", "own", "pair", "explain", "rank", "arrange", "agreement", "reflection", "review", "print",
)  # fmt: skip
HANDLES = Path("/proc/self/fd")
MOST = 50_000_000
"""Bytes that a day may add."""

pytestmark = pytest.mark.skipif(not HANDLES.is_dir(), reason="this system does not count for us")


def resident() -> int:
    """The bytes of memory that this process holds."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def something(window: MainWindow, chance: Random) -> None:
    """Go somewhere, do a step, take one back or bring one back."""
    runner, kind = window.runner, chance.random()
    if kind < 0.25:
        window.place.go(chance.choice(PAGES))
    elif kind < 0.4 and runner.session.undo_label:
        runner.undo()
    elif kind < 0.5 and runner.session.redo_label:
        runner.redo()
    else:
        name = chance.choice(sorted(STEPS))
        document = runner.document
        try:
            edits = STEPS[name](Hand(chance.randrange(10_000), document), document)
        except (KnownError, LookupError):
            return
        runner.do(name, lambda _: edits)
    QApplication.processEvents()


def test_a_long_day_costs_no_memory_and_leaves_no_file_open(open_at: Open, nightly: bool) -> None:
    window, chance = open_at("prepare", example()), Random(8)
    for page in PAGES:
        window.place.go(page)
        QApplication.processEvents()
    for _ in range(60):
        something(window, chance)
    memory, handles = resident(), len(list(HANDLES.iterdir()))
    for _ in range(28_800 if nightly else 240):
        something(window, chance)
    assert resident() - memory < MOST
    assert len(list(HANDLES.iterdir())) <= handles
