"""Commands run in this process, with their output caught as bytes."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from workshop.cli import main


@dataclass(frozen=True, slots=True)
class Run:
    """What one command left behind."""

    code: int
    out: bytes
    err: str

    @property
    def json(self) -> Any:
        """The data for machines."""
        return json.loads(self.out)


Workshop = Callable[..., Run]


@pytest.fixture
def workshop(
    capfdbinary: pytest.CaptureFixture[bytes],
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> Workshop:
    """Run a command in a folder of its own; `code` says what it should end with, 0 without."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))

    def run(*arguments: str, code: int | None = 0) -> Run:
        found = main(arguments)
        out, err = capfdbinary.readouterr()
        run = Run(found, out, err.decode())
        assert code is None or found == code, run
        return run

    return run


PEOPLE = "name,partner,role,manager\n" + "".join(
    f"Person {number},Partner {number % 5},Role,{'Person 5' if number == 10 else ''}\n"
    for number in range(1, 41)
)
IDEAS = "id,text\n" + "".join(f'{100 + number},"Idea {number}, with a comma"\n' for number in range(1, 21))


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with session files made by commands, once for all tests."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "people.csv").write_text(PEOPLE, encoding="utf-8")
    (folder / "ideas.csv").write_text(IDEAS, encoding="utf-8")
    room = str(folder / "room.workshop")
    for command in (
        ("new", str(folder / "example.workshop"), "--example"),
        ("new", room, "--partnership", "Glyn Tŷ"),
        ("import", room, "people", str(folder / "people.csv")),
        ("import", room, "ideas", str(folder / "ideas.csv"), "--board", "What helps?"),
    ):
        assert main(command) == 0
    return folder


@pytest.fixture
def example(workshop: Workshop, made: Path) -> Path:
    """A session file with the example partnership."""
    shutil.copyfile(made / "example.workshop", "a.workshop")
    return Path("a.workshop")


@pytest.fixture
def room(workshop: Workshop, made: Path) -> Path:
    """A session file with forty people of five partners and twenty ideas on one board."""
    for name in ("people.csv", "ideas.csv"):
        shutil.copyfile(made / name, name)
    shutil.copyfile(made / "room.workshop", "a.workshop")
    return Path("a.workshop")
