"""Real ideas and real marks, counted by the rules and by plain arithmetic over the table."""

import csv
from collections import Counter, defaultdict
from fractions import Fraction
from math import prod
from pathlib import Path

import pytest

from tests.counting.test_shares import by_definition
from tests.opera.room import Room
from workshop.counting.collect import collect
from workshop.counting.rule import supporters
from workshop.counting.shares import equal_shares
from workshop.counting.tally import count
from workshop.document.records import Method
from workshop.opera.own import IdeaRow, import_ideas
from workshop.opera.rank import BallotRow, import_ballots

POLIS = Path(__file__).resolve().parents[1] / "fixtures" / "polis"


def table(name: str) -> list[dict[str, str]]:
    with (POLIS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def room() -> Room:
    found = Room("How do we make housing affordable?")
    ideas = [IdeaRow(at, row["text"], external=row["id"]) for at, row in enumerate(table("ideas.csv"), 2)]
    found.do(import_ideas(found.document, found.board, ideas))
    for method in (Method.SHARES, Method.TICKS):
        marks = [
            BallotRow(at, row["voter"], row["partner"], row["idea"], row["value"])
            for at, row in enumerate(table("ballots.csv"), 2)
        ]
        found.do(import_ballots(found.document, found.board, method, marks))
    return found


def test_marks_voters_and_shares(room: Room) -> None:
    rows = table("ballots.csv")
    marks = Counter(row["idea"] for row in rows)
    homes = {row["voter"]: row["partner"] for row in rows}
    size = Counter(homes.values())
    by_home: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        by_home[row["idea"]][row["partner"]] += 1
    external = {idea.id: idea.external for idea in room.document.all(type(room.idea(1)))}
    found = count(room.document, room.board)
    assert (found.voters, found.allowance, len(found.ideas)) == (len(homes), 41, 165)
    places = sorted(marks.values(), reverse=True)
    for idea in found.ideas:
        name = external[idea.id]
        assert idea.score == idea.voters == marks[name]
        assert idea.place == 1 + sum(other > marks[name] for other in places)
        assert idea.share == pytest.approx(marks[name] / len(homes))
        per = [Fraction(by_home[name][home], size[home]) for home in size]
        assert idea.partner_share == pytest.approx(float(sum(per) / len(per)))
        ground = prod(Fraction(by_home[name][home] + 1, size[home] + 2) for home in size)
        assert idea.common_ground == pytest.approx(float(ground))
    assert found.ideas[0].flag is not None
    assert "one partner brought more people" in found.ideas[0].flag


def test_ten_chosen_fairly(room: Room) -> None:
    ballots = collect(room.document, room.board, Method.SHARES).ballots
    support, ones = supporters(ballots), [1] * ballots.ideas
    chosen = equal_shares(support, ones, 10, ballots.voters)
    assert chosen == by_definition(support, ones, 10, ballots.voters)
    found = count(room.document, room.board, Method.SHARES, choose=10)
    assert found.chosen == tuple(idea + 1 for idea in chosen)
    assert [idea.number for idea in found.ideas][: len(chosen)] == list(found.chosen)
