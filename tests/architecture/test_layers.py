"""Arrows point down, heavy libraries stay in their rooms, and the architecture page names every room."""

import subprocess
import sys

import grimp
import pytest

from tests.architecture.sources import ROOT, python_files

MEND = (
    "An import points the wrong way. Move the shared part down (usually into workshop/document), "
    "or pass it in; the rules stand in pyproject.toml under tool.importlinter and in docs/architecture.md.\n"
)
HEAVY = ("PySide6", "shiboken6", "reportlab", "sqlite_utils", "pypdfium2", "numpy", "PIL")


def run_python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_import_rules_hold() -> None:
    done = run_python("-c", "from importlinter.cli import lint_imports_command as main; main()")
    assert done.returncode == 0, MEND + done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_import_rules_saw_every_file() -> None:
    graph = grimp.build_graph("workshop", "ui", cache_dir=None)
    files = [file.name for file in python_files() if file.name.startswith(("workshop/", "ui/"))]
    modules = {name.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for name in files}
    assert modules == graph.modules


@pytest.mark.parametrize("module", ["workshop.cli", "workshop.session", "workshop.bootstrap"])
def test_heavy_libraries_wait_until_they_are_needed(module: str) -> None:
    script = f"import sys, {module}; sys.stdout.write(' '.join(sys.modules))"
    done = run_python("-c", script)
    assert done.returncode == 0, done.stderr
    loaded = sorted(set(HEAVY) & set(done.stdout.split()))
    assert not loaded, f"import {module} loads {loaded}: import them inside the function that needs them"


def test_the_architecture_page_names_every_room() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rooms = {"/".join(file.name.split("/")[:2]) for file in python_files() if file.name.count("/") >= 2}
    missing = sorted(
        room for room in rooms if room.startswith(("workshop/", "ui/")) and f"{room}/" not in page
    )
    assert not missing, f"docs/architecture.md does not say what these are for: {missing}"
