"""The fonts cover what people type in these languages, can be embedded, and are found by their family."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from reportlab.pdfbase.ttfonts import TTFont

import resources

FONTS = sorted(resources.path("fonts").glob("*.ttf"))
FALLBACKS = (
    "AtkinsonHyperlegibleNext",
    "NotoSansFallback",
    "CommonGroundMarks",
    "CommonGroundSymbols",
    "CommonGroundEmoji",
)
WRITTEN = {
    "Welsh": "Llanfairpwllgwyngyll ŵ ŷ Ŵ Ŷ â ê î ô û ẁ ẃ ẅ",
    "Polish": "Zażółć gęślą jaźń Łukasz",
    "Greek": "Ελλάδα, ώρα να συμφωνήσουμε",
    "Ukrainian": "Ґанок, їжак і є",
    "Vietnamese": "Việt Nam, nguyễn",
    "Esperanto": "Ĵaŭdo ĉiuj ĝi",
    "every accent": "".join(chr(code) for code in range(0x300, 0x370)),
    "signs": "✓ ☐ → ← ≤ ≥ • – — … “ ” ‘ ’ £ € ½ × ✅ ❌ 👍 non\u2011breaking 5\u202f%",
}


def covered(stem: str) -> set[int]:
    return set(TTFont(stem, str(resources.path("fonts", f"{stem}.ttf"))).face.charToGlyph)


@pytest.mark.parametrize("language", WRITTEN)
def test_every_character_has_a_shape(language: str) -> None:
    styles = {stem: next(font.stem for font in FONTS if font.stem == f"{stem}-Regular") for stem in FALLBACKS}
    shapes = set().union(*(covered(stem) for stem in styles.values()))
    assert [sign for sign in WRITTEN[language] if ord(sign) not in shapes] == []


@pytest.mark.parametrize("style", ["Bold", "Italic", "BoldItalic"])
@pytest.mark.parametrize("family", FALLBACKS[:2])
def test_styles_cover_what_the_regular_covers(family: str, style: str) -> None:
    assert len(covered(f"{family}-Regular") - covered(f"{family}-{style}")) <= 1


def test_fallbacks_repeat_nothing_but_the_space() -> None:
    first, second = covered("AtkinsonHyperlegibleNext-Regular"), covered("NotoSansFallback-Regular")
    assert {chr(code) for code in first & second} <= {" ", "\xa0", "\uffff"}


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_qt_finds_it_by_family_and_style(qtbot: QtBot, font: Path) -> None:
    from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

    number = QFontDatabase.addApplicationFont(str(font))
    family = QFontDatabase.applicationFontFamilies(number)[0]
    wanted = QFont(family, 12)
    wanted.setBold("Bold" in font.stem)
    wanted.setItalic("Italic" in font.stem)
    found = QFontInfo(wanted)
    assert (found.family(), found.bold(), found.italic()) == (family, wanted.bold(), wanted.italic())


def test_each_typeface_brings_its_licence() -> None:
    licences = [path.read_text("utf-8") for path in resources.path("fonts").glob("LICENSE-*.txt")]
    assert len(licences) == len(FALLBACKS) - 1, "the accents are Noto Sans, as the fallback is"
    assert all("SIL Open Font License" in licence for licence in licences)
