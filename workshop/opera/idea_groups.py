"""Groups that a list of ideas names: found by what they are called, or made."""

from collections.abc import Iterable

from workshop.document.document import Document
from workshop.document.edits import Edit, Edits
from workshop.document.records import Board, Group, Idea
from workshop.document.text import one_line, same
from workshop.opera.arrange import make_group, move_ideas
from workshop.opera.headings import group_name


def grouped(
    document: Document, board: Board, before: Edits, wanted: Iterable[tuple[str, str]]
) -> tuple[Edit, ...]:
    """Edits that put ideas into groups of these names, to be carried out after the edits `before`.

    A group is known by what it was called before them, so that a heading may get other words in the
    same list.

    Args:
        document: as it stands without any of these edits.
        board: whose groups are meant.
        before: what comes first; it may add the ideas.
        wanted: ids of ideas, each with the name of its group.

    """
    known = {same(group_name(document, group)): group.id for group in document.where(Group, board=board.id)}
    begun, edits = document.copy(), list[Edit]()
    begun.apply(before)
    for name, ids in _by_name(wanted).items():
        group = begun.find(Group, known.get(same(name)))
        ideas = [begun.get(Idea, id_) for id_ in ids]
        moving = [idea for idea in ideas if same(_place_of(document, idea)) != same(name)]
        if not moving:
            continue
        step = move_ideas(begun, moving, group) if group else make_group(begun, board, name, moving)
        begun.apply(step)
        edits += step
    return tuple(edits)


def _place_of(document: Document, idea: Idea) -> str:
    """The name of the group that an idea was in."""
    before = document.find(Idea, idea.id)
    group = document.find(Group, before.group) if before else None
    return group_name(document, group) if group else ""


def _by_name(wanted: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Ids by the first spelling of the name of their group."""
    spelling: dict[str, str] = {}
    found: dict[str, list[str]] = {}
    for id_, name in wanted:
        found.setdefault(spelling.setdefault(same(name), one_line(name)), []).append(id_)
    return found
