"""The structure tree: what a screen reader is told about every mark on the paper."""

from __future__ import annotations

import codecs
import enum
from collections.abc import Sequence
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
class Element(PDFObject):  # type: ignore[misc]
    """A node of the tree, which reportlab numbers and writes as one of the file's objects.

    Attributes:
        tag: its structure type.
        kids: elements, or (page index, mark number) of marked content.
        alt: the sentence that says what a figure shows.
        box: left, bottom, right and top of a figure, in points.
        scope: of a header cell.
        ordered: of a list, whether it is numbered.
        span: how many columns a cell covers.
        number: its object number, once it is part of a document.
        parent: the object number of what it hangs under.
    """

    tag: Tag
    kids: list[Element | tuple[int, int]] = field(default_factory=list)
    alt: str | None = None
    box: Box | None = None
    scope: Scope | None = None
    ordered: bool | None = None
    span: int = 1
    number: int = 0
    parent: int = 0

    def add(self, tag: Tag, alt: str | None = None) -> Element:
        """A new last child."""
        child = Element(tag, alt=alt)
        self.kids.append(child)
        return child

    def format(self, document: Any) -> bytes:
        """The element as it stands in the file; reportlab asks for it."""
        page, shown = None, []
        for kid in self.kids:
            if isinstance(kid, Element):
                shown.append(f"{kid.number} 0 R")
            elif page is None or kid[0] == page:
                page = kid[0]
                shown.append(f"{kid[1]}")
            else:
                shown.append(f"<</Type/MCR/Pg {_page(document, kid[0])} 0 R/MCID {kid[1]}>>")
        body = shown[0] if len(shown) == 1 else f"[{' '.join(shown)}]"
        at = "" if page is None else f"/Pg {_page(document, page)} 0 R"
        more = self._attributes()
        return f"<</S/{self.tag.value}/P {self.parent} 0 R{at}{more}/K {body}>>".encode("ascii")

    def _attributes(self) -> str:
        """The entries of the element's dictionary beyond its type, parent and kids."""
        alt = f"/Alt{text_string(self.alt)}" if self.alt is not None else ""
        if self.box:
            return f"{alt}/A<</O/Layout/Placement/Block/BBox[{fp_str(self.box)}]>>"
        if self.ordered is not None:
            return f"{alt}/A<</O/List/ListNumbering/{'Decimal' if self.ordered else 'None'}>>"
        if self.scope is None and self.span == 1:
            return alt
        scope = f"/Scope/{self.scope.value}" if self.scope else ""
        return f"{alt}/A<</O/Table{scope}{f'/ColSpan {self.span}' if self.span > 1 else ''}>>"


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


def structure_of(document: Any, root: Element, marks: Sequence[int]) -> Any:
    """Make the tree part of reportlab's document, with an index from marks to elements.

    Args:
        document: the document, whose pages are all there.
        root: the Document element.
        marks: how many marks each page has.

    Returns:
        The root of the structure tree, for the document's catalogue.
    """
    tree = PDFDictionary({"Type": PDFName("StructTreeRoot"), "ParentTreeNextKey": len(marks), "K": root})
    document.Reference(tree)
    top = document.objectcounter
    owners = [[top + 1] * count for count in marks]
    _enlist(document, root, top, owners)
    tree["K"] = document.Reference(root)
    tree["ParentTree"] = document.Reference(PDFDictionary({"Nums": _index(owners)}))
    return tree


def _enlist(document: Any, element: Element, parent: int, owners: list[list[int]]) -> None:
    """Give `element` and all below it their numbers, and note which marks are whose."""
    document.Reference(element)
    element.number, element.parent = document.objectcounter, parent
    for kid in element.kids:
        if isinstance(kid, Element):
            _enlist(document, kid, element.number, owners)
        else:
            owners[kid[0]][kid[1]] = element.number


def _page(document: Any, index: int) -> int:
    """The object number of a page, under the name that reportlab gives it."""
    number: int = document.idToObjectNumberAndVersion[f"Page{index + 1}"][0]
    return number


def _index(owners: list[list[int]]) -> str:
    rows = (f"{page} [{' '.join([f'{n} 0 R' for n in row])}]" for page, row in enumerate(owners))
    return f"[{' '.join(rows)}]"
