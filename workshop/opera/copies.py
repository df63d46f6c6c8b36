"""Copies: a card that two groups argue over may stand in both; only the first is counted."""

from dataclasses import replace

from workshop.document.document import Document
from workshop.document.edits import Edits, add
from workshop.document.lists import appended, current
from workshop.document.records import Group, Idea, new_id
from workshop.errors import RuleError


def copy_idea(document: Document, idea: Idea, group: Group) -> Edits:
    """Put a copy of an idea into another group; it keeps the number and has no code and no marks.

    Raises:
        RuleError: the idea, or a copy of it, stands there already.

    """
    now, target = current(document, idea), current(document, group)
    there = document.where(Idea, group=target.id)
    if any(other.number == now.number and other.text == now.text for other in there):
        raise RuleError(f"Number {now.number} stands in this group already.", "Choose another group.")
    twin = replace(
        now,
        id=new_id(),
        group=target.id,
        code="",
        external="",
        parked=False,
        proposed=False,
        pair=None,
        doubled_by=None,
        cost=None,
    )
    return add(*appended(there, [twin]))
