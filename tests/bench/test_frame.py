"""The frame of the benchmarks: what it prints, and what it does where a peer is missing."""

import json
from collections.abc import Iterator
from importlib import import_module
from types import SimpleNamespace

import pytest

from tests.bench import Row, compared, p95, row
from tests.bench import __main__ as frame

KEYS = ["name", "n", "median_ms", "p95_ms", "limit_ms", "peer", "peer_ms", "unit"]


@pytest.fixture
def two_rows(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One benchmark called `startup` with a row that has a peer and one that has none."""
    made = [
        row("fast", 1, [1, 2, 3], times_of_peer=1.3, peer="bare", peer_times=[2.0]),
        Row("lone", 2, 1.0, 2.0),
    ]
    monkeypatch.setattr(frame, "import_module", lambda name: SimpleNamespace(rows=lambda quick: made))
    return iter(())


def test_a_row_has_its_limit_from_its_peer_or_neither() -> None:
    with_peer = row("a", 1, [3, 1, 2], times_of_peer=1.5, peer="bare", peer_times=[4.0, 2.0, 3.0])
    assert with_peer == Row("a", 1, 2, 3, 4.5, "bare", 3.0)
    assert row("a", 1, [2.0], times_of_peer=1.5, peer="bare", peer_times=[]) == Row("a", 1, 2.0, 2.0)
    assert row("a", 1, [2.0], limit_ms=16.7).limit_ms == 16.7


def test_nineteen_of_twenty_runs_stay_within_p95() -> None:
    assert p95(range(1, 21)) == 19
    assert p95([7.0]) == 7.0


def test_work_and_peer_run_in_turn() -> None:
    order: list[str] = []
    compared(
        "a", 1, lambda: order.append("mine"), "bare", lambda: order.append("bare"), times_of_peer=1, runs=2
    )
    assert order == ["mine", "bare"] * 3


def test_rows_are_printed_for_machines_and_for_people(two_rows: None) -> None:
    found = list(frame.measured((), quick=True))
    listed = json.loads(frame.as_json(found))
    assert [list(one) for one in listed] == [KEYS] * len(listed)
    assert listed[0]["name"].endswith("/fast")
    assert [listed[1][key] for key in KEYS[4:]] == [None, None, None, "ms"]
    assert "1.00 × bare" in "".join(frame.as_table(found))


def test_one_row_can_be_asked_for(two_rows: None) -> None:
    assert [one.name for one in frame.measured(["startup/lone"], quick=True)] == ["startup/lone"]


def test_every_module_in_the_folder_is_a_benchmark() -> None:
    assert {"startup"} <= set(frame.modules())
    assert not any(name.startswith("test_") for name in frame.modules())
    assert callable(import_module("tests.bench.startup").rows)
