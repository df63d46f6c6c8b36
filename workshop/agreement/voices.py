"""Whose ideas became clauses, and what became of each idea: share of voice, shown gently."""

from collections.abc import Collection
from dataclasses import dataclass

from workshop.agreement.clauses import clauses, name_of, words_of
from workshop.agreement.thread import followed, ideas_behind
from workshop.document.document import Document
from workshop.document.records import (
    Action,
    ActionState,
    Clause,
    Group,
    Idea,
    Partner,
    Person,
    Standard,
    Status,
)
from workshop.document.text import counted, listed, quoted


@dataclass(frozen=True, slots=True)
class Voice:
    """One partner's voice.

    Attributes:
        partner: which one.
        ideas: how many ideas its people wrote.
        clauses: how many clauses go back to at least one of them.
        of: how many clauses go back to any idea whose partner is known.
    """

    partner: Partner
    ideas: int
    clauses: int
    of: int


def partner_of(document: Document, idea: Idea) -> str | None:
    """The partner an idea comes from, None where that is not known."""
    author = document.find(Person, idea.author)
    return idea.partner or (author.partner if author else None)


def voices(document: Document, boards: Collection[str]) -> tuple[Voice, ...]:
    """Every partner's voice in the agreement.

    Args:
        document: where to look.
        boards: the boards whose authors may be shown; ideas of others do not count.

    """
    wrote: dict[str, int] = {}
    for idea in document.all(Idea):
        if idea.board in boards and (home := partner_of(document, idea)):
            wrote[home] = wrote.get(home, 0) + 1
    carried: dict[str, int] = {}
    known = 0
    for clause in clauses(document):
        if clause.status is Status.RETIRED:
            continue
        behind = {partner_of(document, i) for i in ideas_behind(document, clause) if i.board in boards}
        known += bool(behind - {None})
        for home in behind - {None}:
            carried[home or ""] = carried.get(home or "", 0) + 1
    return tuple(
        Voice(partner, wrote.get(partner.id, 0), carried.get(partner.id, 0), known)
        for partner in document.all(Partner)
    )


def voice_words(found: tuple[Voice, ...]) -> str:
    """What the voices show, without comparing anybody."""
    wrote = [voice for voice in found if voice.ideas]
    if not wrote or not wrote[0].of:
        return "As soon as clauses are made from ideas, this shows whose ideas they carry."
    unheard = [voice.partner.name for voice in wrote if not voice.clauses]
    if unheard:
        return f"No clause goes back to an idea of {listed(unheard)} yet. What did they say that is missing?"
    return "Every partner’s ideas are somewhere in the agreement."


def went(document: Document, idea: Idea) -> str:
    """Where an idea went, in a sentence that lacks its subject: “is parked; led to the principle …”."""
    stands = document.find(Idea, idea.doubled_by)
    group = document.find(Group, idea.group)
    onward = followed(document, idea)
    told = [f"stands with idea {stands.number}, which says the same"] if stands else []
    if group and not stands and (name := group.title):
        told.append(f"is under {quoted(name, 40)}")
    reached = [found for found in onward if isinstance(found, Clause)]
    if reached:
        shown = [f"the {name_of(type(found))} {quoted(words_of(found), 50)}" for found in _first(reached)]
        more = (
            f" and {counted(len(reached) - len(shown), 'more clause')}" if len(reached) > len(shown) else ""
        )
        told.append(f"led to {listed(shown)}{more}")
    promised = [found for found in onward if isinstance(found, Action)]
    if promised:
        done = sum(action.state is ActionState.DONE for action in promised)
        told.append(f"{counted(len(promised), 'action')} came of it" + (f", {done} done" if done else ""))
    if idea.parked:
        told.append("is parked and kept" if not told else "is parked")
    return "; ".join(told) or "is on the board and kept"


def _first(reached: list[Clause]) -> list[Clause]:
    """At most two clauses, those that are not mere standards of another one first."""
    return sorted(reached, key=lambda found: isinstance(found, Standard))[:2]
