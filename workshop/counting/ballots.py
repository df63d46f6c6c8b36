"""Ballots in plain arrays: what every rule counts, free of documents and names."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from workshop.frozen import frozen, replace

Number = int | float | Fraction


@frozen
class Ballots:
    """Everything the rules need; ideas, voters and partners are numbers from 0.

    Attributes:
        ideas: how many ideas there are.
        values: for each voter, idea to value: marks, points, rank, grade, stance or approval.
        partners: for each voter, the partners it speaks for: one, or each person's in a pair.
        homes: how many partners there are.
        contests: voter, winner and loser of each comparison.
        judged: for each voter, idea and criterion to grade.
        weights: of the criteria; they sum to 1.
        costs: of the ideas, in hundredths of the currency.

    """

    ideas: int
    values: tuple[Mapping[int, int], ...] = ()
    partners: tuple[tuple[int, ...], ...] = ()
    homes: int = 1
    contests: tuple[tuple[int, int, int], ...] = ()
    judged: tuple[Mapping[tuple[int, int], int], ...] = ()
    weights: tuple[Fraction, ...] = ()
    costs: tuple[int, ...] = ()

    @property
    def voters(self) -> int:
        """How many voters there are."""
        return len(self.values)

    @property
    def present(self) -> list[int]:
        """The voters whose ballots count: those who speak for somebody."""
        return [voter for voter, homes in enumerate(self.partners) if homes]

    def without(self, voter: int) -> "Ballots":
        """The same ballots with one voter's left blank, so that the others keep their numbers."""
        return replace(
            self,
            values=(*self.values[:voter], {}, *self.values[voter + 1 :]),
            partners=(*self.partners[:voter], (), *self.partners[voter + 1 :]),
            contests=tuple(contest for contest in self.contests if contest[0] != voter),
            judged=(*self.judged[:voter], {}, *self.judged[voter + 1 :]) if self.judged else (),
        )


@frozen
class Terms:
    """What a count is asked for: how many to choose, a sum to spend in hundredths, and completion."""

    choose: int | None = None
    budget: int | None = None
    complete: bool = False


@frozen
class Count:
    """What a rule finds.

    Attributes:
        keys: one for each idea; the greater comes first, equal ones are tied.
        scores: what the list shows, None where the rule gives only an order.
        chosen: idea numbers in the order chosen, where the rule chooses.
        unspent: what is left of the sum.
        greedy: what choosing by votes alone would have taken, for comparison.

    """

    keys: Sequence[Number | tuple[Number, ...]]
    scores: Sequence[Number | None]
    chosen: tuple[int, ...] | None = None
    unspent: int | None = None
    greedy: tuple[int, ...] | None = None


@frozen
class Leanings:
    """For each idea, the voters for it and the voters who had the chance; None where all had it."""

    support: Sequence[Sequence[int]]
    chance: Sequence[Sequence[int]] | None = None


def places(keys: Sequence[object]) -> list[int]:
    """The place of each key, 1 for the greatest; equal keys share a place and those after it are skipped."""
    ordered = sorted(range(len(keys)), key=lambda at: keys[at], reverse=True)  # type: ignore[arg-type,return-value]
    found = [0] * len(keys)
    for rank, at in enumerate(ordered, 1):
        before = ordered[rank - 2]
        found[at] = found[before] if rank > 1 and keys[before] == keys[at] else rank
    return found
