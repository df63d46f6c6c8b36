"""DOCX: headings, lists and tables with real styles, so that it can be edited and read aloud."""

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, assert_never

from workshop.errors import EnvironmentProblem
from workshop.exchange.archive import for_xml, repacked
from workshop.exchange.blocks import Block, Heading, Items, Table, Text
from workshop.exchange.widths import shares

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_WIDTH = 15.2
"""Centimetres between the margins."""


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
    from docx.shared import Cm

    caption = made.add_paragraph(for_xml(table.caption), style="Caption")
    caption.paragraph_format.keep_with_next = True
    grid = made.add_table(rows=1, cols=len(table.header))
    grid.autofit = False
    for cell, title in zip(grid.rows[0].cells, table.header, strict=True):
        cell.paragraphs[0].add_run(for_xml(title)).bold = True
    for row in table.rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = for_xml(text)
    for column, share in zip(grid.columns, shares(table), strict=True):
        column.width = Cm(_WIDTH * share)
        for cell in column.cells:
            cell.width = column.width
            cell.paragraphs[-1].paragraph_format.space_after = 0
    _dress(grid)


def _dress(grid: Any) -> None:
    """A line under each row and some air; the header is told as one, and no row is torn apart."""
    from docx.oxml import parse_xml

    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>' for side in ("bottom", "insideH")
    )
    margins = "".join(
        f'<w:{side} w:w="{twips}" w:type="dxa"/>'
        for side, twips in (("top", 50), ("left", 80), ("bottom", 50), ("right", 80))
    )
    looks = grid._tbl.tblPr
    looks.append(parse_xml(f"<w:tblBorders {_SPACE}>{borders}</w:tblBorders>"))
    looks.append(parse_xml(f"<w:tblCellMar {_SPACE}>{margins}</w:tblCellMar>"))
    for place, row in enumerate(grid.rows):
        told = row._tr.get_or_add_trPr()
        told.append(parse_xml(f"<w:cantSplit {_SPACE}/>"))
        if not place:
            told.append(parse_xml(f"<w:tblHeader {_SPACE}/>"))
