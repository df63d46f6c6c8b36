"""Counting with every view and how firm it is, and the count alone beside libraries that count the same."""

import sys
from collections.abc import Iterator
from fractions import Fraction
from random import Random
from typing import Any

from tests.bench import Row, row, times_of
from tests.counting.oracles.asked import PYTHON, asked
from workshop.counting.ballots import Ballots, Terms
from workshop.counting.collect import Collected
from workshop.counting.tally import RULES, result_of
from workshop.document.records import Idea, Method
from workshop.opera.likely import near_pairs
from workshop.opera.likeness import ALIKE
from workshop.opera.matching import cheapest_pairs

ROOM, CROWD, CONVERSATION = (300, 100), (10_000, 100), (2_000, 900)
LIMITS = {ROOM: 100.0, CROWD: 500.0, CONVERSATION: 10_000.0}
BESIDE = (Method.TICKS, Method.BORDA, Method.SCHULZE, Method.SHARES)


def rows(quick: bool) -> Iterator[Row]:
    """Every rule in a large room with all its views, the count alone beside its peers, pairs for a room."""
    if not PYTHON.exists():
        sys.stderr.write("The libraries to compare with are not here: they come with the nightly tests.\n")
    for method in Method:
        yield counted(method, ROOM, 3 if quick else 9)
    for method in BESIDE:
        yield plain(method, ROOM, 3 if quick else 9)
    if not quick:
        for method in BESIDE:
            yield plain(method, CROWD, 3)
        for method in Method:
            yield counted(method, CONVERSATION, 2)
    yield paired(60, 3 if quick else 9)
    for number, limit in ((1_000, 100.0), (5_000, 500.0)):
        yield doubled(number, limit, 2 if quick else 5)


def counted(method: Method, size: tuple[int, int], runs: int) -> Row:
    """The whole result: count, partners, common ground, firmness, measures of agreement."""
    voters, ideas = size
    ballots = made(method, voters, ideas)
    cards = tuple(Idea(board="b", number=number, text=f"idea {number}") for number in range(1, ideas + 1))
    collected = Collected(ballots, cards, (), ())
    terms = Terms(choose=ideas // 10) if method is Method.SHARES else Terms()

    def work() -> None:
        result_of(RULES[method], collected, terms, "How?", ideas // 4, ideas // 4)

    name = f"{method.value}, {voters} × {ideas}, all views"
    return row(name, voters, times_of(work, runs), limit_ms=LIMITS[size])


def plain(method: Method, size: tuple[int, int], runs: int) -> Row:
    """The count alone, and what a library takes for the same ballots in a process of its own."""
    voters, ideas = size
    ballots = made(method, voters, ideas)
    terms = Terms(choose=ideas // 10) if method is Method.SHARES else Terms()
    case, peer = case_of(method, ballots)
    peers = asked([case], runs + 1)["answers"][0]["times"] if PYTHON.exists() else None
    found = times_of(lambda: RULES[method].count(ballots, terms), runs)
    name = f"{method.value}, {voters} × {ideas}, count"
    return row(name, voters, found, limit_ms=LIMITS[size], peer=peer, peer_times=peers)


def case_of(method: Method, ballots: Ballots) -> tuple[dict[str, Any], str]:
    """The same ballots for a library, and its name; it is spared what it would do besides."""
    same: dict[str, Any] = {"ideas": ballots.ideas, "whole": False}
    match method:
        case Method.BORDA | Method.SCHULZE:
            orders = [[[idea] for idea in sorted(row, key=row.__getitem__)] for row in ballots.values]
            return {**same, "kind": "strict", "rule": method.value, "ballots": orders}, "pref_voting"
        case Method.SHARES:
            same |= {"costs": [1] * ballots.ideas, "total": ballots.ideas // 10}
            return {**same, "kind": "shares", "ballots": [list(row) for row in ballots.values]}, "pabutools"
        case _:
            rows = [[list(mark) for mark in row.items()] for row in ballots.values]
            return {**same, "kind": "marks", "ballots": rows}, "pref_voting"


def paired(people: int, runs: int) -> Row:
    """The exact pairing of a room in which everything is a little unwelcome."""
    chance = Random(1)
    costs = [[0] * people for _ in range(people)]
    for one in range(people):
        for other in range(one):
            costs[one][other] = costs[other][one] = chance.randrange(10**9)
    return row("exact pairs", people, times_of(lambda: cheapest_pairs(costs), runs), limit_ms=200.0)


def doubled(number: int, limit: float, runs: int) -> Row:
    """Likely doubles of a board; every tenth idea is written twice with one word changed."""
    chance = Random(5)
    words = ["".join(chance.choices("aeiourstlndmpb", k=chance.randint(3, 9))) for _ in range(900)]
    texts = [" ".join(chance.choices(words, k=chance.randint(4, 20))) for _ in range(number)]
    for at in range(0, number - 1, 10):
        texts[at + 1] = f"{texts[at]} {chance.choice(words)}"
    return row("likely doubles", number, times_of(lambda: near_pairs(texts, ALIKE), runs), limit_ms=limit)


def made(method: Method, voters: int, ideas: int) -> Ballots:
    """Ballots of six partners of different sizes, the same every time."""
    chance = Random(7)
    values: list[dict[int, int]] = []
    contests: list[tuple[int, int, int]] = []
    judged: list[dict[tuple[int, int], int]] = []
    for voter in range(voters):
        values.append(_values(method, ideas, chance))
        if method is Method.PAIRWISE:
            contests += [(voter, *chance.sample(range(ideas), 2)) for _ in range(30)]  # type: ignore[misc]
        if method is Method.CRITERIA:
            judged.append({(i, c): chance.randint(1, 5) for i in range(ideas) for c in range(3)})
    homes = tuple((min(chance.randrange(6), chance.randrange(6)),) for _ in range(voters))
    weights = (Fraction(1, 2), Fraction(1, 4), Fraction(1, 4))
    return Ballots(ideas, tuple(values), homes, 6, tuple(contests), tuple(judged), weights, (1,) * ideas)


def _values(method: Method, ideas: int, chance: Random) -> dict[int, int]:
    match method:
        case Method.BORDA | Method.SCHULZE:
            order = chance.sample(range(ideas), ideas)
            return {idea: place for place, idea in enumerate(order, 1)}
        case Method.POINTS:
            return dict.fromkeys(chance.sample(range(ideas), 10), 10)
        case Method.GRADIENTS:
            return {idea: chance.randint(1, 8) for idea in range(ideas)}
        case Method.STANCE:
            return {idea: chance.randint(-1, 1) for idea in range(ideas)}
        case Method.PAIRWISE | Method.CRITERIA:
            return {}
        case Method.TICKS | Method.SHARES:
            return dict.fromkeys(chance.sample(range(ideas), ideas // 4), 1)
