"""What else makes PDFs: WeasyPrint, fpdf2 and LibreOffice, each given the same words on the same pages.

Each lays them out itself, at half their size so that all fit. They get less to do than we: no rules,
no cards, no tags. Each is optional, and left out where it is not installed.
"""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from html import escape
from importlib import import_module
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

from tests.bench import ROOT, Work

Word = tuple[int, float, float, str, str, float]
"""A line of text: its page, left edge, base, words, weight and size; places in points from below."""

Size = tuple[float, float]
FOLDER = ROOT / "resources" / "fonts"
WEIGHTS = {"Regular": "normal", "Bold": "bold"}
FONTS = {weight: FOLDER / f"AtkinsonHyperlegibleNext-{weight}.ttf" for weight in WEIGHTS}
FALLBACKS = (FOLDER / "NotoSansFallback-Regular.ttf", FOLDER / "CommonGroundSymbols-Regular.ttf")


def peers(words: Sequence[Word], size: Size, folder: Path) -> Iterator[tuple[str, Work | None]]:
    """Each peer with its work on these words; None where it is not on this machine."""
    makers: tuple[tuple[str, bool, Callable[[Sequence[Word], Size, Path], Work]], ...] = (
        ("WeasyPrint", find_spec("weasyprint") is not None, _weasyprint),
        ("fpdf2", find_spec("fpdf") is not None, _fpdf2),
        ("LibreOffice", shutil.which("soffice") is not None, _libreoffice),
    )
    for name, there, make in makers:
        yield name, make(words, size, folder) if there else None


def _pages(words: Sequence[Word]) -> Iterator[list[Word]]:
    for _, page in groupby(words, key=lambda word: word[0]):
        yield sorted(page, key=lambda word: -word[2])


def _weasyprint(words: Sequence[Word], size: Size, folder: Path) -> Work:
    weasyprint = import_module("weasyprint")
    faces = "".join(
        f"@font-face{{font-family:A;src:url('{path.as_uri()}');font-weight:{WEIGHTS[weight]}}}"
        for weight, path in FONTS.items()
    )
    page = f"@page{{size:{size[0]}pt {size[1]}pt;margin:20pt}}section{{break-after:page}}"
    style = f"{faces}{page}*{{font-family:A;margin:0;line-height:1}}"
    body = "".join(f"<section>{''.join(map(_paragraph, page))}</section>" for page in _pages(words))
    source = f"<html><head><style>{style}</style></head><body>{body}</body></html>"
    return lambda: weasyprint.HTML(string=source).write_pdf()


def _paragraph(word: Word) -> str:
    _, _, _, text, weight, points = word
    return f"<p style='font:{WEIGHTS[weight]} {points / 2:g}pt A'>{escape(text)}</p>"


def _fpdf2(words: Sequence[Word], size: Size, folder: Path) -> Work:
    fpdf = import_module("fpdf")

    def work() -> object:
        made = fpdf.FPDF(unit="pt", format=size)
        made.set_auto_page_break(False)
        for weight, path in FONTS.items():
            made.add_font(weight, fname=path)
        for number, path in enumerate(FALLBACKS):
            made.add_font(f"fallback{number}", fname=path)
        made.set_fallback_fonts([f"fallback{number}" for number in range(len(FALLBACKS))])
        for page in _pages(words):
            made.add_page()
            for _, _, _, text, weight, points in page:
                made.set_font(weight, size=points / 2)
                made.multi_cell(0, points / 2, text, new_x="LMARGIN", new_y="NEXT")
        return made.output()

    return work


def _libreoffice(words: Sequence[Word], size: Size, folder: Path) -> Work:
    source = folder / "words.fodt"
    source.write_text(_flat_document(words, size), "utf-8")
    profile = (folder / "office").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]

    def work() -> object:
        return subprocess.run(
            [*command, "--outdir", str(folder), str(source)], check=True, capture_output=True, cwd=folder
        )

    small = folder / "small.fodt"
    small.write_text(_flat_document(words[:1], size), "utf-8")
    subprocess.run(
        [*command, "--outdir", str(folder), str(small)], check=True, capture_output=True, cwd=folder
    )
    return work


_OFFICE = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>{styles}<style:page-layout style:name="L">
<style:page-layout-properties fo:page-width="{width}pt" fo:page-height="{height}pt" fo:margin="20pt"/>
</style:page-layout></office:automatic-styles>
<office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="L"/>
</office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>"""
_STYLE = (
    '<style:style style:name="{name}" style:family="paragraph">'
    '<style:paragraph-properties fo:break-before="{breaks}"/>'
    '<style:text-properties fo:font-size="{points:g}pt" fo:font-weight="{weight}"/></style:style>'
)


def _flat_document(words: Sequence[Word], size: Size) -> str:
    """The words as one OpenDocument file, a paragraph a line."""
    kinds = sorted({(weight, points, begins) for *_, weight, points in words for begins in ("auto", "page")})
    names = {kind: f"P{number}" for number, kind in enumerate(kinds)}
    styles = "".join(
        _STYLE.format(name=name, breaks=begins, points=points / 2, weight=WEIGHTS[weight])
        for (weight, points, begins), name in names.items()
    )
    body = "".join(
        f'<text:p text:style-name="{names[weight, points, begins]}">{escape(text)}</text:p>'
        for number, page in enumerate(_pages(words))
        for line, (_, _, _, text, weight, points) in enumerate(page)
        for begins in ("page" if number and not line else "auto",)
    )
    return _OFFICE.format(styles=styles, width=size[0], height=size[1], body=body)
