"""Boards as pictures from the command line: the window's own painter, without a window."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Workshop


@pytest.fixture
def day(workshop: Workshop) -> str:
    workshop("new", "day.workshop", "--example")
    return "day.workshop"


def drawn(*arguments: str, at: Path) -> str:
    """Run in a process of its own, since an application once made stays."""
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-m", "workshop", "export", *arguments]
    done = subprocess.run(
        command, cwd=at, env={"PYTHONPATH": str(root)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.mark.parametrize("layout", ["columns", "ranking"])
def test_an_svg_holds_the_words_of_the_board(day: str, tmp_path: Path, layout: str) -> None:
    drawn(day, "-o", "board.svg", "--layout", layout, at=tmp_path)
    text = (tmp_path / "board.svg").read_text("utf-8")
    assert "Two residents" in text
    assert "End every" in text


def test_a_png_is_a_picture(day: str, tmp_path: Path) -> None:
    assert "Made “board.png”." in drawn(day, "-o", "board.png", "--theme", "dark", at=tmp_path)
    assert (tmp_path / "board.png").read_bytes().startswith(b"\x89PNG")
