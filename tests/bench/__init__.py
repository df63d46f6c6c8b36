"""What every benchmark is made of: a row with its limit and its peer, and a fair way to measure both."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Row:
    """One measured thing; times in milliseconds, or where `unit` says so, room in megabytes.

    `limit_ms` is what it may take, None where only the comparison counts; `peer` is what a user would
    pick instead, or the least the machine can do, None (with `peer_ms`) where it is not on this machine.
    """

    name: str
    n: int
    median_ms: float
    p95_ms: float
    limit_ms: float | None = None
    peer: str | None = None
    peer_ms: float | None = None
    unit: str = "ms"


def times_of(work: Work, runs: int) -> list[float]:
    """How long each of `runs` runs takes, in milliseconds."""
    found = []
    for _ in range(runs):
        start = perf_counter()
        work()
        found.append((perf_counter() - start) * 1000)
    return found


def p95(times: Sequence[float]) -> float:
    """The time that 95 of 100 runs stay within."""
    return sorted(times)[min(len(times) - 1, round(0.95 * (len(times) - 1)))]


def row(
    name: str,
    n: int,
    times: Sequence[float],
    *,
    limit_ms: float | None = None,
    times_of_peer: float | None = None,
    peer: str | None = None,
    peer_times: Sequence[float] | None = None,
) -> Row:
    """A row from measured times; `times_of_peer` sets the limit as a multiple of the peer's median."""
    peer_ms = median(peer_times) if peer_times else None
    if times_of_peer is not None and peer_ms is not None:
        limit_ms = times_of_peer * peer_ms
    named = peer if peer_ms is not None else None
    return Row(name, n, median(times), p95(times), limit_ms, named, peer_ms)


def compared(
    name: str, n: int, work: Work, peer: str, peer_work: Work | None, *, times_of_peer: float, runs: int = 9
) -> Row:
    """Measure `work` and its peer in turn, so that a busy machine slows both; no peer gives null."""
    mine: list[float] = []
    theirs: list[float] = []
    for turn in range(runs + 1):
        found = times_of(work, 1)
        other = times_of(peer_work, 1) if peer_work else []
        if turn:
            mine, theirs = mine + found, theirs + other
    return row(name, n, mine, times_of_peer=times_of_peer, peer=peer, peer_times=theirs)


def python(*arguments: str, **environ: str) -> Work:
    """A run of this Python with these arguments that must succeed, started from the project's folder.

    Args:
        arguments: what stands behind `python`.
        environ: environment variables it gets besides those of this process.

    """
    told = {**os.environ, **environ}

    def run() -> object:
        return subprocess.run(
            [sys.executable, *arguments], check=True, capture_output=True, cwd=ROOT, env=told
        )

    return run
