"""What each table made of the cards, kept as that table's sort when the tables are merged."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.lists import appended
from workshop.document.order import spread
from workshop.document.records import Board, Group, Idea, Pile, Sort
from workshop.opera.table_sorts import Put, as_it_stands, sort_of, words_of
from workshop.sharing.merge import Conflict


class Sorted(NamedTuple):
    """A table by its name, as it was before and as it is."""

    table: str
    before: Document
    now: Document


def kept_sorts(tables: Sequence[Sorted], whole: Document) -> Iterator[tuple[Edits, Conflict | None]]:
    """The groups of every table that grouped anything, as its sort; one keyed before by hand is set aside.

    Each step is worked out after the one before has been carried out on `whole`.
    """
    for table, before, now in sorted(tables, key=lambda one: one.table):
        for board in now.all(Board):
            if table and whole.find(Board, board.id) and _regrouped(before, now, board.id):
                puts = [_in(whole, put) for put in as_it_stands(now, board)]
                yield _kept(whole, board, table, [put for put in puts if put.ideas])


def _regrouped(before: Document, now: Document, board: str) -> bool:
    """Whether a table sorted cards itself, and did not keep a sort of its own already."""
    own = [sort for sort in now.where(Sort, board=board) if before.find(Sort, sort.id) is None]
    return not own and now.count(Group) > 0 and _places(before, board) != _places(now, board)


def _places(document: Document, board: str) -> dict[str, str | None]:
    return {idea.id: idea.group for idea in document.where(Idea, board=board) if idea.group}


def _in(whole: Document, put: Put) -> Put:
    return Put(put.title, tuple(ident for ident in put.ideas if whole.find(Idea, ident)))


def _kept(whole: Document, board: Board, table: str, puts: Sequence[Put]) -> tuple[Edits, Conflict | None]:
    earlier = sort_of(whole, board, table)
    ident = _ident("sort", board.id, table)
    (fresh,) = appended(whole.where(Sort, board=board.id), [Sort(id=ident, board=board.id, table=table)])
    sort = earlier or fresh
    keys = spread(len(puts))
    piles = [
        Pile(id=_ident(sort.id, key), sort=sort.id, title=put.title, ideas=put.ideas, order=key)
        for put, key in zip(puts, keys, strict=True)
    ]
    if earlier is None:
        return (*add(sort), *add(*piles)), None
    held = whole.where(Pile, sort=sort.id)
    if [Put(pile.title, pile.ideas) for pile in held] == list(puts):
        return (), None
    trial, said = whole.copy(), words_of(whole, sort)
    edits = (*remove(whole, *held), *add(*piles))
    trial.apply(edits)
    by_hand = earlier.id != ident
    return edits, Conflict(Sort.TABLE, sort.id, "piles", words_of(trial, sort), said) if by_hand else None


def _ident(*words: str) -> str:
    """An id that is the same whoever merges, and in whatever order."""
    return sha256("/".join(words).encode()).hexdigest()[:16]
