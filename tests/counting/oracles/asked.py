"""Asking the libraries, by the Python beside ours that has them, and comparing answers."""

import json
import subprocess
from collections.abc import Iterable, Mapping
from math import isclose
from pathlib import Path
from typing import Any

from tests.counting.oracles import answers
from tests.counting.oracles.ours import answered
from workshop.bootstrap import ROOT, Home, oracles

PYTHON = oracles(Home(ROOT)).python
"""Made by `python3 -m workshop.bootstrap test --nightly`."""

RECORDED = ROOT / "tests" / "fixtures" / "oracles" / "answers.json"
SEED, NUMBER = 4, 160


def asked(cases: Iterable[Mapping[str, Any]], runs: int = 1, python: Path = PYTHON) -> dict[str, Any]:
    """What the libraries answer, with their versions; each case `runs` times over."""
    command = [str(python), answers.__file__, str(runs)]
    done = subprocess.run(command, input=json.dumps(list(cases)), capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def same(ours: Any, theirs: Any) -> bool:
    """Whether two answers are one: whole numbers exactly, others to seven figures."""
    if isinstance(theirs, dict):
        return set(ours) == set(theirs) and all(same(ours[name], theirs[name]) for name in theirs)
    if isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(same, ours, theirs))
    if isinstance(theirs, float):
        return ours is not None and isclose(ours, theirs, rel_tol=1e-7, abs_tol=1e-7)
    return bool(ours == theirs)


def differences(cases: Iterable[Mapping[str, Any]], theirs: Iterable[Mapping[str, Any]]) -> list[str]:
    """The cases to which our rules say something else, with both answers."""
    return [
        f"{case}\nours   {ours}\ntheirs {answer}"
        for case, answer in zip(cases, theirs, strict=True)
        if not same(ours := answered(case), answer)
    ]
