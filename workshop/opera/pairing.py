"""Who works with whom: the pairing that breaks the fewest rules, reproducible from a seed.

Pairs are exact. With an odd number somebody joins a pair as its third: in rooms of up to 17 every
choice of that person is tried with an exact pairing of the others, in larger ones the exact pairing
itself chooses, each person's price for being third being their two best company.
"""

import random
from collections.abc import Sequence

from workshop.document.records import Person
from workshop.document.text import counted
from workshop.opera.matching import cheapest_pairs
from workshop.opera.meetings import Acquaintance, managed

TRIED = 17
"""Up to this many people every one is tried as the third of the trio."""

_FINE = 1 << 20

Unit = tuple[Person, ...]


def best_units(people: Sequence[Person], known: Acquaintance, seed: int) -> list[Unit]:
    """The people in pairs, with one trio where their number is odd; two people are units of their own."""
    if len(people) <= 2:
        return [(person,) for person in people]
    room = _Room(sorted(people, key=lambda person: person.id), known, seed)
    rows = room.even() if len(people) % 2 == 0 else room.odd()
    places = {person.id: place for place, person in enumerate(people)}
    units = [tuple(sorted((room.people[at] for at in row), key=lambda p: places[p.id])) for row in rows]
    return sorted(units, key=lambda unit: places[unit[0].id])


class _Room:
    """The costs of all twos in a room; ties are broken by small random amounts from the seed."""

    def __init__(self, people: Sequence[Person], known: Acquaintance, seed: int) -> None:
        self.people = people
        size = len(people)
        chance = random.Random(seed)
        noise = _FINE // (2 * size)
        base = 8 * size + 1
        self.costs = [[0] * size for _ in people]
        for one in range(size):
            for other in range(one):
                cost = known.cost(people[one], people[other], base) * _FINE + chance.randrange(noise)
                self.costs[one][other] = self.costs[other][one] = cost

    def even(self) -> list[tuple[int, ...]]:
        return list(cheapest_pairs(self.costs))

    def odd(self) -> list[tuple[int, ...]]:
        size = len(self.people)
        if size > TRIED:
            return self._joined(self._third())
        return min((self._joined(third) for third in range(size)), key=self._total)

    def _third(self) -> int:
        """Who is left over when being left over costs what the two best companions would."""
        least = [sum(sorted(row[:at] + row[at + 1 :])[:2]) for at, row in enumerate(self.costs)]
        table = [[*row, extra] for row, extra in zip(self.costs, least, strict=True)]
        pairs = cheapest_pairs([*table, [*least, 0]])
        return next(one for one, other in pairs if other == len(self.people))

    def _joined(self, third: int) -> list[tuple[int, ...]]:
        others = [at for at in range(len(self.people)) if at != third]
        pairs = cheapest_pairs([[self.costs[one][other] for other in others] for one in others])
        rows = [(others[one], others[other]) for one, other in pairs]
        cheapest = min(rows, key=lambda row: self.costs[third][row[0]] + self.costs[third][row[1]])
        return [(*row, third) if row == cheapest else row for row in rows]

    def _total(self, rows: Sequence[tuple[int, ...]]) -> int:
        return sum(self.costs[one][other] for row in rows for at, one in enumerate(row) for other in row[:at])


def unmet_rules(units: Sequence[Unit], known: Acquaintance, letters: Sequence[str]) -> tuple[str, ...]:
    """One sentence for each rule that could not be kept; who was to be kept apart is never named."""
    found: list[str] = []
    apart = 0
    for unit, letter in zip(units, letters, strict=True):
        for one, other in ((a, b) for at, b in enumerate(unit) for a in unit[:at]):
            names = f"Pair {letter}: {one.name} and {other.name}"
            separated, same_partner, _ = known.broken(one, other)
            apart += separated
            if same_partner:
                found.append(f"{names} are from the same partner.")
            if managed(one, other):
                found.append(f"{names} are manager and report.")
            if met := known.met.get(frozenset((one.id, other.id)), 0):
                found.append(f"{names} have been paired {_times(met)} before.")
    if apart:
        found.append(f"{counted(apart, 'wish', 'wishes')} to be in different pairs could not be kept.")
    return tuple(found)


def _times(number: int) -> str:
    return "once" if number == 1 else "twice" if number == 2 else f"{number} times"
