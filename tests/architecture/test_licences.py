"""Everything that is installed for users is named, with its licence, and has a tested version."""

import re
import tomllib
from functools import cache
from importlib.metadata import requires

import pytest

from tests.architecture.sources import ROOT


def plain(requirement: str) -> str:
    """The name in a requirement, spelled one way."""
    name = re.match(r"[\w.-]+", requirement)
    assert name, requirement
    return re.sub(r"[-_.]+", "-", name.group()).lower()


@cache
def installed_for_users() -> frozenset[str]:
    """The names of what pip brings for users, down to the last."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = [plain(line) for line in project["dependencies"] + project["optional-dependencies"]["office"]]
    found: set[str] = set()
    while waiting:
        if (name := waiting.pop()) not in found:
            found.add(name)
            waiting += [
                plain(line) for line in requires(name) or () if "extra ==" not in line and "win32" not in line
            ]
    return frozenset(found)


def test_the_walk_reaches_what_others_bring() -> None:
    assert {"pyside6-essentials", "shiboken6", "pillow", "tzdata", "lxml"} <= installed_for_users()


@pytest.mark.parametrize("page", ["docs/licences.md", "requirements.lock"])
def test_every_part_is_named(page: str) -> None:
    words = {
        plain(word) for word in re.findall(r"[\w.-]+", (ROOT / page).read_text("utf-8")) if word.strip("-._")
    }
    without_version = {"pip"} if page == "requirements.lock" else set()
    assert sorted(installed_for_users() - words - without_version) == []


def test_the_lock_holds_names_and_versions_only() -> None:
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    assert [line for line in lines[1:] if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []


def test_the_bundle_takes_their_licences_along() -> None:
    named = re.search(r"LICENSED = \((.*?)\n\)", (ROOT / "build.spec").read_text("utf-8"), re.DOTALL)
    assert named
    qt_and_public = {"pyside6-essentials", "shiboken6", "click-default-group", "pip", "tzdata"}
    assert installed_for_users() - qt_and_public <= {
        plain(name) for name in re.findall(r'"(.+?)"', named.group(1))
    }
