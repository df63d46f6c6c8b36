"""What the libraries say: run by a Python that has them, cases in on stdin, answers out on stdout, as JSON.

It imports nothing of ours, and so cannot be right or wrong together with us.
"""

import json
import sys
from importlib.metadata import version
from time import perf_counter
from typing import Any

LIBRARIES = ("scipy", "pabutools", "pref_voting")

Case = dict[str, Any]
Answer = dict[str, Any]


def ranking(case: Case) -> Answer:
    """Rankings with ties and gaps: Borda points, preferences, who beats whom, how alike the rankings are.

    `doubled` is symmetric Borda (how many are below, less how many are above) moved so that it starts at
    nothing. Paths are as wide as the votes that win their narrowest contest.
    """
    from pref_voting.margin_based_methods import beat_path_defeat
    from pref_voting.profiles_with_ties import ProfileWithTies
    from pref_voting.scoring_methods import symmetric_borda_scores

    ideas = range(case["ideas"])
    rows = [{idea: rank for rank, level in enumerate(row, 1) for idea in level} for row in case["ballots"]]
    profile = ProfileWithTies(rows, candidates=list(ideas))
    profile.use_extended_strict_preference()
    borda = symmetric_borda_scores(profile)
    defeats = beat_path_defeat(profile, strength_function=profile.support)
    return {
        "doubled": [int(borda[idea]) + len(rows) * (len(ideas) - 1) for idea in ideas],
        "support": [[int(profile.support(one, other)) for other in ideas] for one in ideas],
        "beaten": [defeats.in_degree(idea) for idea in ideas],
        "w": _concordance(rows, len(ideas)),
    }


def _concordance(rows: list[dict[int, int]], ideas: int) -> float | None:
    """Kendall's W from Friedman's statistic, which SciPy corrects for ties; None where it is not defined."""
    from scipy.stats import friedmanchisquare

    whole = len(rows) > 1 and ideas > 2 and all(len(row) == ideas for row in rows)
    if not whole or all(len(set(row.values())) == 1 for row in rows):
        return None
    found = friedmanchisquare(*([row[idea] for row in rows] for idea in range(ideas)))
    return float(found.statistic) / (len(rows) * (ideas - 1))


def strict(case: Case) -> Answer:
    """Whole rankings without ties, which the library counts faster: Borda points and who beats whom."""
    from pref_voting.margin_based_methods import beat_path_defeat
    from pref_voting.profiles import Profile

    profile = Profile([[idea for level in row for idea in level] for row in case["ballots"]])
    found: Answer = {}
    if case["rule"] == "borda":
        scores = profile.borda_scores()
        found["doubled"] = [2 * int(scores[idea]) for idea in range(case["ideas"])]
    else:
        defeats = beat_path_defeat(profile)
        found["beaten"] = [defeats.in_degree(idea) for idea in range(case["ideas"])]
    return found


def marks(case: Case) -> Answer:
    """Marks and points: their sum, and how many gave an idea anything."""
    from pref_voting.grade_profiles import GradeProfile

    ideas, rows = range(case["ideas"]), [dict(row) for row in case["ballots"]]
    profile = GradeProfile(rows, sorted({value for row in rows for value in row.values()}), candidates=ideas)
    asked = [sum(idea in row for row in rows) for idea in ideas]
    sums = [int(profile.sum(idea)) if asked[idea] else 0 for idea in ideas]
    if not case.get("whole", True):
        return {"sums": sums}
    return {"sums": sums, "means": [float(profile.avg(idea)) if asked[idea] else None for idea in ideas]}


def shares(case: Case) -> Answer:
    """Equal shares in exact fractions with costs as worth, by votes alone, and one completed by the other."""
    from pabutools.election import ApprovalBallot, ApprovalProfile, Cost_Sat, Instance, Project
    from pabutools.rules import greedy_utilitarian_welfare, method_of_equal_shares
    from pabutools.tiebreaking import TieBreakingRule

    projects = [Project(str(at), cost) for at, cost in enumerate(case["costs"])]
    instance = Instance(projects, budget_limit=case["total"])
    ballots = (ApprovalBallot(projects[idea] for idea in row) for row in case["ballots"])
    profile = ApprovalProfile(ballots, instance=instance)
    votes = {one: profile.approval_score(one) for one in projects}
    ties = TieBreakingRule(lambda _all, _profile, one: (-votes[one], one.cost, int(one.name)))
    rules = {"sat_class": Cost_Sat, "tie_breaking": ties}
    chosen = list(method_of_equal_shares(instance, profile, **rules))
    if not case.get("whole", True):
        return {"chosen": [int(one.name) for one in chosen]}
    found = {
        "chosen": chosen,
        "greedy": greedy_utilitarian_welfare(instance, profile, **rules),
        "completed": greedy_utilitarian_welfare(
            instance, profile, initial_budget_allocation=list(chosen), **rules
        ),
    }
    return {name: [int(one.name) for one in ones if votes[one]] for name, ones in found.items()}


def contests(case: Case) -> Answer:
    """Bradley and Terry, half a win and half a loss against a phantom of strength 1, by an optimiser."""
    import numpy as np
    from scipy.optimize import minimize
    from scipy.special import expit, log_expit

    ideas, pairs = case["ideas"], np.array(case["contests"], dtype=int).reshape(-1, 2)
    winners, losers = pairs[:, 0], pairs[:, 1]

    def unlikely(logs: Any) -> Any:
        met = log_expit(logs[winners] - logs[losers]).sum()
        return -(met + 0.5 * log_expit(logs).sum() + 0.5 * log_expit(-logs).sum())

    def slope(logs: Any) -> Any:
        lost = expit(logs[losers] - logs[winners])
        found = 0.5 - expit(logs)
        np.add.at(found, winners, lost)
        np.add.at(found, losers, -lost)
        return -found

    logs = minimize(unlikely, np.zeros(ideas), jac=slope, method="BFGS", options={"gtol": 1e-9}).x
    beats = expit(logs[:, None] - logs[None, :])
    return {"chances": [round(float(100 * (row.sum() - 0.5) / (ideas - 1)), 6) for row in beats]}


def spread(case: Case) -> Answer:
    """The population's standard deviation by the width of the scale."""
    from scipy.stats import moment

    return {"dissent": float(moment(case["values"], order=2)) ** 0.5 / (case["high"] - case["low"])}


def stances(case: Case) -> Answer:
    """Agreement of partners: (agree + 1) / (votes + 2) is the mean of a beta distribution after the votes."""
    from scipy.stats import beta, gmean

    rows = [(home, dict(row)) for home, row in zip(case["partners"], case["ballots"], strict=True)]
    homes = sorted(set(case["partners"]))
    found: Answer = {"root": [], "common_ground": [], "partner_share": []}
    for idea in range(case["ideas"]):
        said = [[row[idea] for one, row in rows if one == home and idea in row] for home in homes]
        two = [(sum(value > 0 for value in values), len(values)) for values in said]
        root = float(gmean([beta(1 + agree, 1 + votes - agree).mean() for agree, votes in two]))
        asked = [agree / votes for agree, votes in two if votes]
        found["root"].append(root)
        found["common_ground"].append(root ** len(homes))
        found["partner_share"].append(sum(asked) / len(asked) if asked else 0.0)
    return found


KINDS = {one.__name__: one for one in (ranking, strict, marks, shares, contests, spread, stances)}


def answered(case: Case, runs: int) -> Answer:
    """The answer of the libraries; asked more than once, with the milliseconds of each run but the first."""
    times = []
    for _ in range(runs):
        start = perf_counter()
        found = KINDS[case["kind"]](case)
        times.append((perf_counter() - start) * 1000)
    return {**found, "times": times[1:]} if runs > 1 else found


def main() -> None:
    """Answer the cases on the standard input; the only argument is how often each is run."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    found = {
        "libraries": {name: version(name) for name in LIBRARIES},
        "answers": [answered(case, runs) for case in json.load(sys.stdin)],
    }
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
