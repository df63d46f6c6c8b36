"""Measures text and turns it into glyphs, with a second, third and fourth font where the first has none."""

from __future__ import annotations

import enum
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import as_file, files
from typing import Final

from reportlab.pdfbase.ttfonts import TTFontFile

from workshop.handouts import characters
from workshop.handouts.pdf_file import PdfFile, number, numbers

MISSING: Final = "\0"


class Weight(enum.Enum):
    """The two weights handouts use; italics are never needed and harder to read."""

    REGULAR = "Regular"
    BOLD = "Bold"


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one font that follow each other, or one boxed notice (`font` None)."""

    font: str | None
    shown: str
    width: float
    actual: str | None = None


class Face:
    """One font file as one document uses it: which texts it stands for, under which codes."""

    def __init__(self, tag: str, name: str) -> None:
        self.tag = tag
        with as_file(files("resources") / "fonts" / f"{name}.ttf") as path:
            self.file = TTFontFile(str(path))
        self._codes: dict[str, tuple[int, str]] = {}

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
        """The code of the glyph of `shown` that is read as `text`, as four hex digits."""
        return f"{self._codes.setdefault(text, (len(self._codes) + 1, shown or text))[0]:04X}"

    def middle(self, char: str) -> float:
        """The middle of the ink of `char` from its origin, in thousandths, to centre accents."""
        glyph = self.file.charToGlyph[ord(char)]
        start, end = self.file.glyphPos[glyph], self.file.glyphPos[glyph + 1]
        if end - start < 10:
            return self.width(char) / 2
        left, _, right, _ = struct.unpack(">4h", self.file.get_table("glyf")[start + 2 : start + 10])
        return float(left + right) * 500 / float(self.file.unitsPerEm)

    def embed(self, pdf: PdfFile) -> int:
        """Write the font, reduced to what was used, and return its object number."""
        name = f"{'ABCDEF'[int(self.tag[1:]) % 6]}CGAAA+{self.file.name.decode('ascii')}"
        shown = [glyph for _, glyph in self._codes.values()]
        widths = " ".join(number(self.width(char)) for char in shown)
        glyphs = pdf.stream(_glyph_map([self.file.charToGlyph[ord(char)] for char in shown]))
        unicode_map = pdf.stream(_unicode_map(list(self._codes)).encode("ascii"))
        descriptor = self._describe(pdf, name)
        descendant = pdf.put(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/FontDescriptor {descriptor} 0 R"
            f"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/DW 1000/W[1[{widths}]]/CIDToGIDMap {glyphs} 0 R>>"
        )
        return pdf.put(
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
            f"/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode_map} 0 R>>"
        )

    def _describe(self, pdf: PdfFile, name: str) -> int:
        data = self.file.makeSubset([ord(glyph) for _, glyph in self._codes.values()])
        program = pdf.stream(data, f"/Length1 {len(data)}")
        return pdf.put(
            f"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{numbers(self.file.bbox)}]"
            f"/ItalicAngle 0/Ascent {number(self.file.ascent)}/Descent {number(self.file.descent)}"
            f"/CapHeight {number(self.file.capHeight)}/StemV 80/FontFile2 {program} 0 R>>"
        )


def _glyph_map(glyphs: list[int]) -> bytes:
    """From code to glyph of the reduced font, which numbers glyphs as they first appear."""
    seen: dict[int, int] = {0: 0}
    order = [seen.setdefault(glyph, len(seen)) for glyph in glyphs]
    return struct.pack(f">{len(order) + 1}H", 0, *order)


def _unicode_map(texts: list[str]) -> str:
    pairs = [f"<{n:04X}> <{c.encode('utf-16-be').hex().upper()}>" for n, c in enumerate(texts, 1)]
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
    """The fonts of one document; each is read when the first character needs it."""

    _SHARED: Final = ("CommonGroundSymbols-Regular", "CommonGroundEmoji-Regular")

    def __init__(self) -> None:
        self._faces: dict[str, Face] = {}
        self.regular, self.bold = Voice(self, Weight.REGULAR), Voice(self, Weight.BOLD)

    def chain(self, weight: Weight) -> Iterator[Face]:
        """The faces to try for one weight, best first."""
        names = (f"AtkinsonHyperlegibleNext-{weight.value}", f"NotoSansFallback-{weight.value}")
        for name in (*names, *self._SHARED):
            if name not in self._faces:
                self._faces[name] = Face(f"F{len(self._faces) + 1}", name)
            yield self._faces[name]

    def embed(self, pdf: PdfFile) -> str:
        """Write every font that was used; returns the entries of the font resource dictionary."""
        used = [face for face in self._faces.values() if face.used]
        return "".join(f"/{face.tag} {face.embed(pdf)} 0 R" for face in used)


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
        """The hex codes of `text` if the first font draws all of it, else None."""
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
                yield self._cluster(stretch)
            else:
                label = characters.notice(stretch)
                yield Run(None, label, self._measure(label) + 500, stretch)

    def _cluster(self, cluster: str) -> Run:
        """One letter with its accents; an accent that the font cannot place is centred over the letter."""
        base, *marks = tuple(characters.visible(cluster))
        face = self._face_for(base, marks)
        width = face.width(base)
        if not marks:
            return Run(face.tag, f"<{face.code(cluster, base)}>", width)
        codes, pen = f"<{face.code(base)}>", width
        for mark in marks:
            shown = next(char for char in characters.stand_ins(mark) if face.has(char))
            shift = width / 2 - face.middle(shown) - pen
            codes += f" {number(-shift)} <{face.code(mark, shown)}>"
            pen += shift + face.width(shown)
        return Run(face.tag, f"{codes} {number(pen - width)}", width, None)

    def can_draw(self, cluster: str) -> bool:
        """Whether one font has the letter and an accent like each of its accents."""
        base, *marks = tuple(characters.visible(cluster))
        return any(_able(face, base, marks) for face in self.faces.chain(self.weight))

    def _face_for(self, base: str, marks: list[str]) -> Face:
        return next(face for face in self.faces.chain(self.weight) if _able(face, base, marks))


def _able(face: Face, base: str, marks: list[str]) -> bool:
    return face.has(base) and all(any(map(face.has, characters.stand_ins(mark))) for mark in marks)


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Neighbours of one font as one run, so that the page stays small."""
    held: Run | None = None
    for run in runs:
        if held and held.font and held.font == run.font and held.actual is None and run.actual is None:
            held = Run(held.font, f"{held.shown} {run.shown}".replace("> <", ""), held.width + run.width)
            continue
        if held:
            yield held
        held = run
    if held:
        yield held
