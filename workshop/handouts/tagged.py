"""The structure tree: what a screen reader is told about every mark on the paper."""

from __future__ import annotations

import codecs
import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import DummyDoc, PDFDictionary, PDFName, PDFObject, PDFText

Box = tuple[float, float, float, float]


class Tag(enum.Enum):
    """The standard structure types that handouts use."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    P = "P"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEADER = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    CAPTION = "Caption"


class Scope(enum.Enum):
    """What a header cell is the header of."""

    COLUMN = "Column"
    ROW = "Row"


@dataclass(slots=True, eq=False)
class Element:
    """A node of the tree. `kids` are elements, or (page index, mark number) of marked content."""

    tag: Tag
    kids: list[Element | tuple[int, int]] = field(default_factory=list)
    alt: str | None = None
    box: Box | None = None
    scope: Scope | None = None
    ordered: bool | None = None
    span: int = 1

    def add(self, tag: Tag, alt: str | None = None) -> Element:
        """A new last child."""
        child = Element(tag, alt=alt)
        self.kids.append(child)
        return child

    def attributes(self) -> str:
        """The entries of the element's dictionary beyond its type, parent and kids."""
        alt = f"/Alt{text_string(self.alt)}" if self.alt is not None else ""
        return alt + self._layout() + self._table()

    def _layout(self) -> str:
        if self.box:
            return f"/A<</O/Layout/Placement/Block/BBox[{fp_str(self.box)}]>>"
        if self.ordered is not None:
            return f"/A<</O/List/ListNumbering/{'Decimal' if self.ordered else 'None'}>>"
        return ""

    def _table(self) -> str:
        if self.scope is None and self.span == 1:
            return ""
        scope = f"/Scope/{self.scope.value}" if self.scope else ""
        return f"/A<</O/Table{scope}{f'/ColSpan {self.span}' if self.span > 1 else ''}>>"


def text_string(text: str) -> str:
    """`text` as PDF writes it, in UTF-16 so that every character survives."""
    data = codecs.BOM_UTF16_BE + text.encode("utf-16-be", "surrogatepass")
    return str(PDFText(data).format(DummyDoc()).decode("ascii"))


def copied(element: Element, shift: int) -> Element:
    """The same tree for the same marks `shift` pages further on."""
    kids: list[Element | tuple[int, int]] = [
        copied(kid, shift) if isinstance(kid, Element) else (kid[0] + shift, kid[1]) for kid in element.kids
    ]
    return Element(element.tag, kids, element.alt, element.box, element.scope, element.ordered, element.span)


def _walk(element: Element) -> Iterator[Element]:
    yield element
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _walk(kid)


class _Written(PDFObject):  # type: ignore[misc]
    """An element as one of the file's objects."""

    def __init__(self) -> None:
        self.body = b""

    def format(self, _document: Any) -> bytes:
        """What stands in the file."""
        return self.body


def write_tree(document: Any, root: Element, pages: Sequence[int], marks: Sequence[int]) -> Any:
    """Hang the tree, and its index from marks to elements, into reportlab's document.

    Args:
        document: the document, whose pages are all there.
        root: the Document element.
        pages: each page's object number.
        marks: how many marks each page has.

    Returns:
        The root of the structure tree, for the document's catalogue.
    """
    tree = PDFDictionary({"Type": PDFName("StructTreeRoot"), "ParentTreeNextKey": len(pages)})
    top = _number(document, tree)
    elements = list(_walk(root))
    objects = [_Written() for _ in elements]
    own = [_number(document, written) for written in objects]
    numbers = {id(element): number for element, number in zip(elements, own, strict=True)}
    owners = [[own[0]] * count for count in marks]
    parents = {id(root): top}
    for element, number, written in zip(elements, own, objects, strict=True):
        written.body = _body(element, number, parents, numbers, pages, owners).encode("ascii")
    tree["K"] = document.Reference(objects[0])
    tree["ParentTree"] = document.Reference(PDFDictionary({"Nums": _index(owners)}))
    return tree


def _number(document: Any, written: Any) -> int:
    """The object number of what is now part of the document."""
    return int(document.idToObjectNumberAndVersion[document.Reference(written).name][0])


def _body(
    element: Element,
    own: int,
    parents: dict[int, int],
    numbers: dict[int, int],
    pages: Sequence[int],
    owners: list[list[int]],
) -> str:
    kids = element.kids
    page = next((kid[0] for kid in kids if not isinstance(kid, Element)), None)
    shown = []
    for kid in kids:
        if isinstance(kid, Element):
            parents[id(kid)] = own
            shown.append(f"{numbers[id(kid)]} 0 R")
            continue
        owners[kid[0]][kid[1]] = own
        here = kid[0] == page
        shown.append(str(kid[1]) if here else f"<</Type/MCR/Pg {pages[kid[0]]} 0 R/MCID {kid[1]}>>")
    at = "" if page is None else f"/Pg {pages[page]} 0 R"
    body = shown[0] if len(shown) == 1 else f"[{' '.join(shown)}]"
    return f"<</S/{element.tag.value}/P {parents[id(element)]} 0 R{at}{element.attributes()}/K {body}>>"


def _index(owners: list[list[int]]) -> str:
    rows = (f"{page} [{' '.join([f'{n} 0 R' for n in row])}]" for page, row in enumerate(owners))
    return f"[{' '.join(rows)}]"
