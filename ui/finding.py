"""Finding anything by its words: what may be seen of it, and where it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from ui.actions import Action
from ui.place import Place
from ui.widgets.find_list import Offer
from workshop.agreement.clauses import clauses, name_of, words_of
from workshop.document.document import Document
from workshop.document.records import Action as Promise
from workshop.document.records import Board, Idea, LogEntry, Partner, Person, Principle, Standard
from workshop.document.text import one_line
from workshop.opera.hidden import hidden

DEEDS = 12
"""How many things to do are offered at most."""

IDEA, BOARD = "sticky-note", "arrange"

MOST = 40
"""More than that nobody reads; another word finds less."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was found, and the way to it."""

    title: str
    detail: str
    icon: str
    page: str
    board: str | None = None
    record: str = ""


def find(document: Document, words: str) -> tuple[Found, ...]:
    """Everything whose text has all the words, in the order of the window's places."""
    wanted = words.casefold().split()
    if not wanted:
        return ()
    return tuple(islice((thing for thing in _things(document, wanted) if _fits(thing, wanted)), MOST))


def _fits(thing: Found, wanted: list[str]) -> bool:
    text = f"{thing.title} {thing.detail}".casefold()
    return all(word in text for word in wanted)


def offers(words: str, document: Document, place: Place, actions: tuple[Action, ...]) -> tuple[Offer, ...]:
    """What the box offers for these words: things to do first, then things to go to."""
    wanted = words.casefold().split()
    fit = [
        Offer(action.text, action.shortcut or action.menu, action.icon, action.run)
        for action in actions
        if action.enabled()
        and action.id not in {"find", "commands"}
        and all(word in action.text.casefold() for word in wanted)
    ]
    return (*fit[:DEEDS], *(_way(thing, place) for thing in find(document, words)))


def _way(thing: Found, place: Place) -> Offer:
    """An idea of the board on show is shown there, whatever step the room is at."""
    here = thing.icon == IDEA and place.page == BOARD and thing.board == place.board_id
    run = partial(place.go, place.page if here else thing.page, thing.board, thing.record)
    return Offer(thing.title, thing.detail, thing.icon, run)


def _things(document: Document, wanted: list[str]) -> Iterator[Found]:
    for person in document.all(Person):
        partner = document.find(Partner, person.partner)
        detail = ", ".join(part for part in (person.role, partner.name if partner else "") if part)
        yield Found(person.name, detail or "Person", "user", "prepare", None, person.id)
    for board in document.all(Board):
        page = board.step.value
        yield Found(one_line(board.question), "Question", "circle-question-mark", page, board.id, board.id)
        if not hidden(document, board).ideas:
            yield from _ideas(document, board, wanted[0])
    yield from _agreed(document)


def _ideas(document: Document, board: Board, first: str) -> Iterator[Found]:
    """Ideas with the first word, looked at before anything is made of them: there may be thousands."""
    for idea in document.where(Idea, board=board.id):
        if first in idea.text.casefold() or first in "parked idea" or first.isdigit():
            detail = f"Idea {idea.number}" + (", parked" if idea.parked else "")
            yield Found(one_line(idea.text), detail, IDEA, board.step.value, board.id, idea.id)


def _agreed(document: Document) -> Iterator[Found]:
    for clause in clauses(document):
        under = document.find(Principle, clause.principle) if isinstance(clause, Standard) else None
        detail = f"Standard under {under.title}" if under else name_of(type(clause)).capitalize()
        yield Found(one_line(words_of(clause)), detail, "handshake", "agreement", None, clause.id)
    for action in document.all(Promise):
        yield Found(one_line(action.text), "Action", "list-checks", "review", None, action.id)
    for entry in document.all(LogEntry):
        yield Found(one_line(entry.used), "Note in the log", "notebook-pen", "review", None, entry.id)
