"""Headings: the idea in front of a group, and who steps forward when it leaves.

The heading is a member of its group (`idea.group`) and is named by it (`group.heading`).
"""

from collections.abc import Iterable

from workshop.document.document import Document, remove
from workshop.document.edits import Edit, Edits, change
from workshop.document.records import Group, Idea
from workshop.document.text import one_line


def members(document: Document, group: Group) -> tuple[Idea, ...]:
    """The ideas of a group in order, its heading first; doubles stand with the idea they double."""
    ideas = [idea for idea in document.where(Idea, group=group.id) if not idea.parked and not idea.doubled_by]
    return tuple(sorted(ideas, key=lambda idea: idea.id != group.heading))


def ideas_under(document: Document, group: Group) -> tuple[Idea, ...]:
    """The ideas of a group in order, without its heading."""
    return tuple(idea for idea in members(document, group) if idea.id != group.heading)


def ideas_below(document: Document, group: Group) -> tuple[Idea, ...]:
    """The ideas to show below a group's name: all, or without the heading where its words are the name."""
    return members(document, group) if group.title else ideas_under(document, group)


def group_name(document: Document, group: Group) -> str:
    """What a group is called: its title, or else the words of its heading."""
    if group.title:
        return group.title
    heading = document.find(Idea, group.heading)
    return one_line(heading.text) if heading else "Without a name"


def without_headings(document: Document, leaving: Iterable[Idea], *, keep: str = "") -> Edits:
    """Edits to the groups whose heading is among the ideas that leave.

    The next idea of the group steps forward. A group that is left with neither idea nor title goes.

    Args:
        document: where they stand.
        leaving: the ideas that leave their group.
        keep: the id of a group that they do not leave.

    """
    gone = {idea.id: idea for idea in leaving}
    groups = dict.fromkeys(idea.group for idea in gone.values() if idea.group and idea.group != keep)
    edits: list[Edit] = []
    for group in (document.get(Group, id_) for id_ in groups if id_):
        if group.title and group.heading not in gone:
            continue
        left = [idea for idea in members(document, group) if idea.id not in gone]
        if not left and not group.title:
            edits += remove(document, group)
        elif group.heading in gone:
            edits += change(group, heading=left[0].id if left else None)
    return tuple(edits)
