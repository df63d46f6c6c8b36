"""The structure tree: what a screen reader is told about every mark on the paper."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, field

from workshop.handouts.pdf_file import PdfFile, literal, numbers

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
        alt = f"/Alt{literal(self.alt)}" if self.alt is not None else ""
        return alt + self._layout() + self._table()

    def _layout(self) -> str:
        if self.box:
            return f"/A<</O/Layout/Placement/Block/BBox[{numbers(self.box)}]>>"
        if self.ordered is not None:
            return f"/A<</O/List/ListNumbering/{'Decimal' if self.ordered else 'None'}>>"
        return ""

    def _table(self) -> str:
        if self.scope is None and self.span == 1:
            return ""
        scope = f"/Scope/{self.scope.value}" if self.scope else ""
        return f"/A<</O/Table{scope}{f'/ColSpan {self.span}' if self.span > 1 else ''}>>"


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


def write_tree(pdf: PdfFile, root: Element, pages: list[int], marks: list[int]) -> int:
    """Write the tree and its index from marks to elements; returns the tree root's number.

    Args:
        pdf: the file to write to.
        root: the Document element.
        pages: each page's object number.
        marks: how many marks each page has.
    """
    elements = list(_walk(root))
    tree = pdf.reserve()
    first = pdf.reserve(len(elements))
    numbers_ = {id(element): first + index for index, element in enumerate(elements)}
    owners = [[first] * count for count in marks]
    parents = {id(root): tree}
    bodies = []
    for element in elements:
        own = numbers_[id(element)]
        bodies.append(_body(element, own, parents, numbers_, pages, owners))
    pdf.put_many(bodies, first)
    index = _write_index(pdf, owners)
    pdf.put(
        f"<</Type/StructTreeRoot/K {first} 0 R/ParentTree {index} 0 R/ParentTreeNextKey {len(pages)}>>", tree
    )
    return tree


def _body(
    element: Element,
    own: int,
    parents: dict[int, int],
    numbers_: dict[int, int],
    pages: list[int],
    owners: list[list[int]],
) -> str:
    kids = element.kids
    page = next((kid[0] for kid in kids if not isinstance(kid, Element)), None)
    shown = []
    for kid in kids:
        if isinstance(kid, Element):
            parents[id(kid)] = own
            shown.append(f"{numbers_[id(kid)]} 0 R")
            continue
        owners[kid[0]][kid[1]] = own
        here = kid[0] == page
        shown.append(str(kid[1]) if here else f"<</Type/MCR/Pg {pages[kid[0]]} 0 R/MCID {kid[1]}>>")
    at = "" if page is None else f"/Pg {pages[page]} 0 R"
    body = shown[0] if len(shown) == 1 else f"[{' '.join(shown)}]"
    return f"<</S/{element.tag.value}/P {parents[id(element)]} 0 R{at}{element.attributes()}/K {body}>>"


def _write_index(pdf: PdfFile, owners: list[list[int]]) -> int:
    rows = " ".join(f"{page} [{' '.join(f'{n} 0 R' for n in row)}]" for page, row in enumerate(owners))
    return pdf.put(f"<</Nums[{rows}]>>")
