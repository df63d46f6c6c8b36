"""A session as Markdown; whatever was typed is shown as typed."""

import re
from collections.abc import Iterable
from typing import assert_never

from workshop.exchange.blocks import Block, Heading, Items, Table, Text

_ANYWHERE = re.compile(r"([\\`*_\[\]<>|~$])|(&)(?=#?\w+;)")
_BREAK = "\\\n"
_AT_START = re.compile(r"^(\d+)([.)])|^([#+\-=>])")


def as_markdown(title: str, blocks: Iterable[Block], notes: tuple[str, ...] = ()) -> bytes:
    """The blocks under a title, in UTF-8; notes say what was left out."""
    parts = [_block(block) for block in (Heading(1, title), *blocks, *map(Text, notes))]
    return ("\n\n".join(parts) + "\n").encode()


def escaped(text: str) -> str:
    """The text on one line of Markdown, line breaks kept as such."""
    lines = (_line(line) for line in text.splitlines())
    return _BREAK.join(line for line in lines if line)


def _line(line: str) -> str:
    safe = _ANYWHERE.sub(r"\\\1\2", line.strip())
    return _AT_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", safe)


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_flat(text)}"
        case Text(text, label):
            return f"**{_flat(label)}:** {escaped(text)}" if label else escaped(text)
        case Items(items):
            return "\n".join(_item(label, text) for label, text in items)
        case Table(_, header, rows):
            rule = f"|{' --- |' * len(header)}"
            return "\n".join((_row(header), rule, *map(_row, rows)))
        case _:
            assert_never(block)


def _item(label: str, text: str) -> str:
    words = f"**{_flat(label)}:** {escaped(text)}" if label else escaped(text)
    return "- " + words.replace("\n", "\n  ")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(escaped(cell).replace(_BREAK, '<br>') for cell in cells)} |"


def _flat(text: str) -> str:
    return escaped(" ".join(text.split()))
