"""Our rules' answers in the shape in which the libraries answer."""

from collections.abc import Mapping
from typing import Any

from tests.counting.made import ballots
from workshop.counting import borda, pairwise, schulze, stance, ticks
from workshop.counting.ballots import Ballots, Terms
from workshop.counting.contests import Contests
from workshop.counting.fairness import root, views
from workshop.counting.measures import dissent, kendall_w
from workshop.counting.rule import given
from workshop.counting.shares import SHARES

Case = Mapping[str, Any]
Answer = dict[str, Any]


def ranking(case: Case) -> Answer:
    """Borda, preferences, who beats whom, how alike."""
    found = ranked(case)
    concord = kendall_w(found.values, found.ideas)
    return {
        "doubled": list(borda.count(found, Terms()).keys),
        "support": [list(row) for row in Contests(found.ideas, found.values).table()],
        "beaten": _beaten(found),
        "w": None if concord is None or found.ideas < 3 else float(concord),
    }


def _beaten(found: Ballots) -> list[int]:
    return [-int(key) for key in schulze.count(found, Terms()).keys]  # type: ignore[arg-type]


def strict(case: Case) -> Answer:
    """Borda, or who beats whom."""
    if case["rule"] == "borda":
        return {"doubled": list(borda.count(ranked(case), Terms()).keys)}
    return {"beaten": _beaten(ranked(case))}


def ranked(case: Case) -> Ballots:
    """The ballots of a case of rankings."""
    rows = [{idea: rank for rank, level in enumerate(row, 1) for idea in level} for row in case["ballots"]]
    return ballots(rows, case["ideas"])


def marks(case: Case) -> Answer:
    """Sums, and means over those who gave anything."""
    found = ballots([dict(row) for row in case["ballots"]], case["ideas"])
    means = [sum(row) / len(row) if row else None for row in given(found)]
    return {"sums": list(ticks.count(found, Terms()).keys), "means": means}


def shares(case: Case) -> Answer:
    """Chosen fairly, by votes alone, and completed."""
    rows = [dict.fromkeys(row, 1) for row in case["ballots"]]
    found = ballots(rows, len(case["costs"]), costs=tuple(case["costs"]))
    plain = SHARES.count(found, Terms(budget=case["total"]))
    whole = SHARES.count(found, Terms(budget=case["total"], complete=True))
    assert plain.chosen is not None
    assert plain.greedy is not None
    assert whole.chosen is not None
    return {
        "chosen": list(plain.chosen),
        "greedy": list(plain.greedy),
        "completed": list(whole.chosen),
    }


def contests(case: Case) -> Answer:
    """Chances of beating another idea taken at random."""
    met = tuple((0, *two) for two in case["contests"])
    return {"chances": list(pairwise.count(ballots([{}], case["ideas"], contests=met), Terms()).scores)}


def spread(case: Case) -> Answer:
    """Dissent."""
    return {"dissent": dissent(case["values"], case["low"], case["high"])}


def stances(case: Case) -> Answer:
    """Common ground, its root, and the shares of partners averaged."""
    homes = sorted(set(case["partners"]))
    rows = [dict(row) for row in case["ballots"]]
    found = ballots(rows, case["ideas"], [homes.index(home) for home in case["partners"]])
    seen = views(found, stance.leanings(found))
    return {
        "common_ground": [float(view.common_ground) for view in seen],
        "root": [root(float(view.common_ground), len(homes)) for view in seen],
        "partner_share": [float(view.partner_share) for view in seen],
    }


KINDS = {one.__name__: one for one in (ranking, strict, marks, shares, contests, spread, stances)}


def answered(case: Case) -> Answer:
    """What our rules say to a case."""
    return KINDS[case["kind"]](case)
