"""Workbooks made by hand, so that tests of reading need no writer and can write what none would."""

import io
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def workbook(sheets: Mapping[str, str], *, texts: Sequence[str] = (), hidden: str = "") -> bytes:
    """A workbook of sheets, each given as the XML of its rows; `texts` are shared."""
    names = "".join(
        f'<sheet name="{escape(name)}" sheetId="{at}" r:id="r{at}"'
        + (' state="hidden"/>' if name == hidden else "/>")
        for at, name in enumerate(sheets, 1)
    )
    links = "".join(
        f'<Relationship Id="r{at}" Type="x" Target="worksheets/sheet{at}.xml"/>'
        for at in range(1, len(sheets) + 1)
    )
    shared = "".join(f"<si>{text}</si>" for text in texts)
    parts = {
        "xl/workbook.xml": (
            f'<workbook xmlns="{SPACE}" xmlns:r="{RELATIONS}"><sheets>{names}</sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="x">{links}</Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{SPACE}">{shared}</sst>',
    }
    for at, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{at}.xml"] = (
            f'<worksheet xmlns="{SPACE}"><sheetData>{rows}</sheetData></worksheet>'
        )
    return packed(parts)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of these parts."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def rows(*lines: Sequence[str]) -> str:
    """Rows of cells with their text inside."""
    return "".join(
        f'<row r="{at}">'
        + "".join(
            f'<c r="{chr(65 + place)}{at}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
            for place, cell in enumerate(cells)
            if cell
        )
        + "</row>"
        for at, cells in enumerate(lines, 1)
    )
