"""Reads a PDF back as its specification says: text by its fonts' maps, and the structure tree."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

PAINT = frozenset({"Tj", "TJ", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "BI", "'", '"'})


@dataclass
class Sheet:
    """One page: its text in drawing order, its marks, and whether anything was painted outside one."""

    text: str = ""
    furniture: str = ""
    marks: list[int] = field(default_factory=list)
    unmarked: list[str] = field(default_factory=list)


def opened(data: bytes) -> pikepdf.Pdf:
    """The file, parsed."""
    return pikepdf.open(io.BytesIO(data))


def text_of(data: bytes) -> str:
    """Everything that is read aloud, page after page."""
    return "".join(sheet.text for sheet in sheets(opened(data)))


def squeezed(text: str) -> str:
    """`text` without the white space, which lines and pages change."""
    return "".join(text.split())


def sheets(pdf: pikepdf.Pdf) -> list[Sheet]:
    """Every page, read."""
    return [_sheet(page) for page in pdf.pages]


def _sheet(page: Any) -> Sheet:
    sheet = Sheet()
    fonts = {name: _letters(font) for name, font in page.Resources.Font.items()}
    stack: list[dict[str, Any]] = []
    font: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator in ("BDC", "BMC"):
            stack.append(_mark(operands, sheet, stack))
        elif operator == "EMC":
            stack.pop()
        elif operator == "Tf":
            font = fonts[str(operands[0])]
        if operator in PAINT and not stack:
            sheet.unmarked.append(operator)
        if operator in ("Tj", "TJ") and stack and not stack[-1]["replaced"]:
            _say(sheet, stack[0]["artifact"], _shown(operands[0], font))
    assert not stack, "a mark was never closed"
    return sheet


def _mark(operands: Any, sheet: Sheet, stack: list[dict[str, Any]]) -> dict[str, Any]:
    properties = operands[1] if len(operands) > 1 else {}
    artifact = str(operands[0]) == "/Artifact"
    if "/MCID" in properties:
        sheet.marks.append(int(properties["/MCID"]))
    actual = str(properties["/ActualText"]) if "/ActualText" in properties else None
    if actual is not None:
        _say(sheet, artifact or bool(stack and stack[0]["artifact"]), actual)
    return {"artifact": artifact, "replaced": actual is not None or bool(stack and stack[-1]["replaced"])}


def _say(sheet: Sheet, artifact: bool, text: str) -> None:
    if artifact:
        sheet.furniture += text
    else:
        sheet.text += text


def _shown(operand: Any, font: dict[int, str]) -> str:
    parts = (
        [operand]
        if isinstance(operand, pikepdf.String)
        else [p for p in operand if isinstance(p, pikepdf.String)]
    )
    codes = [bytes(part) for part in parts]
    return "".join(font[int.from_bytes(code[n : n + 2])] for code in codes for n in range(0, len(code), 2))


def _letters(font: Any) -> dict[int, str]:
    found = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>", font.ToUnicode.read_bytes())
    return {
        int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be", "surrogatepass")
        for code, text in found
    }


@dataclass
class Node:
    """An element of the structure tree."""

    tag: str
    alt: str | None
    raw: Any
    kids: list["Node"] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)


def tree(pdf: pikepdf.Pdf) -> Node:
    """The Document element with all below it."""
    pages = {page.obj.objgen: n for n, page in enumerate(pdf.pages)}
    return _node(pdf.Root.StructTreeRoot.K, pdf.Root.StructTreeRoot, pages)


def _node(raw: Any, parent: Any, pages: dict[tuple[int, int], int]) -> Node:
    assert raw.P.objgen == parent.objgen, "an element does not know its parent"
    node = Node(str(raw.S)[1:], str(raw.Alt) if "/Alt" in raw else None, raw)
    kids = raw.K if isinstance(raw.K, pikepdf.Array) else [raw.K]
    for kid in kids:
        if isinstance(kid, int):
            node.marks.append((pages[raw.Pg.objgen], kid))
        elif "/MCID" in kid:
            node.marks.append((pages[kid.Pg.objgen], int(kid.MCID)))
        else:
            node.kids.append(_node(kid, raw, pages))
    return node


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it, in reading order."""
    yield node
    for kid in node.kids:
        yield from walk(kid)
