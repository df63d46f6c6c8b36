"""Fair between partners: the same support by head, with one vote for each partner, and as common ground."""

from collections.abc import Sequence
from fractions import Fraction
from math import prod

from workshop.counting.ballots import Ballots, Leanings, places
from workshop.frozen import frozen


@frozen
class View:
    """One idea's support.

    Attributes:
        voters: how many are for it.
        asked: how many had the chance.
        share: the first by the second.
        partner_share: each partner's own share of support, averaged over the partners that were asked.
        common_ground: the product over partners of (agree + 1) / (votes + 2); a partner without a vote
            counts 1/2 (Small and others 2021, group-informed consensus). 0 where no partner votes at all.

    """

    voters: int
    asked: int
    share: Fraction
    partner_share: Fraction
    common_ground: Fraction


def views(ballots: Ballots, leanings: Leanings) -> list[View]:
    """The support of every idea; partners are those that have at least one voter."""
    active = sorted({home for homes in ballots.partners for home in homes})
    everyone = ballots.present
    whole = tally(ballots, everyone)
    found: list[View] = []
    for idea in range(ballots.ideas):
        asked = leanings.chance[idea] if leanings.chance is not None else everyone
        votes = tally(ballots, asked) if leanings.chance is not None else whole
        support = leanings.support[idea]
        agree = tally(ballots, support)
        shares = [Fraction(agree[home], votes[home]) for home in active if votes[home]]
        found.append(
            View(
                len(support),
                len(asked),
                Fraction(len(support), len(asked) or 1),
                sum(shares, Fraction(0)) / (len(shares) or 1),
                product([agree[home] for home in active], [votes[home] for home in active])
                if active
                else Fraction(0),
            )
        )
    return found


def tally(ballots: Ballots, voters: Sequence[int]) -> list[int]:
    """How many voices each partner has among some voters; a pair has one for each of its people."""
    voices = [0] * ballots.homes
    for voter in voters:
        for home in ballots.partners[voter]:
            voices[home] += 1
    return voices


def product(agree: Sequence[int], votes: Sequence[int]) -> Fraction:
    """Common ground from the voices for an idea and the voices asked, partner by partner."""
    return Fraction(prod(number + 1 for number in agree), prod(number + 2 for number in votes))


def root(common_ground: float, partners: int) -> float:
    """Common ground made comparable across boards: its root by the number of partners."""
    return float(common_ground) ** (1 / partners) if partners else float(common_ground)


def order_flags(found: Sequence[View], ranks: Sequence[int], k: int, homes: int) -> list[str | None]:
    """A sentence for each idea whose place by head is another than with one vote for each partner.

    `ranks` are the places in the result, under some rules neither of them: only what is in front there wins.
    """
    if homes < 2:
        return [None] * len(found)
    by_head = places([view.share for view in found])
    by_partner = places([view.partner_share for view in found])
    alone = by_head.count(1) == 1
    return [
        _words(rank, head, partner, k, alone) if view.voters and head != partner else None
        for view, rank, head, partner in zip(found, ranks, by_head, by_partner, strict=True)
    ]


def _words(rank: int, head: int, partner: int, k: int, alone: bool) -> str:
    if rank == head == 1 and alone:
        return f"Wins only because one partner brought more people; place {partner} with one vote a partner."
    if max(rank, head) <= k < partner:
        return (
            f"In the top {k} only because one partner brought more people; "
            f"place {partner} with one vote a partner."
        )
    if partner <= k < head:
        return f"Place {partner} with one vote a partner, place {head} by head."
    return f"Place {head} by head, place {partner} with one vote a partner."
