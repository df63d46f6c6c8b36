"""Build our TrueType fonts from the published web fonts, because the PDF engine takes nothing else.

The packages to download are listed in docs/releasing.md. Needs fontTools with brotli; the app needs neither.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.merge import Merger, Options
from fontTools.subset import Options as SubsetOptions
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont

UNHINTED = ["prep", "fpgm", "cvt ", "gasp", "STAT", "DSIG", "hdmx", "VDMX", "LTSH"]
ALIASES = {0x2011: 0x2010, 0x202F: 0x2009, 0x00AD: 0x002D, 0x2010: 0x002D, 0x00B5: 0x03BC}
MARK_RANGES = ((0x0300, 0x036F), (0x1AB0, 0x1ABF), (0x1DC4, 0x1DFF), (0x20D0, 0x20F0), (0xFE20, 0xFE2F))
SYMBOL_RANGES = ((0x2000, 0x2BFF), (0x1F100, 0x1FAFF))


@dataclass(frozen=True, slots=True)
class Recipe:
    """One font to build: the package it comes from, its parts in order of preference, and its names."""

    package: str
    prefix: str
    parts: tuple[str, ...]
    family: str
    licence: str


ATKINSON = Recipe(
    "atkinson-hyperlegible-next",
    "AtkinsonHyperlegibleNext",
    ("latin", "latin-ext"),
    "Atkinson Hyperlegible Next",
    "LICENSE-AtkinsonHyperlegibleNext.txt",
)
NOTO = Recipe(
    "noto-sans",
    "NotoSansFallback",
    ("greek", "greek-ext", "cyrillic", "cyrillic-ext", "vietnamese", "latin-ext", "latin"),
    "Noto Sans Fallback",
    "LICENSE-NotoSans.txt",
)
STYLES = {"Regular": "400-normal", "Bold": "700-normal", "Italic": "400-italic", "BoldItalic": "700-italic"}


def merged(parts: list[Path], work: Path) -> TTFont:
    """Merge the files of one style into one unhinted font."""
    plain = []
    for number, path in enumerate(parts):
        font = TTFont(path, recalcTimestamp=False)
        font.flavor = None
        for table in UNHINTED:
            if table in font:
                del font[table]
        target = work / f"{number}.ttf"
        font.save(target)
        plain.append(str(target))
    return Merger(options=Options(drop_tables=UNHINTED)).merge(plain)


def name_it(font: TTFont, family: str, style: str) -> None:
    """Give the font the four-style family names that Qt and the PDF engine look for."""
    words = {"BoldItalic": "Bold Italic"}.get(style, style)
    names = font["name"]
    script = f"{family.replace(' ', '')}-{style}"
    for number, text in {1: family, 2: words, 3: script, 4: f"{family} {words}", 6: script}.items():
        names.setName(text, number, 3, 1, 0x409)
    for number in (16, 17, 21, 22, 25):
        names.removeNames(nameID=number)
    bold, italic = "Bold" in style, "Italic" in style
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (0x20 if bold else 0) | (0x01 if italic else 0) or 0x40
    font["head"].macStyle = (1 if bold else 0) | (2 if italic else 0)


def add_aliases(font: TTFont) -> None:
    """Let typed hyphens and narrow spaces fall back to the shapes the font already has."""
    for table in font["cmap"].tables:
        for wanted, existing in reversed(ALIASES.items()):
            if wanted not in table.cmap and existing in table.cmap:
                table.cmap[wanted] = table.cmap[existing]


def keep_only(font: TTFont, wanted: set[int]) -> None:
    """Drop every character that is not wanted."""
    options = SubsetOptions(hinting=False, layout_features=["kern", "mark", "mkmk", "ccmp", "locl", "liga"])
    options.name_IDs = ["*"]
    options.drop_tables += UNHINTED
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)


def save(font: TTFont, path: Path, stamp: int) -> set[int]:
    """Write the font with a fixed date, so that the same input gives the same bytes."""
    font["head"].created = font["head"].modified = stamp
    font.recalcTimestamp = False
    font.save(path)
    return set(font.getBestCmap())


def build_family(recipe: Recipe, downloads: Path, out: Path, work: Path, without: set[int]) -> set[int]:
    """Build the four styles of a family and copy its licence; returns the characters of the regular one."""
    package = downloads / recipe.package
    covered: set[int] = set()
    for style, source in STYLES.items():
        names = [f"{recipe.package}-{part}-{source}.woff2" for part in recipe.parts]
        font = merged([package / "files" / name for name in names], work)
        name_it(font, recipe.family, style)
        add_aliases(font)
        if without:
            keep_only(font, set(font.getBestCmap()) - without | {0x20})
        covered |= save(font, out / f"{recipe.prefix}-{style}.ttf", stamp=3_800_000_000)
    shutil.copyfile(package / "LICENSE", out / recipe.licence)
    return covered


def build_symbols(downloads: Path, out: Path, work: Path, without: set[int]) -> set[int]:
    """Build one regular font of arrows, ticks, boxes and common pictographs for whatever people paste."""
    sources = {
        "noto-sans-symbols-2": ("symbols", "math", "latin"),
        "noto-sans-symbols": ("symbols", "latin"),
        "noto-sans-math": ("latin",),
    }
    paths = []
    for package, parts in sources.items():
        for part in parts:
            font = TTFont(downloads / package / "files" / f"{package}-{part}-400-normal.woff2")
            wanted = {c for c in font.getBestCmap() if any(a <= c <= b for a, b in SYMBOL_RANGES)}
            if not wanted - without:
                continue
            keep_only(font, (wanted - without) | {0x20})
            for table in ("GSUB", "GPOS", "GDEF", "MATH", "vhea", "vmtx"):
                if table in font:
                    del font[table]
            path = work / f"{package}-{part}.ttf"
            font.flavor = None
            font.save(path)
            paths.append(path)
            without = without | wanted
    font = merged(paths, work)
    name_it(font, "Common Ground Symbols", "Regular")
    shutil.copyfile(downloads / "noto-sans-symbols-2" / "LICENSE", out / "LICENSE-NotoSansSymbols.txt")
    return save(font, out / "CommonGroundSymbols-Regular.ttf", stamp=3_800_000_000)


def build_marks(downloads: Path, out: Path) -> None:
    """Build one regular font of all combining accents; the letters' own fonts have only the usual ones."""
    font = TTFont(
        downloads / "noto-sans-whole" / "400Regular" / "NotoSans_400Regular.ttf", recalcTimestamp=False
    )
    wanted = {c for c in font.getBestCmap() if any(a <= c <= b for a, b in MARK_RANGES)}
    keep_only(font, wanted | {0x20})
    for table in ("GSUB", "GPOS", "GDEF", *UNHINTED):
        if table in font:
            del font[table]
    name_it(font, "Common Ground Marks", "Regular")
    save(font, out / "CommonGroundMarks-Regular.ttf", stamp=3_800_000_000)


def build_emoji(downloads: Path, out: Path, work: Path, without: set[int]) -> None:
    """Build the black-and-white pictographs that the other fonts lack."""
    package = downloads / "noto-emoji"
    font = merged([package / "files" / "noto-emoji-emoji-400-normal.woff2"], work)
    keep_only(font, set(font.getBestCmap()) - without)
    name_it(font, "Common Ground Emoji", "Regular")
    shutil.copyfile(package / "LICENSE", out / "LICENSE-NotoEmoji.txt")
    save(font, out / "CommonGroundEmoji-Regular.ttf", stamp=3_800_000_000)


def main() -> None:
    """Read DOWNLOADS/<package name>/ and write the fonts beside this script."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("downloads", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        covered = build_family(ATKINSON, chosen.downloads, chosen.out, work, without=set())
        covered |= build_family(NOTO, chosen.downloads, chosen.out, work, without=covered)
        covered |= build_symbols(chosen.downloads, chosen.out, work, without=covered)
        build_marks(chosen.downloads, chosen.out)
        build_emoji(chosen.downloads, chosen.out, work, without=covered)


if __name__ == "__main__":
    main()
