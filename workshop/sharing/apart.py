"""What has to hold once tables are merged: a code, a letter, a ballot of one's own, doubles that stand.

What came first keeps it: what was there before the split, then by id, so that the order of the tables
makes no difference.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, change
from workshop.document.letters import free_letter
from workshop.document.records import Ballot, Board, Idea, Mark, Pair, Partner, Record
from workshop.document.text import counted, same
from workshop.opera.codes import code_from, codes_of
from workshop.opera.hidden import hidden

R = TypeVar("R", bound=Record)


class Clash(NamedTuple):
    """One value that could not stay: of which record and field, what stands now, what was set aside."""

    record: Record
    field: str
    kept: str
    aside: str


def doubles(base: Document, whole: Document) -> Iterator[tuple[Edits, Clash | None]]:  # noqa: ARG001
    """Each double withdrawn for an idea that stands; of ideas withdrawn for each other, one stands again."""
    freed: set[str] = set()
    for idea in sorted(whole.all(Idea), key=lambda one: one.id):
        chain = [idea]
        while chain[-1].id not in freed and (further := whole.find(Idea, chain[-1].doubled_by)):
            if further in chain:
                further = min(chain[chain.index(further) :], key=lambda one: one.id)
                freed.add(further.id)
                yield (
                    change(further, doubled_by=None),
                    Clash(further, "doubled_by", "", further.doubled_by or ""),
                )
            chain.append(further)
        last = chain[-1]
        if idea.doubled_by and idea.id not in freed and idea.doubled_by != last.id:
            yield change(idea, doubled_by=last.id), None


def codes(base: Document, whole: Document) -> Iterator[tuple[Edits, Clash]]:
    """Another code for each card whose code an earlier card has."""
    taken = codes_of(whole)
    for idea in _later(base, whole.all(Idea), {idea.id: idea.code for idea in whole.all(Idea)}):
        code = code_from(int.from_bytes(idea.id.encode()[:8], "big"), taken)
        taken.add(code)
        yield change(idea, code=code), Clash(idea, "code", code, idea.code)


def letters(base: Document, whole: Document) -> Iterator[tuple[Edits, Clash]]:
    """Another letter for each partner and each pair whose letter an earlier one has."""
    lists: list[Sequence[Partner | Pair]] = [whole.where(Pair, board=board.id) for board in whole.all(Board)]
    for found in (whole.all(Partner), *lists):
        owned = {record.id: record.letter for record in found}
        taken = set(owned.values())
        for record in _later(base, found, owned):
            letter = free_letter(taken)
            taken.add(letter)
            ballots = whole.where(Ballot, pair=record.id) if isinstance(record, Pair) else ()
            renamed = (edit for ballot in ballots for edit in change(ballot, voter=letter))
            clash = Clash(record, "letter", letter, record.letter)
            yield (*change(record, letter=letter), *renamed), clash


def ballots(base: Document, whole: Document) -> Iterator[tuple[Edits, Clash | None]]:
    """One ballot a voter: a complete one before an unfinished one, then the one with more marks."""
    voters: dict[object, list[Ballot]] = {}
    for ballot in whole.all(Ballot):
        voters.setdefault(_voter(ballot), []).append(ballot)
    for found in voters.values():
        if len(found) < 2 or all(base.find(Ballot, ballot.id) for ballot in found):
            continue
        kept, *others = sorted(found, key=lambda one: _weight(whole, one), reverse=True)
        for other in others:
            yield remove(whole, other), _set_aside(whole, kept, other)


def _later(base: Document, found: Sequence[R], owned: Mapping[str, str]) -> list[R]:
    """The new records whose value an earlier record has too."""
    seen: set[str] = set()
    later: list[R] = []
    for record in sorted(found, key=lambda one: (base.at(one.TABLE, one.id) is None, one.id)):
        value = owned[record.id]
        if value and value in seen and base.at(record.TABLE, record.id) is None:
            later.append(record)
        seen.add(value)
    return later


def _voter(ballot: Ballot) -> object:
    outside = (same(ballot.voter), ballot.partner)
    return (ballot.board, ballot.method, ballot.pair or ballot.person or outside)


def _weight(whole: Document, ballot: Ballot) -> tuple[bool, int, str]:
    return (ballot.complete, len(whole.where(Mark, ballot=ballot.id)), ballot.id)


def _set_aside(whole: Document, kept: Ballot, other: Ballot) -> Clash | None:
    """What a ballot that does not stand held; nothing to say where both hold the same."""
    stands, aside = _marks(whole, kept), _marks(whole, other)
    if stands == aside:
        return None
    if hidden(whole, whole.get(Board, kept.board)).marks:
        words = [f"a sealed ballot with {counted(len(marks), 'mark')}" for marks in (stands, aside)]
        return Clash(kept, "marks", *words)
    return Clash(kept, "marks", "; ".join(stands), "; ".join(aside))


def _marks(whole: Document, ballot: Ballot) -> list[str]:
    return sorted(_mark(whole, mark) for mark in whole.where(Mark, ballot=ballot.id))


def _mark(whole: Document, mark: Mark) -> str:
    over = whole.find(Idea, mark.over)
    versus = f" over number {over.number}" if over else ""
    criterion = f" for {mark.criterion}" if mark.criterion else ""
    return f"number {whole.get(Idea, mark.idea).number}{versus}{criterion}: {mark.value}"
