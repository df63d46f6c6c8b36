"""The project's own files, parsed once for all rules."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("workshop", "ui", "resources", "tests")


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: where it is, relative to the project, and what it says."""

    name: str
    text: str
    tree: ast.Module

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def at(self, node: ast.stmt | ast.expr | ast.excepthandler) -> str:
        return f"{self.name}:{node.lineno}"


def source(name: str, text: str) -> Source:
    return Source(name, text, ast.parse(text))


@cache
def python_files() -> tuple[Source, ...]:
    """Every Python file of the project."""
    found = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    return tuple(source(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in found)


@cache
def tracked_texts() -> tuple[tuple[str, str], ...]:
    """Name and contents of every text file that the repository keeps, or would keep."""
    asked = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(
            asked, cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):
        listed = [source.name for source in python_files()]
    return tuple((name, text) for name in sorted(set(listed)) if (text := read_text(ROOT / name)))


def read_text(path: Path) -> str:
    """The file's text, or nothing if it is gone or is no text."""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
