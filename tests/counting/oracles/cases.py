"""What is counted: ballots at random, the same for the same seed, and real ones, as plain values for JSON."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

POLIS = Path(__file__).resolve().parents[2] / "fixtures" / "polis"
Case = dict[str, Any]


def at_random(number: int, seed: int) -> Iterator[Case]:
    """So many cases, every kind in turn."""
    chance = Random(seed)
    kinds = (ranking, whole_ranking, strict, marks, shares, contests, spread, stances)
    for at in range(number):
        yield kinds[at % len(kinds)](chance)


def ranking(chance: Random) -> Case:
    """Rankings with ties that leave out what they like."""
    ideas = chance.randint(2, 6)
    rows = [
        _levels(chance, chance.sample(range(ideas), chance.randint(0, ideas))) for _ in range(_few(chance))
    ]
    return {"kind": "ranking", "ideas": ideas, "ballots": rows}


def whole_ranking(chance: Random) -> Case:
    """Rankings with ties of every idea, for which there is a measure of how alike they are."""
    ideas = chance.randint(3, 6)
    rows = [_levels(chance, chance.sample(range(ideas), ideas)) for _ in range(_few(chance))]
    return {"kind": "ranking", "ideas": ideas, "ballots": rows}


def strict(chance: Random) -> Case:
    """Rankings of every idea without ties."""
    ideas = chance.randint(2, 6)
    rows = [[[idea] for idea in chance.sample(range(ideas), ideas)] for _ in range(1 + _few(chance))]
    return {"kind": "strict", "rule": chance.choice(("borda", "schulze")), "ideas": ideas, "ballots": rows}


def marks(chance: Random) -> Case:
    """Marks, stacked up to three, or points."""
    ideas, most = chance.randint(1, 6), chance.choice((1, 3, 100))
    rows = [
        [[idea, chance.randint(1, most)] for idea in range(ideas) if chance.random() < 0.5]
        for _ in range(1 + _few(chance))
    ]
    return {"kind": "marks", "ideas": ideas, "ballots": [[[0, 1]], *rows]}


def shares(chance: Random) -> Case:
    """Approvals, and a sum to spend or a number to pick."""
    ideas = chance.randint(2, 8)
    rows = [[idea for idea in range(ideas) if chance.random() < 0.45] for _ in range(1 + _few(chance))]
    if chance.random() < 0.4:
        return {"kind": "shares", "ballots": rows, "costs": [1] * ideas, "total": chance.randint(1, ideas)}
    costs = [chance.randint(1, 30) for _ in range(ideas)]
    return {"kind": "shares", "ballots": rows, "costs": costs, "total": chance.randint(10, 90)}


def contests(chance: Random) -> Case:
    """Comparisons, winner first."""
    ideas = chance.randint(2, 6)
    found = [chance.sample(range(ideas), 2) for _ in range(chance.randint(1, 25))]
    return {"kind": "contests", "ideas": ideas, "contests": found}


def spread(chance: Random) -> Case:
    """Answers on the scale of one of the methods."""
    low, high = chance.choice(((1, 8), (-1, 1), (1, 5), (0, 100), (0, 10)))
    values = [chance.randint(low, high) for _ in range(chance.randint(1, 12))]
    return {"kind": "spread", "values": values, "low": low, "high": high}


def stances(chance: Random) -> Case:
    """Agreement, passes and disagreement of up to four partners."""
    ideas, voters = chance.randint(1, 5), 1 + _few(chance)
    rows = [
        [[idea, chance.randint(-1, 1)] for idea in range(ideas) if chance.random() < 0.7]
        for _ in range(voters)
    ]
    return {
        "kind": "stances", "ideas": ideas, "ballots": rows,
        "partners": [chance.randrange(4) for _ in range(voters)],
    }  # fmt: skip


def _few(chance: Random) -> int:
    return chance.randint(0, 9)


def _levels(chance: Random, order: Sequence[int]) -> list[list[int]]:
    levels: list[list[int]] = []
    for idea in order:
        if levels and chance.random() < 0.3:
            levels[-1].append(idea)
        else:
            levels.append([idea])
    return levels


def real() -> Iterator[Case]:
    """What 117 people said on 80 ideas and 381 people on 165, read as every kind of ballot it can be."""
    rows = list(_table("freshwater.csv"))
    said = [[[int(idea), int(row[idea])] for idea in list(row)[2:] if row[idea]] for row in rows]
    partners = [int(row["partner"]) for row in rows]
    yield {"kind": "stances", "ideas": 80, "ballots": said, "partners": partners}
    yield {"kind": "ranking", "ideas": 80, "ballots": [_by_stance(row) for row in said]}
    agreed = [[idea for idea, value in row if value > 0] for row in said]
    costs = [10 + idea * 37 % 91 for idea in range(80)]
    yield {"kind": "shares", "ballots": agreed, "costs": costs, "total": 600}
    yield {"kind": "shares", "ballots": agreed, "costs": [1] * 80, "total": 12}
    yield {"kind": "contests", "ideas": 20, "contests": [two for row in said for two in _decided(row, 20)]}
    yield _housing()


def _housing() -> Case:
    numbers = {row["id"]: at for at, row in enumerate(_table("ideas.csv"))}
    found: dict[str, list[int]] = {}
    for row in _table("ballots.csv"):
        found.setdefault(row["voter"], []).append(numbers[row["idea"]])
    return {"kind": "shares", "ballots": list(found.values()), "costs": [1] * len(numbers), "total": 10}


def _by_stance(row: list[list[int]]) -> list[list[int]]:
    """Agreed before passed before disagreed, as a ranking with ties; what was not seen is not ranked."""
    levels = ([idea for idea, value in row if value == stance] for stance in (1, 0, -1))
    return [level for level in levels if level]


def _decided(row: list[list[int]], ideas: int) -> list[list[int]]:
    """What was agreed wins against what was disagreed with."""
    won = [idea for idea, value in row if value > 0 and idea < ideas]
    return [[one, other] for one in won for other, value in row if value < 0 and other < ideas]


def _table(name: str) -> Iterator[dict[str, str]]:
    with (POLIS / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
