"""A whole handout under way: its pages, its structure, its bookmarks, and at last its bytes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from typing import Any, Final, Generic, NamedTuple, TypeVar, final

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFResourceDictionary,
    PDFStream,
    PDFZCompress,
)
from reportlab.pdfgen.canvas import Canvas

from workshop.errors import KnownError
from workshop.handouts.fonts import Typefaces
from workshop.handouts.page import Known, Page, Repeated
from workshop.handouts.tagged import Box, Element, Tag, copied, structure_of

PRODUCER: Final = "Common Ground"
_META: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""

Progress = Callable[[int, int], bool]
Held = TypeVar("Held")


class StoppedError(KnownError):
    """The person who asked for the handout stopped it."""

    def __init__(self) -> None:
        super().__init__("The handout was not made, as you asked.", safe="No file was changed.")


@final
class _Until(Generic[Held]):
    """What was begun for a `with` block, and how to end it; much lighter than a generator."""

    __slots__ = ("_end", "_held")

    def __init__(self, held: Held, end: Callable[[], object]) -> None:
        self._held, self._end = held, end

    def __enter__(self) -> Held:
        return self._held

    def __exit__(self, *_: object) -> None:
        self._end()


class Bookmark(NamedTuple):
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
        self.pictures: dict[str, Any] = {}
        self._open = [self.root]
        self._progress = progress
        self._known: Known = {}
        self._canvas = self._begin()
        self._document = self._canvas._doc

    def _begin(self) -> Any:
        """The canvas of the whole file, with our fonts, whose codes need no more escape."""
        canvas = Canvas(
            "",
            pagesize=self.size,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            lang=self.language,
            initialFontName=self.fonts.regular.first.typeface.fontName,
        )
        canvas._doc.fontMapping = self.fonts.names
        canvas._escape = str
        return canvas

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
        self.pages.append(self._blank())
        return self.page

    def _blank(self) -> Page:
        """A page with a canvas of its own, so that it can be drawn on at any time; the document is shared."""
        canvas = Canvas.__new__(Canvas)
        canvas.__dict__.update(self._canvas.__dict__)
        canvas._startPage()
        return Page(len(self.pages), *self.size, canvas, canvas._code, self._known)

    def check(self, done: int, total: int = 0) -> None:
        """Report progress; `total` is 0 as long as the number of pages is not known."""
        _tell(self._progress, done, total)

    def inside(self, tag: Tag, alt: str | None = None) -> _Until[Element]:
        """A structure element around whatever is drawn in the block, on one page or several."""
        return self.within(self._open[-1].add(tag, alt))

    def within(self, element: Element) -> _Until[Element]:
        """Go on inside an element that was begun before, until the block ends."""
        self._open.append(element)
        return _Until(element, self._open.pop)

    def marked(self, tag: Tag, alt: str | None = None) -> _Until[Page]:
        """A new element whose content is drawn on this page in the block."""
        page = self.page
        page.begin(self._open[-1].add(tag, alt))
        return _Until(page, page.end)

    def furniture(self, repeated: Repeated | None = None) -> _Until[Page]:
        """Drawing in the block that says nothing: rules, grounds, page feet."""
        page = self.page
        page.begin_artifact(repeated)
        return _Until(page, page.end)

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
                again = self._blank()
                again.marks, again.copy_of = page.marks, page
                self.pages.append(again)
            self.root.kids.append(copied(element, shift))

    def finish(self) -> bytes:
        """The file.

        Raises:
            StoppedError: the progress callback said to stop.
        """
        self._write_pages()
        self._write_outline()
        self._write_facts()
        self._document.delayedFonts = self.fonts.used
        return bytes(self._canvas.getpdfdata())

    def _write_pages(self) -> None:
        tops: dict[int, list[tuple[str, float]]] = {}
        for number, mark in enumerate(self.bookmarks):
            tops.setdefault(mark.page, []).append((f"heading {number}", mark.top))
        drawings: dict[int, Any] = {}
        resources = PDFResourceDictionary()
        resources.basicFonts()
        images: dict[str, Any] = {}
        shared = self._document.Reference(resources)
        sheet = self._document.Reference(PDFArray([0, 0, *self.size]))
        packing = _Packing(self._progress, len(self.pages))
        for page in self.pages:
            for key, top in tops.get(page.index, ()):
                page.canvas.bookmarkPage(key, fit="XYZ", top=top)
            page.canvas.showPage()
            page.canvas, page.code = None, []
            written = self._document.Pages.pages[-1]
            if written.XObjects:
                images.update(written.XObjects.dict)
            source = (page.copy_of or page).index
            if source not in drawings:
                self._document.updateSignature(written.stream)
                drawings[source] = PDFStream(content=written.stream, filters=[packing])
            written.Contents, written.Resources, written.MediaBox = drawings[source], shared, sheet
            written.Trans = None
            written.__NoDefault__ = [*written.__NoDefault__, "StructParents", "Tabs"]
            written.StructParents, written.Tabs = page.index, PDFName("S")
        if images:
            resources.XObject = images

    def _write_outline(self) -> None:
        """The bookmarks; a level that skips hangs under the nearest one above it."""
        above: list[int] = []
        for number, mark in enumerate(self.bookmarks):
            while above and above[-1] >= mark.level:
                above.pop()
            self._canvas.addOutlineEntry(_whole(mark.title), f"heading {number}", len(above), closed=True)
            above.append(mark.level)
        if self.bookmarks:
            self._canvas.showOutline()

    def _write_facts(self) -> None:
        """What the file says of itself: title, maker, date, language, and its structure."""
        canvas, catalog = self._canvas, self._document.Catalog
        canvas.setTitle(_whole(self.title))
        canvas.setAuthor("")
        canvas.setSubject("")
        canvas.setCreator(PRODUCER)
        canvas.setProducer(PRODUCER)
        made = f"D:{self.on:%Y%m%d}000000Z"
        canvas.setDateFormatter(lambda *_: made)
        canvas.setViewerPreference("DisplayDocTitle", "true")
        catalog.StructTreeRoot = structure_of(self._document, self.root, [page.marks for page in self.pages])
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.Metadata = self._metadata()

    def _metadata(self) -> Any:
        text = _META.format(
            title=escape(_printable(self.title)),
            language=escape(self.language),
            day=self.on.isoformat(),
            producer=PRODUCER,
        )
        entries = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
        return PDFStream(entries, f"{text}\n".encode("utf-8", "replace"))


class _Packing:
    """Compresses the pages' drawings as reportlab writes them, and says how far that is."""

    pdfname = PDFZCompress.pdfname

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def encode(self, drawing: str) -> bytes:
        """The drawing, compressed.

        Raises:
            StoppedError: the progress callback said to stop.
        """
        _tell(self._progress, self._done, self._total)
        self._done += 1
        return bytes(PDFZCompress.encode(drawing))


def _tell(progress: Progress | None, done: int, total: int) -> None:
    if progress and not progress(done, max(total, done)):
        raise StoppedError


def _printable(text: str) -> str:
    """`text` without the control characters that XML cannot hold."""
    return "".join(char if char.isprintable() else " " for char in text)


def _whole(text: str) -> str:
    """`text` with a question mark for halves of characters, which no encoding has."""
    return text.encode("utf-8", "replace").decode("utf-8")
