"""A whole handout under way: its pages, its structure, its bookmarks, and at last its bytes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from workshop.errors import KnownError
from workshop.handouts.fonts import Typefaces
from workshop.handouts.page import Page
from workshop.handouts.pdf_file import PdfFile, literal, number
from workshop.handouts.tagged import Box, Element, Tag, copied, write_tree

PRODUCER: Final = "Common Ground"
_META: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""

Progress = Callable[[int, int], bool]


class StoppedError(KnownError):
    """The person who asked for the handout stopped it."""

    def __init__(self) -> None:
        super().__init__("The handout was not made, as you asked.", safe="No file was changed.")


@dataclass(frozen=True, slots=True)
class Bookmark:
    """One entry of the outline: a heading and where it stands."""

    level: int
    title: str
    page: int
    top: float


class Book:
    """Draws pages in order. Everything drawn must be inside `marked` or `furniture`.

    Args:
        title: shown in the window's title bar and read first by a screen reader.
        language: of the text, as a language tag such as "en-GB".
        on: the day the handout is made; the same day and content give the same bytes.
        size: width and height of a page, in points.
        progress: called with (done, total) as pages are finished; returns False to stop.
    """

    def __init__(
        self,
        title: str,
        on: dt.date,
        size: tuple[float, float],
        language: str = "en-GB",
        progress: Progress | None = None,
    ) -> None:
        self.title, self.language, self.on, self.size = title, language, on, size
        self.fonts = Typefaces()
        self.root = Element(Tag.DOCUMENT)
        self.pages: list[Page] = []
        self.bookmarks: list[Bookmark] = []
        self._open = [self.root]
        self._progress = progress

    @property
    def page(self) -> Page:
        """The page being drawn."""
        return self.pages[-1]

    @property
    def here(self) -> Element:
        """The innermost open element."""
        return self._open[-1]

    def new_page(self) -> Page:
        """Begin the next page.

        Raises:
            StoppedError: the progress callback said to stop.
        """
        self.check(len(self.pages))
        self.pages.append(Page(len(self.pages), *self.size))
        return self.page

    def check(self, done: int, total: int = 0) -> None:
        """Report progress; `total` is 0 as long as the number of pages is not known."""
        if self._progress and not self._progress(done, max(total, done)):
            raise StoppedError

    @contextmanager
    def inside(self, tag: Tag, alt: str | None = None) -> Iterator[Element]:
        """A structure element around whatever is drawn in the block, on one page or several."""
        with self.within(self.here.add(tag, alt)) as element:
            yield element

    @contextmanager
    def within(self, element: Element) -> Iterator[Element]:
        """Go on inside an element that was begun before."""
        self._open.append(element)
        try:
            yield element
        finally:
            self._open.pop()

    @contextmanager
    def marked(self, tag: Tag, alt: str | None = None) -> Iterator[Page]:
        """A new element whose content is drawn on this page in the block."""
        page = self.page
        page.begin(self.here.add(tag, alt))
        yield page
        page.end()

    @contextmanager
    def furniture(self) -> Iterator[Page]:
        """Drawing that says nothing: rules, grounds, page feet."""
        page = self.page
        page.begin_artifact()
        yield page
        page.end()

    @contextmanager
    def figure(self, alt: str, box: Box) -> Iterator[Page]:
        """A drawing with the sentence that says what it shows; `box` is left, bottom, right, top."""
        with self.marked(Tag.FIGURE, alt) as page:
            element = self.here.kids[-1]
            assert isinstance(element, Element)
            element.box = box
            yield page

    def bookmark(self, level: int, title: str, top: float) -> None:
        """An entry in the outline for a heading of `level` 1 to 3 at height `top` of this page."""
        self.bookmarks.append(Bookmark(level, title, len(self.pages) - 1, top))

    def repeat(self, element: Element, first: int, times: int) -> None:
        """Place the pages from `first` on, which hold just `element`, `times` times more."""
        originals = self.pages[first:]
        for _ in range(times):
            shift = len(self.pages) - first
            for page in originals:
                copy = Page(len(self.pages), page.width, page.height, marks=page.marks, copy_of=page)
                self.pages.append(copy)
            self.root.kids.append(copied(element, shift))

    def finish(self) -> bytes:
        """The file.

        Raises:
            StoppedError: the progress callback said to stop.
        """
        pdf = PdfFile()
        catalog, info, parent = pdf.reserve(), pdf.reserve(), pdf.reserve()
        numbers = [pdf.reserve() for _ in self.pages]
        self._write_pages(pdf, parent, numbers)
        tree = write_tree(pdf, self.root, numbers, [page.marks for page in self.pages])
        outline = _write_outline(pdf, self.bookmarks, numbers)
        shown = f"/Outlines {outline} 0 R/PageMode/UseOutlines" if outline else ""
        pdf.put(
            f"<</Type/Catalog/Pages {parent} 0 R/Lang{literal(self.language)}/MarkInfo<</Marked true>>"
            f"/StructTreeRoot {tree} 0 R/ViewerPreferences<</DisplayDocTitle true>>"
            f"/Metadata {self._write_metadata(pdf)} 0 R{shown}>>",
            catalog,
        )
        pdf.put(self._info(), info)
        return pdf.finish(catalog, info)

    def _write_pages(self, pdf: PdfFile, parent: int, numbers: list[int]) -> None:
        fonts = pdf.reserve()
        streams: dict[int, int] = {}
        for page, at in zip(self.pages, numbers, strict=True):
            source = page.copy_of or page
            if source.index not in streams:
                self.check(page.index, len(self.pages))
                streams[source.index] = pdf.stream("\n".join(source.ops).encode("latin-1"))
            pdf.put(
                f"<</Type/Page/Parent {parent} 0 R/MediaBox[0 0 {number(page.width)} {number(page.height)}]"
                f"/Contents {streams[source.index]} 0 R/Resources<</Font {fonts} 0 R>>"
                f"/StructParents {page.index}/Tabs/S>>",
                at,
            )
        pdf.put(f"<<{self.fonts.embed(pdf)}>>", fonts)
        kids = " ".join(f"{n} 0 R" for n in numbers)
        pdf.put(f"<</Type/Pages/Count {len(numbers)}/Kids[{kids}]>>", parent)

    def _write_metadata(self, pdf: PdfFile) -> int:
        text = _META.format(
            title=escape(_printable(self.title)),
            language=escape(self.language),
            day=self.on.isoformat(),
            producer=PRODUCER,
        )
        return pdf.stream(text.encode("utf-8", "replace"), "/Type/Metadata/Subtype/XML", plain=True)

    def _info(self) -> str:
        day = f"(D:{self.on:%Y%m%d}000000Z)"
        return (
            f"<</Title{literal(self.title)}/Creator({PRODUCER})/Producer({PRODUCER})"
            f"/CreationDate{day}/ModDate{day}>>"
        )


def _printable(text: str) -> str:
    """`text` without the control characters that XML cannot hold."""
    return "".join(char if char.isprintable() else " " for char in text)


def _write_outline(pdf: PdfFile, marks: list[Bookmark], pages: list[int]) -> int | None:
    """Write the bookmarks as a tree; a level that skips hangs under the nearest one above it."""
    if not marks:
        return None
    root = pdf.reserve()
    first = pdf.reserve(len(marks))
    children: dict[int, list[int]] = {root: []}
    parents: list[int] = []
    stack: list[tuple[int, int]] = [(0, root)]
    for own, mark in enumerate(marks, first):
        while stack[-1][0] >= mark.level:
            stack.pop()
        parents.append(stack[-1][1])
        children.setdefault(parents[-1], []).append(own)
        stack.append((mark.level, own))
    near = {own: text for row in children.values() for own, text in _neighbours(row)}
    for own, (mark, parent) in enumerate(zip(marks, parents, strict=True), first):
        spot = f"/Dest[{pages[mark.page]} 0 R/XYZ null {number(mark.top)} null]"
        below = _ends(children.get(own, []), -1)
        pdf.put(f"<</Title{literal(mark.title)}/Parent {parent} 0 R{spot}{near[own]}{below}>>", own)
    pdf.put(f"<</Type/Outlines{_ends(children[root], 1)}>>", root)
    return root


def _neighbours(row: list[int]) -> Iterator[tuple[int, str]]:
    for at, own in enumerate(row):
        before = f"/Prev {row[at - 1]} 0 R" if at else ""
        after = f"/Next {row[at + 1]} 0 R" if at + 1 < len(row) else ""
        yield own, before + after


def _ends(kids: list[int], sign: int) -> str:
    return f"/First {kids[0]} 0 R/Last {kids[-1]} 0 R/Count {sign * len(kids)}" if kids else ""
