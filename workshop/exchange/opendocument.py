"""ODT, written by hand: the text format of free office programs, after OpenDocument 1.3."""

from collections.abc import Iterable
from html import escape
from typing import assert_never

from workshop.exchange.archive import for_xml, zipped
from workshop.exchange.blocks import Block, Heading, Items, Table, Text
from workshop.exchange.widths import shares

_MIME = "application/vnd.oasis.opendocument.text"
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("meta", "meta"),
    )
)  # fmt: skip
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MANIFEST = f"""{_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
 manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIME}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>
"""
_WIDTH, _COLUMNS = 17, 34
"""The width of a table in centimetres, and in the steps that its columns have."""

_WIDTHS = "".join(
    f'<style:style style:name="width{part}" style:family="table-column"><style:table-column-properties '
    f'style:column-width="{part * _WIDTH / _COLUMNS:.1f}cm"/></style:style>'
    for part in range(1, _COLUMNS + 1)
)
_CELL = 'fo:padding="0.12cm" fo:border-bottom="0.5pt solid #808080"'
_STYLES = f"""<office:automatic-styles>
<style:style style:name="bold" style:family="text">
<style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="body" style:family="paragraph">
<style:paragraph-properties fo:margin-bottom="0.2cm"/></style:style>
<style:style style:name="caption" style:family="paragraph">
<style:paragraph-properties fo:margin-top="0.2cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"/>
<style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="title" style:family="paragraph">
<style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="table" style:family="table"><style:table-properties style:width="{_WIDTH}cm"
 table:align="left" fo:margin-bottom="0.4cm"/></style:style>{_WIDTHS}
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties {_CELL}/></style:style>
<style:style style:name="head" style:family="table-cell">
<style:table-cell-properties {_CELL} fo:background-color="#eeeeee"/></style:style>
<style:style style:name="row" style:family="table-row">
<style:table-row-properties fo:keep-together="always"/></style:style></office:automatic-styles>"""


def as_odt(title: str, language: str, blocks: Iterable[Block], notes: tuple[str, ...] = ()) -> bytes:
    """The blocks under a title; notes say what was left out."""
    body = "\n".join(_block(block) for block in (Heading(1, title), *blocks, *map(Text, notes)))
    content = (
        f'{_HEAD}<office:document-content {_SPACES} office:version="1.3">{_STYLES}'
        f"<office:body><office:text>\n{body}\n</office:text></office:body></office:document-content>\n"
    )
    about = (
        f'{_HEAD}<office:document-meta {_SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'office:version="1.3">'
        f"<office:meta><dc:title>{_plain(title)}</dc:title><dc:language>{_plain(language)}</dc:language>"
        "</office:meta></office:document-meta>\n"
    )
    parts = {
        "mimetype": _MIME.encode(),
        "content.xml": content.encode(),
        "meta.xml": about.encode(),
        "META-INF/manifest.xml": _MANIFEST.encode(),
    }
    return zipped(parts, stored=("mimetype",))


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f'<text:h text:outline-level="{level}">{_words("", text)}</text:h>'
        case Text(text, label):
            return _paragraph(label, text, "body")
        case Items(items):
            listed = "\n".join(f"<text:list-item>{_paragraph(*item)}</text:list-item>" for item in items)
            return f"<text:list>\n{listed}\n</text:list>"
        case Table():
            return _table(block)
        case _:
            assert_never(block)


def _table(table: Table) -> str:
    columns = "".join(
        f'<table:table-column table:style-name="width{max(1, round(share * _COLUMNS))}"/>'
        for share in shares(table)
    )
    head = f"<table:table-header-rows>{_row(table.header, 'head', 'title')}</table:table-header-rows>"
    rows = "\n".join(_row(row, "cell") for row in table.rows)
    caption = _paragraph("", table.caption, "caption")
    return f'{caption}\n<table:table table:style-name="table">{columns}{head}\n{rows}</table:table>'


def _row(cells: Iterable[str], style: str, words: str = "") -> str:
    filled = "".join(
        f'<table:table-cell table:style-name="{style}" office:value-type="string">'
        f"{_paragraph('', cell, words)}</table:table-cell>"
        for cell in cells
    )
    return f'<table:table-row table:style-name="row">{filled}</table:table-row>'


def _paragraph(label: str, text: str, style: str = "") -> str:
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:p{named}>{_words(label, text)}</text:p>"


def _words(label: str, text: str) -> str:
    colon = ": " if label and text else ""
    bold = f'<text:span text:style-name="bold">{_plain(label + colon)}</text:span>' if label else ""
    return bold + "<text:line-break/>".join(map(_spaced, text.splitlines()))


def _spaced(line: str) -> str:
    """A line whose tabs and runs of spaces stay as they were typed."""
    kept = _plain(line).replace("\t", "<text:tab/>")
    return kept.replace("  ", ' <text:s text:c="1"/>')


def _plain(text: str) -> str:
    return escape(for_xml(text))
