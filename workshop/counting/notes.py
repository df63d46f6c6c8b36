"""The sentences that explain a count: what was counted, what is tied, how firm it is, what has no answer."""

from collections.abc import Sequence

from workshop.counting.ballots import Ballots, Count, places
from workshop.counting.fairness import View
from workshop.counting.firmness import left_out, words
from workshop.counting.measures import why_no_w
from workshop.counting.rule import Rule
from workshop.document.records import Method
from workshop.document.text import counted, listed

RANKED = frozenset({Method.BORDA, Method.SCHULZE})
"""Methods whose ballots are rankings."""

NAMED = 5
"""As many numbers are named in one sentence."""


def notes(
    rule: Rule,
    ballots: Ballots,
    found: Count,
    seen: Sequence[View],
    firm: Sequence[float] | None,
    numbers: Sequence[int],
    k: int,
) -> tuple[str, ...]:
    """Everything there is to say about a count; `numbers` are the ideas' on the board, `k` make the top."""
    if not ballots.voters:
        return ("Nobody has voted yet.",)
    ranks = places(found.keys)
    said = [
        f"{counted(ballots.voters, 'ballot')}, counted by {_spoken(rule)}.",
        _tied(ranks, numbers, k),
        _tried(rule, ballots),
        _firm(found, firm, ranks, k),
        _unanswered(rule, seen, numbers),
        why_no_w(ballots.values, ballots.ideas) if rule.method in RANKED else "",
    ]
    if found.chosen is not None and not found.chosen:
        said.append("No idea has supporters who can pay for it together.")
    return tuple(filter(None, said))


def numbered(numbers: Sequence[int]) -> str:
    """Ideas by their numbers, the first few of many: numbers 1, 2 and 3."""
    named, more = [str(number) for number in numbers[:NAMED]], len(numbers) - NAMED
    if more > 0:
        named.append(f"{more} more")
    return f"{'number' if len(numbers) == 1 else 'numbers'} {listed(named)}"


def _spoken(rule: Rule) -> str:
    """A rule's name within a sentence; those named after people keep their capital."""
    return rule.title if rule.method in RANKED else rule.title.lower()


def _tied(ranks: Sequence[int], numbers: Sequence[int], k: int) -> str:
    if len(ranks) > 1 and len(set(ranks)) == 1:
        return "All ideas are tied."
    inside = [rank for rank in ranks if rank <= k]
    if not k < len(inside) < len(ranks):
        return ""
    tied = [number for number, rank in zip(numbers, ranks, strict=True) if rank == max(inside)]
    named = numbered(tied)
    return f"{named[0].upper()}{named[1:]} are tied at the cut; a second round among them decides."


def _tried(rule: Rule, ballots: Ballots) -> str:
    tried, present = len(left_out(rule, ballots, ballots.present)), len(ballots.present)
    if present < 2 or tried == present:
        return ""
    return f"How firm it is was tried by leaving out {counted(tried, 'voter')}, spread over all."


def _firm(found: Count, firm: Sequence[float] | None, ranks: Sequence[int], k: int) -> str:
    """How firm the top is; nothing where everything is in it, or where the rule chooses."""
    first = [idea for idea, rank in enumerate(ranks) if rank <= k]
    if firm is None or found.chosen is not None or len(first) == len(ranks):
        return ""
    return words(firm, first, k)


def _unanswered(rule: Rule, seen: Sequence[View], numbers: Sequence[int]) -> str:
    silent = [number for number, view in zip(numbers, seen, strict=True) if not view.asked]
    return (
        f"Nobody has answered on {numbered(silent)}: {rule.unanswered}." if silent and rule.unanswered else ""
    )
