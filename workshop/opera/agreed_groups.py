"""What the tables' sorts of a board have in common, where they differ, and the board grouped so.

A card is an idea that stands: a double counts as the one that stands for it, a copy as what it copies.
"""

from collections.abc import Iterable, Mapping, Sequence

from workshop.document.document import Document, remove
from workshop.document.edits import Edit, Edits, compact
from workshop.document.lists import current
from workshop.document.records import Board, Group, Idea, Link, Sort
from workshop.document.text import same
from workshop.errors import RuleError
from workshop.opera.arrange import group_name, make_group, members, move_ideas
from workshop.opera.doubles import standing
from workshop.opera.sorts import Differing, Together, combined
from workshop.opera.table_sorts import piles_of, sorts_of


def together(document: Document, board: Board) -> Together:
    """What the tables' sorts have in common, and where they differ; cards in the order of their numbers."""
    found = combined(sorted_cards(document, board))
    number = {idea.id: idea.number for idea in document.where(Idea, board=board.id)}
    rows = [tuple(sorted(row, key=number.__getitem__)) for row in found.groups]
    return Together(
        tuple(sorted(rows, key=lambda row: (-len(row), number[row[0]]))),
        tuple(sorted(found.alone, key=number.__getitem__)),
        tuple(
            sorted(found.differ, key=lambda two: (two.doubt, *sorted((number[two.one], number[two.other]))))
        ),
    )


def sorted_cards(document: Document, board: Board) -> list[list[frozenset[str]]]:
    """For each table the cards that it put together: all that what they have in common depends on."""
    cards = _cards(document, board)
    return [_groups(cards, document, sort) for sort in sorts_of(document, board)]


def _groups(cards: Mapping[str, str], document: Document, sort: Sort) -> list[frozenset[str]]:
    piles = piles_of(document, sort)
    rows = (frozenset(cards[ident] for ident in pile.ideas if ident in cards) for pile in piles)
    return [row for row in rows if row]


def _cards(document: Document, board: Board) -> dict[str, str]:
    """Each idea of the board with the card that counts for it."""
    ideas = document.where(Idea, board=board.id)
    cards: dict[int, str] = {}
    for idea in sorted(ideas, key=lambda idea: not idea.code):
        cards.setdefault(idea.number, idea.id)
    return {idea.id: cards[standing(document, [idea])[0].number] for idea in ideas}


def differing_words(document: Document, two: Differing) -> str:
    """Numbers 4 and 9: together at 1 of 3 tables."""
    one, other = (document.get(Idea, ident).number for ident in (two.one, two.other))
    low, high = sorted((one, other))
    return f"Numbers {low} and {high}: together at {two.together} of {two.tables} tables"


def titles_of(
    document: Document, board: Board, rows: Sequence[Sequence[str]], taken: Iterable[str] = ()
) -> tuple[str, ...]:
    """What the tables called these rows of cards; empty where none did.

    A title goes to the row with the most cards that a table put under it, and to no other; those `taken`
    go to none.
    """
    shared = _titled(document, board, rows)
    used, found = {same(title) for title in taken}, dict[int, str]()
    for (at, key), (title, _) in sorted(shared.items(), key=lambda item: (-item[1][1], item[0])):
        if at not in found and key not in used:
            found[at] = title
            used.add(key)
    return tuple(found.get(at, "") for at in range(len(rows)))


def _titled(
    document: Document, board: Board, rows: Sequence[Sequence[str]]
) -> dict[tuple[int, str], tuple[str, int]]:
    """For each row and title its spelling, and how often a table put one of the cards under it."""
    cards, home = _cards(document, board), {ident: at for at, row in enumerate(rows) for ident in row}
    found: dict[tuple[int, str], tuple[str, int]] = {}
    for sort in sorts_of(document, board):
        for pile in piles_of(document, sort):
            for ident in pile.ideas if pile.title else ():
                at = home.get(cards.get(ident, ""))
                if at is not None:
                    title, often = found.get((at, same(pile.title)), (pile.title, 0))
                    found[at, same(pile.title)] = title, often + 1
    return found


def group_so(document: Document, board: Board) -> Edits:
    """Group the board as the tables agree: each firm group stands together, the other cards stand alone.

    A group that holds part of a firm group already is filled further and keeps its name and its thread;
    one that is left empty goes, unless something came out of it. What is parked stays parked, and what
    no table sorted stays where it is.

    Raises:
        RuleError: the tables agree on no group.

    """
    now = current(document, board)
    found = together(document, now)
    if not found.groups:
        raise RuleError(
            "There is no group that half the tables or more agree on.",
            "Keep the sorts of more tables, or group the cards by hand.",
        )
    homes = _homes(document, now, found.groups)
    begun, edits = document.copy(), list[Edit]()

    def then(step: Edits) -> None:
        begun.apply(step)
        edits.extend(step)

    then(move_ideas(begun, _in_groups(begun, found.alone), None))
    names = [group_name(document, document.get(Group, home)) for home in homes if home]
    titles = titles_of(document, now, found.groups, names)
    for row, home, title in zip(found.groups, homes, titles, strict=True):
        then(_together(begun, now, row, home, title))
    for group in _left_empty(begun, now, kept=set(homes)):
        then(remove(begun, group))
    return compact(edits)


def _in_groups(document: Document, ids: Iterable[str]) -> list[Idea]:
    return [idea for idea in (document.get(Idea, ident) for ident in ids) if idea.group and not idea.parked]


def _homes(document: Document, board: Board, rows: Sequence[Sequence[str]]) -> list[str | None]:
    """For each firm group the present group that holds most of it; none is taken twice."""
    groups = document.where(Group, board=board.id)
    held = {group.id: {idea.id for idea in members(document, group)} for group in groups}
    shared = [
        (len(held[group.id].intersection(row)), -at, -place)
        for at, row in enumerate(rows)
        for place, group in enumerate(groups)
    ]
    homes: dict[int, str] = {}
    for many, at, place in sorted(shared, reverse=True):
        ident = groups[-place].id
        if many and -at not in homes and ident not in homes.values():
            homes[-at] = ident
    return [homes.get(at) for at in range(len(rows))]


def _together(document: Document, board: Board, row: Sequence[str], home: str | None, title: str) -> Edits:
    """Edits that bring one firm group together, in the group it has or in a new one."""
    ideas = [idea for idea in (document.get(Idea, ident) for ident in row) if not idea.parked]
    group = document.find(Group, home)
    if group is not None:
        return move_ideas(document, [idea for idea in ideas if idea.group != group.id], group)
    ideas.sort(key=lambda idea: (-_led(document, board, idea), idea.number))
    if title or not ideas:
        return make_group(document, board, title, ideas) if ideas else ()
    return make_group(document, board, ideas=ideas[1:], heading=ideas[0])


def _led(document: Document, board: Board, idea: Idea) -> int:
    """How many tables put an idea in front of others."""
    piles = (pile for sort in sorts_of(document, board) for pile in piles_of(document, sort))
    return sum(len(pile.ideas) > 1 and pile.ideas[0] == idea.id for pile in piles)


def _left_empty(document: Document, board: Board, kept: set[str | None]) -> list[Group]:
    return [
        group
        for group in document.where(Group, board=board.id)
        if group.id not in kept and not members(document, group) and not document.where(Link, source=group.id)
    ]
