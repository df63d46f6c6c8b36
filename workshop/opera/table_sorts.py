"""The tables' sorts of a board: kept as the groups stand, or keyed from paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.lists import appended, current
from workshop.document.order import spread
from workshop.document.records import Board, Group, Idea, Pile, Sort
from workshop.document.text import one_line, same
from workshop.errors import InputError, RuleError
from workshop.opera.arrange import loose_ideas, members
from workshop.opera.keyed import keyed_piles


@dataclass(frozen=True, slots=True)
class Put:
    """Ideas that a table put together, and what it called them; one alone stands for itself."""

    title: str
    ideas: tuple[str, ...]


def sorts_of(document: Document, board: Board) -> tuple[Sort, ...]:
    """The tables' sorts of a board, in the order they came."""
    return document.where(Sort, board=board.id)


def sort_of(document: Document, board: Board, table: str) -> Sort | None:
    """The sort of a table, however its name is spelled."""
    return next((sort for sort in sorts_of(document, board) if same(sort.table) == same(table)), None)


def piles_of(document: Document, sort: Sort) -> tuple[Pile, ...]:
    """What a table put together, in its order, without what has been left empty since."""
    return tuple(pile for pile in document.where(Pile, sort=sort.id) if pile.ideas)


def keep_sort(document: Document, board: Board, table: str) -> Edits:
    """Keep the present groups as the sort of a table, in place of the one it had.

    Raises:
        RuleError: nothing is in a group yet.
        InputError: the table has no name.

    """
    now = current(document, board)
    found = as_it_stands(document, now)
    if not any(len(put.ideas) > 1 for put in found):
        raise RuleError(
            "No two ideas are in a group yet, so there is nothing to keep as a table’s sort.",
            "Group them as they lie on the table first.",
        )
    return _kept(document, now, table, found)


def as_it_stands(document: Document, board: Board) -> tuple[Put, ...]:
    """The groups of a board, and each idea that stands alone on it; what is parked was not sorted."""
    groups = document.where(Group, board=board.id)
    rows = [(group.title, members(document, group)) for group in groups]
    rows += [("", (idea,)) for idea in loose_ideas(document, board)]
    return tuple(Put(title, tuple(idea.id for idea in ideas)) for title, ideas in rows if ideas)


def key_sort(document: Document, board: Board, table: str, text: str) -> Edits:
    """Take in a table's sort from paper: `heading ↵ code code code ↵`, in place of the one it had.

    A heading is a title or the code of a card; under a dash each card stands alone.

    Raises:
        InputError: names the line and what is wrong with it; or the table has no name.

    """
    now = current(document, board)
    piles = keyed_piles(document, now, text)
    if not piles:
        raise InputError("There are no codes.", "Key a heading on one line, its codes on the next.")
    return _kept(document, now, table, [Put(title, ids) for title, ids in piles])


def forget_sort(document: Document, sort: Sort) -> Edits:
    """Let go of a table's sort; no idea moves."""
    return remove(document, current(document, sort))


def _kept(document: Document, board: Board, table: str, puts: Sequence[Put]) -> Edits:
    name = one_line(table)
    if not name:
        raise InputError("A sort is that of a table.", "Say which table it is, such as 2.")
    earlier = sort_of(document, board, name)
    if earlier is None:
        (sort,) = appended(sorts_of(document, board), [Sort(board=board.id, table=name)])
        return (*add(sort), *add(*piled(sort, puts)))
    return (*remove(document, *document.where(Pile, sort=earlier.id)), *add(*piled(earlier, puts)))


def piled(sort: Sort, puts: Sequence[Put]) -> tuple[Pile, ...]:
    """The piles of a sort."""
    keys = spread(len(puts))
    return tuple(
        Pile(sort=sort.id, title=put.title, ideas=put.ideas, order=key)
        for put, key in zip(puts, keys, strict=True)
    )


def words_of(document: Document, sort: Sort) -> str:
    """A sort in one line: Trust: 4, 9, 12; 3, 7."""
    rows = []
    for pile in piles_of(document, sort):
        numbers = ", ".join(str(document.get(Idea, ident).number) for ident in pile.ideas)
        rows.append(f"{pile.title}: {numbers}" if pile.title else numbers)
    return "; ".join(rows)
