"""Commands run in this process, with their output caught as bytes."""

import json
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
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Workshop:
    """Run a command in a folder of its own; `code` says what it should end with, 0 without."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, code: int | None = 0) -> Run:
        found = main(arguments)
        out, err = capfdbinary.readouterr()
        run = Run(found, out, err.decode())
        assert code is None or found == code, run
        return run

    return run


@pytest.fixture
def example(workshop: Workshop) -> Path:
    """A session file with the example partnership."""
    workshop("new", "a.workshop", "--example")
    return Path("a.workshop")


PEOPLE = "name,partner,role,manager\n" + "".join(
    f"Person {number},Partner {number % 5},Role,{'Person 5' if number == 10 else ''}\n"
    for number in range(1, 41)
)
IDEAS = "id,text\n" + "".join(f'{100 + number},"Idea {number}, with a comma"\n' for number in range(1, 21))


@pytest.fixture
def room(workshop: Workshop) -> Path:
    """A session file with forty people of five partners and twenty ideas on one board."""
    Path("people.csv").write_text(PEOPLE, encoding="utf-8")
    Path("ideas.csv").write_text(IDEAS, encoding="utf-8")
    workshop("new", "a.workshop", "--partnership", "Glyn Tŷ")
    workshop("import", "a.workshop", "people", "people.csv")
    workshop("import", "a.workshop", "ideas", "ideas.csv", "--board", "What helps?")
    return Path("a.workshop")
