"""A session as one self-contained web page that loads nothing, runs nothing and reads well aloud."""

from collections.abc import Iterable
from html import escape
from string import Template
from typing import assert_never

import resources
from workshop.exchange.blocks import Block, Heading, Items, Table, Text


def as_html(title: str, language: str, blocks: Iterable[Block], notes: tuple[str, ...] = ()) -> bytes:
    """The blocks under a title, in UTF-8; notes say what was left out."""
    body = "\n".join(_block(block) for block in (Heading(1, title), *blocks, *map(Text, notes)))
    page = Template(resources.text("web", "page.html"))
    return page.substitute(language=escape(language), title=escape(title), body=body).encode()


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"<h{level}>{_text(text)}</h{level}>"
        case Text(text, label):
            return f"<p>{_labelled(label, text)}</p>"
        case Items(items):
            listed = "\n".join(f"<li>{_labelled(label, text)}</li>" for label, text in items)
            return f"<ul>\n{listed}\n</ul>"
        case Table():
            return _table(block)
        case _:
            assert_never(block)


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_text(cell)}</th>' for cell in table.header)
    rows = "\n".join(f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>" for row in table.rows)
    caption = f"<caption>{_text(table.caption)}</caption>"
    return f"<table>{caption}\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>"


def _labelled(label: str, text: str) -> str:
    return f"<strong>{_text(label)}:</strong> {_text(text)}" if label else _text(text)


def _text(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())
