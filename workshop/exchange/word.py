"""DOCX: headings, lists and tables with real styles, so that it can be edited and read aloud."""

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, assert_never

from workshop.errors import EnvironmentProblem
from workshop.exchange.archive import for_xml, repacked
from workshop.exchange.blocks import Block, Heading, Items, Table, Text


def as_docx(title: str, language: str, blocks: Iterable[Block], notes: tuple[str, ...] = ()) -> bytes:
    """The blocks under a title; notes say what was left out.

    Raises:
        EnvironmentProblem: the extra “office” is not installed.

    """
    try:
        import docx
    except ImportError as error:
        raise EnvironmentProblem(
            "DOCX needs the extra “office”, which is not installed.",
            "Export odt, or install common-ground[office].",
        ) from error
    made = docx.Document()
    about = made.core_properties
    about.title, about.language, about.author, about.comments = for_xml(title), language, "", ""
    about.created = about.modified = datetime(2000, 1, 1, tzinfo=UTC)
    for block in (Heading(1, title), *blocks, *map(Text, notes)):
        _add(made, block)
    out = io.BytesIO()
    made.save(out)
    return repacked(out.getvalue())


def _add(made: Any, block: Block) -> None:
    match block:
        case Heading(level, text):
            made.add_heading(for_xml(text), 0 if level == 1 else level - 1)
        case Text(text, label):
            _words(made.add_paragraph(), label, text)
        case Items(items):
            for label, text in items:
                _words(made.add_paragraph(style="List Bullet"), label, text)
        case Table():
            _table(made, block)
        case _:
            assert_never(block)


def _words(paragraph: Any, label: str, text: str) -> None:
    if label:
        paragraph.add_run(for_xml(f"{label}: ")).bold = True
    paragraph.add_run(for_xml(text))


def _table(made: Any, table: Table) -> None:
    made.add_paragraph(for_xml(table.caption), style="Caption")
    grid = made.add_table(rows=1, cols=len(table.header), style="Table Grid")
    for cell, title in zip(grid.rows[0].cells, table.header, strict=True):
        cell.paragraphs[0].add_run(for_xml(title)).bold = True
    for row in table.rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = for_xml(text)
