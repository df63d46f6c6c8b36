"""The documents lead somewhere: links arrive, and CI runs the command that the README gives."""

import os
import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, tracked_texts
from workshop.bootstrap import EXTRAS

PAGES = [name for name, _ in tracked_texts() if name.endswith(".md")]
COMMAND = re.compile(r"-m workshop\.bootstrap (\w+)")


def commands(name: str) -> list[str]:
    return COMMAND.findall((ROOT / name).read_text("utf-8"))


@pytest.mark.parametrize("name", PAGES)
def test_links_arrive(name: str) -> None:
    page = ROOT / name
    targets = re.findall(r"\]\(([^)#]+)", page.read_text("utf-8"))
    inside = [target for target in targets if not re.match(r"\w+:", target)]
    assert [target for target in inside if not page.parent.joinpath(target).exists()] == []


def test_the_readme_begins_with_the_two_commands() -> None:
    assert commands("README.md")[:2] == list(EXTRAS)
    assert "README.md" in PAGES


def test_ci_runs_the_readme_s_test_command_and_nothing_else() -> None:
    script = ROOT / ".ci" / "run"
    assert commands(".ci/run") == ["test"]
    assert '"$@"' in script.read_text("utf-8")
    assert os.access(script, os.X_OK)


def test_decisions_are_numbered_without_gaps() -> None:
    pages = sorted(Path(ROOT / "docs" / "adr").glob("*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(len(pages)))
    assert all(re.match(rf"# {int(page.name[:4])}\. ", page.read_text("utf-8")) for page in pages)
