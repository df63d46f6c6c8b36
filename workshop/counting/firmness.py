"""How firm: the share of recounts that keep an idea among the first k.

Recounts leave out each voter in turn, and count the whole by each view of fairness: by head, with
one vote for each partner, and as common ground. Ties at the cut all count as among the first k.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from workshop.counting.ballots import Ballots, Terms
from workshop.counting.fairness import View
from workshop.counting.rule import Keys, Rule, among_first
from workshop.document.ready import Progress, StoppedError

_EVERY = 20

PATIENCE = 300_000
"""Steps of about a ten-millionth of a second that slow recounts may take together."""


def firmness(
    rule: Rule,
    ballots: Ballots,
    terms: Terms,
    found: Sequence[View],
    k: int,
    progress: Progress | None = None,
) -> list[float] | None:
    """For each idea, the share of recounts that keep it among the first k; None without ballots.

    Raises:
        StoppedError: `progress`, which hears how many recounts are done, said to stop.

    """
    present = ballots.present
    if not present or not ballots.ideas:
        return None
    voters = left_out(rule, ballots, present)
    first = rule.first or among_first
    again = (first(keys, k) for keys in rule.recounts(ballots, terms, _watched(voters, progress)))
    kept, recounts = [0] * ballots.ideas, 0
    for ideas in chain(again, (among_first(keys, k) for keys in other_views(found))):
        recounts += 1
        for idea in ideas:
            kept[idea] += 1
    return [number / recounts for number in kept]


def _watched(voters: Sequence[int], progress: Progress | None) -> Iterator[int]:
    for done, voter in enumerate(voters):
        if progress is not None and done % _EVERY == 0 and not progress(done, len(voters)):
            raise StoppedError
        yield voter


def left_out(rule: Rule, ballots: Ballots, present: Sequence[int]) -> list[int]:
    """Who is left out in turn: everyone, or an even spread of them where that would take too long."""
    if len(present) < 2:
        return []
    if rule.weight is None:
        return list(present)
    many = max(1, min(len(present), PATIENCE // max(1, rule.weight(ballots))))
    return [present[at * len(present) // many] for at in range(many)]


def other_views(found: Sequence[View]) -> Iterable[Keys]:
    """The keys by head, with one vote for each partner, and as common ground."""
    return (
        [view.share for view in found],
        [view.partner_share for view in found],
        [view.common_ground for view in found],
    )


def words(firm: Sequence[float], first: Sequence[int], k: int) -> str:
    """One sentence on how firm the first k are; `first` are more than k where they are tied at the cut."""
    if not first:
        return "There is nothing to weigh yet."
    sure, many = sum(firm[idea] >= 1 for idea in first), len(first)
    if many == 1:
        if sure:
            return "The first stays first whoever is left out, and by every view."
        return "The first place is not certain: a single voter or another view changes it."
    if many == k:
        them = f"the top {k}"
    else:
        them = f"the {many} that share the first {f'{k} places' if k > 1 else 'place'}"
    if sure == many:
        return f"{them[0].upper()}{them[1:]} stay whoever is left out, and by every view."
    if not sure:
        return f"None of {them} is certain: a single voter or another view changes each of them."
    stay = "stays" if sure == 1 else "stay"
    return f"{sure} of {them} {stay} whoever is left out; the others hang on a voter or a view."
