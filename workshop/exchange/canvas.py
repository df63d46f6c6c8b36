"""JSON Canvas 1.0 (jsoncanvas.org): boards as they lie, groups as frames, ideas as cards in them."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from workshop.document.document import Document
from workshop.document.records import Board, Group, Idea
from workshop.exchange.markdown import escaped
from workshop.opera.headings import group_name

WIDTH, HEIGHT, GAP = 320, 160, 24
"""Pixels: a card, and the room between two."""

Column = tuple[str, str, Sequence[Idea]]
"""Id, label and ideas of a column."""


def as_canvas(document: Document, boards: tuple[Board, ...]) -> bytes:
    """Boards below one another, each with its columns side by side."""
    nodes: list[dict[str, Any]] = []
    top = 0
    for board in boards:
        columns = list(_columns(document, board))
        nodes.append(_text(board.id, f"# {escaped(board.question)}", 0, top))
        for place, column in enumerate(columns):
            nodes += _column(column, place * (WIDTH + 3 * GAP), top + HEIGHT + 3 * GAP)
        longest = max((len(ideas) for _, _, ideas in columns), default=0)
        top += (longest + 1) * (HEIGHT + GAP) + 8 * GAP
    return (json.dumps({"nodes": nodes, "edges": []}, ensure_ascii=False, indent=1) + "\n").encode()


def _columns(document: Document, board: Board) -> Iterator[Column]:
    ideas = [idea for idea in document.where(Idea, board=board.id) if idea.doubled_by is None]
    here = [idea for idea in ideas if not idea.parked]
    for group in document.where(Group, board=board.id):
        under = sorted(
            (one for one in here if one.group == group.id), key=lambda one: one.id != group.heading
        )
        yield group.id, group_name(document, group), under
    if loose := [idea for idea in here if idea.group is None]:
        yield f"{board.id}-loose", "Ideas", loose
    if parked := [idea for idea in ideas if idea.parked]:
        yield f"{board.id}-parked", "Parked", parked


def _column(column: Column, left: int, top: int) -> Iterator[dict[str, Any]]:
    id_, label, ideas = column
    frame = {
        "x": left - GAP,
        "y": top - GAP,
        "width": WIDTH + 2 * GAP,
        "height": len(ideas) * (HEIGHT + GAP) + GAP,
    }
    yield {"id": id_, "type": "group", "label": label, **frame}
    for place, idea in enumerate(ideas):
        yield _text(idea.id, f"**{idea.number}** {escaped(idea.text)}", left, top + place * (HEIGHT + GAP))


def _text(id_: str, text: str, left: int, top: int) -> dict[str, Any]:
    return {"id": id_, "type": "text", "text": text, "x": left, "y": top, "width": WIDTH, "height": HEIGHT}
