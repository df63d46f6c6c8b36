"""Measures text and turns it into glyphs, with a second, third and fourth font where the first has none."""

from __future__ import annotations

import enum
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import as_file, files
from itertools import groupby
from threading import Lock
from typing import Any, Final, NamedTuple

from reportlab.lib.rl_accel import escapePDF, fp_str
from reportlab.pdfbase.pdfdoc import (
    BasicFonts,
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFontFace

from workshop.handouts import characters
from workshop.handouts.accents import Ink, enclosed, placed

MISSING: Final = "\0"
_PRINTED: Final = "".join(chr(n) for n in range(0x21, 0x7F) if chr(n) not in "()\\")
_BYTES: Final = _PRINTED + "".join(chr(n) for n in range(1, 256) if chr(n) not in _PRINTED)


class Weight(enum.Enum):
    """The two weights handouts use; italics are never needed and harder to read."""

    REGULAR = "Regular"
    BOLD = "Bold"


class Run(NamedTuple):
    """Glyphs of one font that follow each other, or one boxed notice (`font` None).

    `shown` is what to draw: each piece's place right of the start of the run and above its base, in
    thousandths of the type size, and its codes, or the notice's words. `width` is in thousandths too.
    """

    font: str | None
    shown: tuple[tuple[float, float, str], ...]
    width: float
    actual: str | None = None
    typeface: str = ""


class Typeface:
    """A font file, read once, as reportlab's canvas asks for its fonts. It is drawn by codes of a `Face`."""

    _dynamicFont = _multiByte = True  # noqa: N815
    shapable = False

    def __init__(self, name: str) -> None:
        with as_file(files("resources") / "fonts" / f"{name}.ttf") as path:
            self.face = TTFontFace(str(path))
        self.given = self.face.name.decode("ascii")
        self.fontName = f"Handout-{name}"
        self.face.name = self.fontName.encode("ascii")
        self._lock = Lock()

    def splitString(self, codes: str, _document: Any) -> list[tuple[int, str]]:  # noqa: N802
        """The one subset that a document has of the font, and what to draw with it."""
        return [(0, codes)]

    def getSubsetInternalName(self, _subset: int, document: Any) -> str:  # noqa: N802
        """The name of the font inside `document`."""
        return str(document.fontMapping[self.fontName])

    def describe(self, document: Any, name: str, glyphs: list[int]) -> Any:
        """Embed the font reduced to `glyphs`, given as characters; returns its descriptor."""
        with self._lock:
            return self.face.addSubsetObjects(document, name, glyphs)


@lru_cache(maxsize=8)
def typeface(name: str) -> Typeface:
    """The font of this name, known to reportlab from here on."""
    made = Typeface(name)
    registerFont(made)
    return made


class Face:
    """One font as one document uses it: which texts it stands for, under which codes."""

    def __init__(self, tag: str, name: str) -> None:
        self.tag = tag
        self.typeface = typeface(name)
        self.file = self.typeface.face
        self._codes: dict[tuple[str, str], tuple[str, int]] = {}

    @property
    def used(self) -> bool:
        """Whether the document needs the font."""
        return bool(self._codes)

    def has(self, char: str) -> bool:
        """Whether the font draws `char`."""
        return ord(char) in self.file.charToGlyph

    def width(self, char: str) -> float:
        """The advance of `char` in thousandths of the type size."""
        return float(self.file.charWidths[ord(char)])

    def code(self, text: str, shown: str | None = None) -> str:
        """The two bytes that draw the glyph of `shown` and are read as `text`, escaped for a PDF string.

        The first 8,000 of a document are plain printed characters, which need no escape.
        """
        key = text, shown or text
        if key not in self._codes:
            first, second = divmod(len(self._codes), len(_PRINTED))
            code = _BYTES[first] + _PRINTED[second]
            number = int.from_bytes(code.encode("latin-1"))
            self._codes[key] = escapePDF(code), number
        return self._codes[key][0]

    def ink(self, char: str) -> Ink:
        """The box around what the font draws for `char`; empty where it draws nothing."""
        glyph = self.file.charToGlyph[ord(char)]
        start, end = self.file.glyphPos[glyph], self.file.glyphPos[glyph + 1]
        if end - start < 10:
            return Ink(0, 0, 0, 0)
        box = struct.unpack(">4h", self.file.get_table("glyf")[start + 2 : start + 10])
        return Ink(*(edge * 1000 / float(self.file.unitsPerEm) for edge in box))

    def addObjects(self, document: Any) -> None:  # noqa: N802
        """Write the font, reduced to what was used; reportlab asks for it when all pages are drawn."""
        name = f"{'ABCDEF'[int(self.tag[1:]) % 6]}CGAAA+{self.typeface.given}"
        numbers = [number for _, number in self._codes.values()]
        shown = [glyph for _, glyph in self._codes]
        widths = [f"{n} [{fp_str(self.width(char))}]" for n, char in zip(numbers, shown, strict=True)]
        glyphs = _glyph_map(numbers, [self.file.charToGlyph[ord(char)] for char in shown])
        readable = _unicode_map(numbers, [text for text, _ in self._codes]).encode("ascii")
        basis = {"Type": PDFName("Font"), "BaseFont": PDFName(name)}
        system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
        descendant = {
            "Subtype": PDFName("CIDFontType2"),
            "FontDescriptor": self.typeface.describe(document, name, [ord(char) for char in shown]),
            "CIDSystemInfo": PDFDictionary(system),
            "DW": 1000,
            "W": f"[{' '.join(widths)}]",
            "CIDToGIDMap": document.Reference(_packed(glyphs)),
        }
        font = {
            "Subtype": PDFName("Type0"),
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([document.Reference(PDFDictionary(basis | descendant))]),
            "ToUnicode": document.Reference(_packed(readable)),
        }
        fonts = document.idToObject[BasicFonts].dict
        fonts[self.tag] = document.Reference(PDFDictionary(basis | font))


def _packed(content: bytes) -> Any:
    return PDFStream(content=content, filters=[PDFZCompress])


def _glyph_map(numbers: list[int], glyphs: list[int]) -> bytes:
    """From code to glyph of the reduced font, which numbers glyphs as they first appear."""
    seen: dict[int, int] = {0: 0}
    found = bytearray(2 * max(numbers) + 2)
    for number, glyph in zip(numbers, glyphs, strict=True):
        struct.pack_into(">H", found, 2 * number, seen.setdefault(glyph, len(seen)))
    return bytes(found)


def _unicode_map(numbers: list[int], texts: list[str]) -> str:
    both = zip(numbers, texts, strict=True)
    pairs = [f"<{number:04X}> <{text.encode('utf-16-be').hex().upper()}>" for number, text in both]
    blocks = [pairs[n : n + 100] for n in range(0, len(pairs), 100)]
    body = "".join(f"{len(block)} beginbfchar " + " ".join(block) + " endbfchar\n" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{body}"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )


class Typefaces:
    """The fonts of one document; each is met when the first character needs it.

    Attributes:
        names: what the document calls each font, by the name that reportlab knows it by.
    """

    _SHARED: Final = ("CommonGroundMarks-Regular", "CommonGroundSymbols-Regular", "CommonGroundEmoji-Regular")

    def __init__(self) -> None:
        self._faces: dict[str, Face] = {}
        self.names: dict[str, str] = {}
        self.regular, self.bold = Voice(self, Weight.REGULAR), Voice(self, Weight.BOLD)

    def chain(self, weight: Weight) -> Iterator[Face]:
        """The faces to try for one weight, best first."""
        names = (f"AtkinsonHyperlegibleNext-{weight.value}", f"NotoSansFallback-{weight.value}")
        for name in (*names, *self._SHARED):
            if name not in self._faces:
                face = self._faces[name] = Face(f"F{len(self._faces) + 1}", name)
                self.names[face.typeface.fontName] = f"/{face.tag}"
            yield self._faces[name]

    @property
    def used(self) -> list[Face]:
        """The fonts that the document needs, in the order they were met."""
        return [face for face in self._faces.values() if face.used]


class _Widths(dict[str, float]):
    """Advance by character, in thousandths; filled as characters are met."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, char: str) -> float:
        self[char] = self._face.width(char)
        return self[char]


class _Codes(dict[int, str]):
    """Code by character for the first font; `MISSING` for what needs more care."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, point: int) -> str:
        char = chr(point)
        careful = characters.is_attached(char) or not self._face.has(char)
        self[point] = MISSING if careful else self._face.code(char)
        return self[point]


@dataclass(eq=False)
class Voice:
    """One weight of one document's type: measures and encodes, remembering what it has seen."""

    faces: Typefaces
    weight: Weight
    _known: dict[str, tuple[Run, ...]] = field(default_factory=dict)
    _lengths: dict[str, float] = field(default_factory=dict)
    broken: dict[tuple[str, float, float], tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def first(self) -> Face:
        """The font that draws nearly everything."""
        return next(self.faces.chain(self.weight))

    @cached_property
    def _codes(self) -> _Codes:
        return _Codes(self.first)

    @cached_property
    def _widths(self) -> _Widths:
        return _Widths(self.first)

    def plain(self, text: str) -> str | None:
        """The codes of `text` if the first font draws all of it, else None."""
        codes = text.translate(self._codes)
        return None if MISSING in codes else codes

    def width(self, text: str, size: float) -> float:
        """The width of one line of `text`, in points."""
        length = self._lengths.get(text)
        if length is None:
            length = self._lengths[text] = self._measure(text)
        return length * size / 1000

    def _measure(self, text: str) -> float:
        if self.plain(text) is None:
            return sum(run.width for run in self.runs(text))
        widths = self._widths
        return sum([widths[char] for char in text])

    def runs(self, text: str) -> tuple[Run, ...]:
        """`text` as runs, in order; joined, what they stand for is `text` itself."""
        if text not in self._known:
            self._known[text] = tuple(_joined(self._shape(text)))
        return self._known[text]

    def _shape(self, text: str) -> Iterator[Run]:
        for stretch, drawn in characters.segments(text, self.can_draw):
            if drawn:
                yield from self._cluster(stretch)
            else:
                label = characters.notice(stretch)
                yield Run(None, ((0, 0, label),), self._measure(label) + 500, stretch)

    def _cluster(self, cluster: str) -> Iterator[Run]:
        """One letter, then its accents, each in the first font that has it, placed by what both draw.

        Each accent reads as one typed character, and the letter as those before, so that all read as typed.
        """
        base, *marks = tuple(characters.visible(cluster))
        face, faces = self._face_of(base), [self._face_of(mark) for mark in marks]
        inks = [(mark, found.ink(mark)) for mark, found in zip(marks, faces, strict=True)]
        width = face.width(base)
        edge = max(0.0, enclosed(inks) - width) / 2
        cut = len(cluster) - len(marks)
        code = face.code(cluster[:cut], base)
        yield Run(face.tag, ((edge, 0, code),), width + 2 * edge, typeface=face.typeface.fontName)
        places = placed(width, face.ink(base), inks)
        for mark, typed, found, (x, y) in zip(marks, cluster[cut:], faces, places, strict=True):
            piece = x - width - edge, y, found.code(typed, mark)
            yield Run(found.tag, (piece,), 0, typeface=found.typeface.fontName)

    def can_draw(self, cluster: str) -> bool:
        """Whether there is a font for the letter, and one for each of its accents."""
        return all(
            any(face.has(char) for face in self.faces.chain(self.weight))
            for char in characters.visible(cluster)
        )

    def _face_of(self, char: str) -> Face:
        return next(face for face in self.faces.chain(self.weight) if face.has(char))


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Neighbours of one font as one run, and neighbours in it as one piece, so that the page stays small."""
    for font, group in groupby(runs, key=lambda run: run.font):
        if font is None:
            yield from group
            continue
        pieces: list[tuple[float, float, str]] = []
        width, follows, known = 0.0, False, ""
        for run in group:
            ((at, up, codes),) = run.shown
            plain = not at and not up
            if follows and plain:
                pieces[-1] = (*pieces[-1][:2], pieces[-1][2] + codes)
            else:
                pieces.append((width + at, up, codes))
            width, follows, known = width + run.width, plain, run.typeface
        yield Run(font, tuple(pieces), width, typeface=known)
