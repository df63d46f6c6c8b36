"""People who arrive many at a time: looked up by name once, checked line by line, added together."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from workshop.document.document import Document
from workshop.document.edits import Edit, Edits, compact
from workshop.document.letters import free_letter
from workshop.document.lists import appended
from workshop.document.records import Partner, Person
from workshop.document.text import one_line, quoted, same
from workshop.errors import InputError

Key = tuple[str, str | None]


class Arrivals:
    """The people and partners of a document with those of a list on their way into it.

    Args:
        document: as it stands.
        names: the names in the list, as often as they stand there.

    """

    def __init__(self, document: Document, names: Iterable[str]) -> None:
        self._document = document
        self._times = Counter(map(same, names))
        self._partners = {same(partner.name): partner for partner in document.all(Partner)}
        self._letters = {partner.letter for partner in self._partners.values()}
        self._people: dict[str, Person] = {person.id: person for person in document.all(Person)}
        self._by_key: dict[Key, str] = {(same(p.name), p.partner): p.id for p in self._people.values()}
        self._by_name: dict[str, list[str]] = {}
        for person in self._people.values():
            self._by_name.setdefault(same(person.name), []).append(person.id)
        self._lines: dict[Key, int] = {}

    def partner(self, name: str) -> Partner | None:
        """The partner of this name, made where it is new; None for an empty name."""
        if not (wanted := same(name)):
            return None
        if wanted not in self._partners:
            letter = free_letter(self._letters)
            self._letters.add(letter)
            self._partners[wanted] = Partner(name=one_line(name), letter=letter)
        return self._partners[wanted]

    def person(
        self, line: int, name: str, partner_name: str, also: Mapping[str, Any], *, update: bool
    ) -> str | None:
        """Take in one line, with other fields as it has them; None where the person is left as they are.

        Raises:
            InputError: the name is missing, or stands twice in the list.

        """
        if not one_line(name):
            raise InputError(f"Line {line}: the name is missing.", "Add it, or remove the line.")
        partner = self.partner(partner_name)
        key = (same(name), partner.id if partner else None)
        if key in self._lines:
            raise InputError(
                f"Line {line}: {one_line(name)} is on line {self._lines[key]} already.",
                "Add an initial to tell two people apart, or remove one line.",
            )
        self._lines[key] = line
        if known := self._by_key.get(key) or self._same_one(key):
            return self._updated(known, key[1], also) if update else None
        person = Person(name=one_line(name), partner=key[1], **also)
        self._people[person.id] = person
        self._by_key[key] = person.id
        self._by_name.setdefault(key[0], []).append(person.id)
        return person.id

    def manager(self, line: int, person: str, name: str) -> None:
        """Say who manages a person of the list.

        Raises:
            InputError: nobody has that name, or more than one, or it is their own.

        """
        found = self._by_name.get(same(name), [])
        home = self._people[person].partner
        near = [id_ for id_ in found if self._people[id_].partner == home]
        match near if len(near) == 1 else found:
            case []:
                what = f"the manager {quoted(name)} is not on the list"
            case [boss] if boss != person:
                self._people[person] = replace(self._people[person], manager=boss)
                return
            case [_]:
                what = f"{quoted(name)} cannot be their own manager"
            case _:
                what = f"more than one person is called {quoted(name)}"
        raise InputError(f"Line {line}: {what}.", "Correct the name, or leave the manager empty.")

    def edits(self) -> Edits:
        """Everything new and changed, as edits."""
        return compact((*self._placed(Partner), *self._placed(Person)))

    def _same_one(self, key: Key) -> str | None:
        """The one person of this name where either the file or the list does not know the partner."""
        found = self._by_name.get(key[0], [])
        if len(found) != 1 or self._times[key[0]] > 1:
            return None
        return found[0] if key[1] is None or self._people[found[0]].partner is None else None

    def _updated(self, known: str, partner: str | None, also: Mapping[str, Any]) -> str:
        person = self._people[known]
        self._people[known] = replace(person, partner=partner or person.partner, **also)
        return known

    def _placed(self, kind: type[Partner] | type[Person]) -> list[Edit]:
        records = (self._partners if kind is Partner else self._people).values()
        old = [record for record in records if self._document.at(kind.TABLE, record.id)]
        new = [record for record in records if not self._document.at(kind.TABLE, record.id)]
        changed = [Edit(self._document.at(kind.TABLE, record.id), record) for record in old]
        return [*changed, *(Edit(None, record) for record in appended(self._document.all(kind), new))]
