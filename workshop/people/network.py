"""What the relationships show: ties between partners, who connects, where trust is thin, what to nurture."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from workshop.document.document import Document
from workshop.document.records import Partner, Person, Relation
from workshop.document.text import counted, listed

THIN = 2
"""Trust up to this is thin."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One relationship with both its people."""

    relation: Relation
    one: Person
    two: Person

    @property
    def across(self) -> bool:
        """Whether it joins two partners."""
        return bool(self.one.partner and self.two.partner) and self.one.partner != self.two.partner

    @property
    def thin(self) -> bool:
        """Whether there is little trust in it."""
        return self.relation.trust is not None and self.relation.trust <= THIN


@dataclass(frozen=True, slots=True)
class Bridge:
    """Two partners and the ties between their people; none where they have yet to meet."""

    one: Partner
    two: Partner
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Connector:
    """Somebody with ties to several other partners."""

    person: Person
    partners: tuple[Partner, ...]


def ties(document: Document) -> tuple[Tie, ...]:
    """Every relationship; the people in the order of the list."""
    place = {person.id: number for number, person in enumerate(document.all(Person))}
    found = [
        Tie(relation, document.get(Person, relation.person), document.get(Person, relation.other))
        for relation in document.all(Relation)
    ]
    return tuple(sorted(found, key=lambda tie: (place[tie.one.id], place[tie.two.id])))


def bridges(document: Document) -> tuple[Bridge, ...]:
    """Each two partners with the ties between them, the fewest ties first."""
    between: dict[frozenset[str | None], list[Tie]] = defaultdict(list)
    for tie in ties(document):
        between[frozenset((tie.one.partner, tie.two.partner))].append(tie)
    found = [
        Bridge(one, two, tuple(between[frozenset((one.id, two.id))]))
        for one, two in combinations(document.all(Partner), 2)
    ]
    return tuple(sorted(found, key=lambda bridge: len(bridge.ties)))


def connectors(document: Document) -> tuple[Connector, ...]:
    """Who has ties to two or more other partners, the most first."""
    reached: dict[str, set[str]] = defaultdict(set)
    for tie in ties(document):
        if tie.across:
            reached[tie.one.id].add(tie.two.partner or "")
            reached[tie.two.id].add(tie.one.partner or "")
    found = [
        Connector(person, tuple(p for p in document.all(Partner) if p.id in reached[person.id]))
        for person in document.all(Person)
        if len(reached[person.id]) > 1
    ]
    return tuple(sorted(found, key=lambda connector: -len(connector.partners)))


def network_words(document: Document) -> str:
    """What the map shows, in a sentence."""
    found = ties(document)
    across = sum(tie.across for tie in found)
    thin = sum(tie.thin for tie in found)
    words = f"{counted(len(found), 'relationship')}, {across} of them across partners"
    return f"{words}; trust is thin in {thin}." if thin else f"{words}."


def person_words(document: Document, person: Person) -> str:
    """Whom one person works with, in a sentence or two."""
    own = [tie for tie in ties(document) if person.id in (tie.one.id, tie.two.id)]
    if not own:
        return f"{person.name} has no relationship noted yet."
    names = [_other(tie, person).name for tie in own]
    homes = {_other(tie, person).partner for tie in own if tie.across}
    words = f"{person.name} works with {listed(names)}"
    words += f", {counted(len(homes), 'other partner')}." if homes else ", all at home."
    thin = [_other(tie, person).name for tie in own if tie.thin]
    return f"{words} Trust is thin with {listed(thin)}." if thin else words


def _other(tie: Tie, person: Person) -> Person:
    return tie.two if tie.one.id == person.id else tie.one


def nurture(document: Document) -> tuple[str, ...]:
    """What to look after, in sentences: partners without a tie, thin trust, single threads, newcomers."""
    if not document.count(Relation):
        return ()
    return (*_apart(document), *_thin(document), *_single_threads(document), *_without_ties(document))


def _apart(document: Document) -> Iterable[str]:
    for bridge in bridges(document):
        if not bridge.ties:
            yield (
                f"Nobody at {bridge.one.name} works with anybody at {bridge.two.name} yet: "
                "give two of them a small task together."
            )


def _single_threads(document: Document) -> Iterable[str]:
    held: dict[tuple[str, str], list[str]] = defaultdict(list)
    for bridge in bridges(document):
        if len(bridge.ties) == 1:
            (tie,) = bridge.ties
            held[tie.one.name, tie.two.name].append(f"{bridge.one.name} and {bridge.two.name}")
    for (one, two), pairs in held.items():
        yield f"Only {one} and {two} join {listed(pairs)}: who else could get to know somebody?"


def _thin(document: Document) -> Iterable[str]:
    for tie in ties(document):
        if tie.thin:
            yield (
                f"Between {tie.one.name} and {tie.two.name} trust is thin: "
                "agree one small promise that is easy to keep, and see it kept."
            )


def _without_ties(document: Document) -> Iterable[str]:
    known = {person for tie in ties(document) if tie.across for person in (tie.one.id, tie.two.id)}
    left = [person.name for person in document.all(Person) if person.id not in known]
    if left and known:
        shown = left if len(left) <= 4 else [*left[:3], f"{len(left) - 3} more"]
        has, them = ("has", "this person") if len(left) == 1 else ("have", "them")
        yield f"{listed(shown)} {has} no tie to another partner yet: pair {them} across on the next day."
