import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.counting.oracles import __main__ as recorder
from tests.counting.oracles import answers, cases, ours
from tests.counting.oracles.asked import NUMBER, PYTHON, RECORDED, SEED, asked, differences, same


@pytest.fixture(scope="module")
def recorded() -> Any:
    return json.loads(RECORDED.read_text("utf-8"))


def test_our_rules_say_what_the_libraries_said_of_ballots_at_random(recorded: Any) -> None:
    assert differences(recorded["cases"], recorded["answers"][:NUMBER]) == []


def test_our_rules_say_what_the_libraries_said_of_real_ballots(recorded: Any) -> None:
    assert differences(cases.real(), recorded["answers"][NUMBER:]) == []


def test_the_record_is_of_these_cases_and_of_every_kind(recorded: Any) -> None:
    assert recorded["cases"] == list(cases.at_random(NUMBER, SEED))
    assert set(recorded["libraries"][0]) == set(answers.LIBRARIES)
    times = Counter(case["kind"] for case in recorded["cases"])
    assert times.keys() == answers.KINDS.keys() == ours.KINDS.keys()
    assert min(times.values()) >= NUMBER // 10


def test_the_record_holds_what_is_hard(recorded: Any) -> None:
    said = recorded["answers"]
    assert any(len(set(one["beaten"])) < len(one["beaten"]) for one in said if "beaten" in one)
    assert any(one["w"] is not None and 0 < one["w"] < 1 for one in said if "w" in one)
    assert any(set(one["chosen"]) != set(one["greedy"]) for one in said if "chosen" in one)
    assert any(len(one["completed"]) > len(one["chosen"]) > 0 for one in said if "chosen" in one)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ({"a": [1, None]}, {"a": [1, None]}, True),
        ({"a": [1, 2]}, {"a": [1, 3]}, False),
        ({"a": 0.5}, {"a": 0.5 + 1e-9}, True),
        ({"a": 0.5}, {"a": 0.5001}, False),
        ({"a": None}, {"a": 0.5}, False),
        ({"a": 1}, {"b": 1}, False),
        ([1], [1, 2], False),
    ],
)
def test_a_difference_is_seen(one: Any, other: Any, alike: bool) -> None:
    assert same(one, other) is alike


def test_without_the_libraries_nothing_is_recorded(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(recorder, "PYTHON", tmp_path / "none")
    assert recorder.main() == 1
    assert "--nightly" in capsys.readouterr().err


@pytest.mark.nightly
@pytest.mark.skipif(
    not PYTHON.exists(), reason="the libraries are not there; their recorded answers are used"
)
def test_our_rules_say_what_the_libraries_say_now() -> None:
    made = [*cases.at_random(8_000, SEED + 1), *cases.real()]
    assert differences(made, asked(made)["answers"]) == []
