"""The count of a board: the catalogue of rules, and the result with all its views."""

from collections import Counter
from collections.abc import Mapping, Sequence

from workshop.counting.ballots import Count, Terms, places
from workshop.counting.borda import BORDA
from workshop.counting.collect import Collected, collect
from workshop.counting.criteria import CRITERIA
from workshop.counting.fairness import View, order_flags, root, views
from workshop.counting.firmness import firmness
from workshop.counting.gradients import GRADIENTS
from workshop.counting.measures import DISSENT, FEWEST, consensus, dissent, kendall_w
from workshop.counting.notes import RANKED, notes, numbered
from workshop.counting.pairwise import PAIRWISE
from workshop.counting.points import POINTS
from workshop.counting.result import IdeaResult, Result
from workshop.counting.rule import Rule
from workshop.counting.schulze import SCHULZE
from workshop.counting.shares import SHARES
from workshop.counting.stance import STANCE
from workshop.counting.ticks import TICKS
from workshop.document.candidates import allowance
from workshop.document.document import Document
from workshop.document.ready import Progress
from workshop.document.records import Board, Method
from workshop.errors import InputError, RuleError

RULES: Mapping[Method, Rule] = {
    rule.method: rule
    for rule in (TICKS, POINTS, BORDA, SCHULZE, PAIRWISE, GRADIENTS, STANCE, CRITERIA, SHARES)
}
"""Every rule by its method."""


def count(
    document: Document,
    board: Board,
    method: Method | None = None,
    *,
    choose: int | None = None,
    budget: int | None = None,
    complete: bool = False,
    progress: Progress | None = None,
    collected: Collected | None = None,
) -> Result:
    """Count a board's ballots.

    Args:
        document: where they are.
        board: the board.
        method: how; as the board is ranked where it is not said.
        choose: how many make the top; under shares, how many to choose fairly.
        budget: the sum to spend under shares, in hundredths of the currency.
        complete: whether what is left of it buys more by votes.
        progress: hears how many recounts are done and how many there are, and may stop the work.
        collected: the board's ballots under that method, where they are at hand already.

    Raises:
        InputError: there is nothing to choose from, or a cost is missing or above the sum.
        RuleError: both a number to choose and a sum are given.
        StoppedError: `progress` said to stop.

    """
    now = document.find(Board, board.id) or board
    rule = RULES[method or now.method]
    collected = collected or collect(document, now, rule.method)
    terms = _terms(now, rule, collected, choose, budget, complete)
    allowed = allowance(document, now)
    return result_of(rule, collected, terms, now.question, allowed, choose or allowed, progress)


def result_of(
    rule: Rule,
    collected: Collected,
    terms: Terms,
    question: str,
    allowed: int,
    top: int,
    progress: Progress | None = None,
) -> Result:
    """The result of a rule on ballots that are collected already; `top` is how many count as the first."""
    ballots = collected.ballots
    found = rule.count(ballots, terms)
    seen = views(ballots, rule.leanings(ballots))
    k = max(1, min(len(found.chosen) if found.chosen else top, ballots.ideas))
    firm = firmness(rule, ballots, terms, seen, k, progress)
    ideas = _ideas(rule, collected, found, seen, firm, k)
    ranked = kendall_w(ballots.values, ballots.ideas) if rule.method in RANKED else None
    numbers = [idea.number for idea in collected.ideas]
    return Result(
        board=question,
        method=rule.method,
        voters=ballots.voters,
        allowance=allowed,
        ideas=ideas,
        kendall_w=None if ranked is None else float(ranked),
        chosen=found.chosen and tuple(numbers[idea] for idea in found.chosen),
        unspent=found.unspent,
        greedy=found.greedy and tuple(numbers[idea] for idea in found.greedy),
        top=k,
        notes=notes(rule, ballots, found, seen, firm, numbers, k),
    )


def _ideas(
    rule: Rule,
    collected: Collected,
    found: Count,
    seen: Sequence[View],
    firm: Sequence[float] | None,
    k: int,
) -> tuple[IdeaResult, ...]:
    ballots, scale = collected.ballots, rule.scale(collected.ballots)
    ranks = places(found.keys)
    shared = {place for place, times in Counter(ranks).items() if times > 1}
    flags = order_flags(seen, ranks, k, ballots.homes)
    homes = len({home for homes in ballots.partners for home in homes})
    ideas: list[IdeaResult] = []
    for at, idea in enumerate(collected.ideas):
        values = scale.values[at] if scale else ()
        spread = dissent(values, scale.low, scale.high) if scale else None
        measured = scale is not None and scale.shows_dissent and len(values) >= FEWEST
        split = measured and spread is not None and spread > DISSENT
        score = found.scores[at]
        said = [flags[at], "Opinions differ widely: talk about it." if split else None]
        view = seen[at]
        ideas.append(
            IdeaResult(
                number=idea.number,
                id=idea.id,
                text=idea.text,
                place=ranks[at],
                tied=ranks[at] in shared,
                score=None if score is None else float(score),
                voters=view.voters,
                share=float(view.share),
                partner_share=float(view.partner_share),
                common_ground=float(view.common_ground),
                dissent=spread,
                firmness=firm[at] if firm else None,
                flag=" ".join(part for part in said if part) or None,
                consensus=consensus(values, scale.low, scale.high) if scale and measured else None,
                common_ground_root=root(float(view.common_ground), homes),
            )
        )
    return tuple(sorted(ideas, key=lambda idea: (idea.place, idea.number)))


def _terms(
    board: Board,
    rule: Rule,
    collected: Collected,
    choose: int | None,
    budget: int | None,
    complete: bool,
) -> Terms:
    if choose is not None and choose < 1:
        raise InputError(f"{choose} cannot be chosen.", "Choose at least one.")
    if rule.method is not Method.SHARES:
        return Terms(choose)
    if choose is not None and budget is not None:
        raise RuleError("Either a number is chosen or a sum is spent.", "Give one of the two.")
    total = budget if budget is not None or choose is not None else board.budget
    if total is not None:
        _check_costs(collected, total)
    return Terms(choose, total, complete)


def _check_costs(collected: Collected, total: int) -> None:
    if total <= 0:
        raise InputError("There is no sum to spend.", "Give a sum above nothing.")
    costs = [idea.cost for idea in collected.ideas]
    missing = [idea.number for idea in collected.ideas if idea.cost is None]
    if missing:
        raise InputError(
            f"No cost is given for {numbered(missing)}.", "Give each idea a cost, 0 if it is free."
        )
    if costs and all(cost is not None and cost > total for cost in costs):
        raise InputError(
            f"Every idea costs more than the sum of {total / 100:,.2f}.", "Raise the sum, or check the costs."
        )
