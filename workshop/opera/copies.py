"""Copies: a card that two groups argue over may stand in both; only the first is counted."""

from collections.abc import Mapping

from workshop.document.document import Document
from workshop.document.edits import Edits, add
from workshop.document.lists import appended, current
from workshop.document.records import Group, Idea, new_id
from workshop.errors import RuleError
from workshop.frozen import replace


def copy_idea(document: Document, idea: Idea, group: Group) -> Edits:
    """Put a copy of an idea into another group; it keeps the number and has no code and no marks.

    Raises:
        RuleError: the idea, or a copy of it, stands there already.

    """
    now, target = current(document, idea), current(document, group)
    there = document.where(Idea, group=target.id)
    if any(other.number == now.number and other.text == now.text for other in there):
        raise RuleError(f"Number {now.number} stands in this group already.", "Choose another group.")
    return add(*appended(there, [_twin(now, target.id)]))


def copy_on_wall(document: Document, spots: Mapping[str, tuple[int, int]]) -> Edits:
    """Put copies of ideas on the free wall, each at its place in thousandths of a card."""
    twins = [
        replace(_twin(document.get(Idea, ident), document.get(Idea, ident).group), x=x, y=y)
        for ident, (x, y) in spots.items()
    ]
    return add(*appended(document.all(Idea), twins))


def _twin(idea: Idea, group: str | None) -> Idea:
    """The same words under the same number, with nothing that counts or is counted."""
    return replace(
        idea,
        id=new_id(),
        group=group,
        code="",
        external="",
        parked=False,
        proposed=False,
        pair=None,
        doubled_by=None,
        cost=None,
        rank="",
    )
