"""Whatever is typed can be found again in the text of the paper, character by character."""

import datetime as dt
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.handouts.reading import opened, sheets, squeezed, text_of
from tests.handouts.sample import NAMES, sample
from workshop.handouts.catalogue import DOCUMENTS
from workshop.handouts.printing import bytes_of

ON = dt.date(2026, 3, 15)
EVERY = [(handout.name, version) for handout in DOCUMENTS for version in handout.versions]
HOSTILE = (
    "<vision>",
    "</para><b>& &amp; &#65;",
    "=SUM(A1:A9)",
    "<link href='http://example.org'>x</link>",
    "(un(balanced \\ )) \\n %PDF obj <</Type>> endstream",
    "\u202egnorw\u202c right",
    "a\u0000b\u0007c\u001b[31m",
    "مرحبا بالعالم and שלום",
    "हिन्दी ไทย 你好",
    "e\u0301 o\u0308 x\u0302 Z\u030c q\u0323",
    "👨\u200d👩\u200d👧 👍🏽 🇬🇧 ❤\ufe0f",
    "nb\u00a0sp soft\u00adhyphen zero\u200bwidth",
    "\ufeffmark alone",
    "Łódź ŵ ŷ ß ŉ ǆ Ω ё ✓ ☐ → €",
)
EVERYDAY = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs", "M"), max_codepoint=0x24FF),
    max_size=300,
)
ANYTHING = st.text(max_size=120)


@given(text=EVERYDAY | ANYTHING)
@example(text="\n".join(HOSTILE))
@example(text="\u0301")
@example(text="word " * 400)
@example(text="W" * 3000)
def test_a_clause_is_found_whole_in_the_agreement(text: str) -> None:
    found = squeezed(text_of(bytes_of(sample(text=text), "agreement", on=ON)))
    assert squeezed(text) in found


@pytest.mark.parametrize(("name", "version"), EVERY)
def test_hostile_ideas_are_printed_as_typed(name: str, version: str) -> None:
    plain = squeezed(text_of(bytes_of(sample(), name, version=version, on=ON)))
    shows_ideas = squeezed("A breakfast <b>without</b> & speeches") in plain
    found = squeezed(text_of(bytes_of(sample(ideas=HOSTILE), name, version=version, on=ON)))
    if shows_ideas:
        assert [text for text in HOSTILE[:3] + HOSTILE[4:7] if squeezed(text) not in found] == []


@pytest.mark.parametrize("name", ["agreement", "name-tents", "idea-cards", "pair-sheets"])
def test_names_of_every_alphabet_are_printed(name: str) -> None:
    found = squeezed(text_of(bytes_of(sample(), name, on=ON)))
    expected = NAMES if name != "agreement" else NAMES[:1]
    assert [person for person in expected if squeezed(person) not in found] == []


def test_a_script_no_font_has_is_named_and_still_read() -> None:
    pdf = opened(bytes_of(sample(text="say مرحبا بالعالم twice"), "agreement", on=ON))
    text = "".join(sheet.text for sheet in sheets(pdf))
    assert "say مرحبا بالعالم twice" in text
    drawn = pypdfium2.PdfDocument(bytes_of(sample(text="مرحبا بالعالم"), "agreement", on=ON))
    assert len(drawn) > 0


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not on this machine")
def test_poppler_reads_every_alphabet_that_has_a_font(tmp_path: Path) -> None:
    typed = "Tŷ Ŵyr, Łódź, Ελληνικά, Ёлкина, e\u0301 ✓ ☐ → 👨\u200d👩\u200d👧 ❤\ufe0f <vision> & x\u0302"
    path = tmp_path / "a.pdf"
    path.write_bytes(bytes_of(sample(text=typed), "agreement", on=ON))
    found = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True)
    assert squeezed(typed) in squeezed(found.stdout)


def test_pdfium_reads_latin_greek_and_cyrillic() -> None:
    typed = "Tŷ Ŵyr, Łódź, Ελληνικά, Ёлкина ✓ ☐ → <vision> &"
    document = pypdfium2.PdfDocument(bytes_of(sample(text=typed), "agreement", on=ON))
    found = "".join(page.get_textpage().get_text_range() for page in document)
    assert squeezed(typed) in squeezed(found)


def test_a_clause_of_ten_thousand_characters_flows_over_pages() -> None:
    text = " ".join(f"word{n}" for n in range(1400))
    assert len(text) > 10_000
    for version in ("standard", "large-print", "wall"):
        pdf = opened(bytes_of(sample(text=text), "agreement", version=version, on=ON))
        assert squeezed(text) in squeezed("".join(sheet.text for sheet in sheets(pdf)))
        assert len(pdf.pages) > 4


def test_an_idea_too_long_for_its_card_goes_on_on_the_next() -> None:
    text = " ".join(f"long{n}" for n in range(300))
    data = bytes_of(sample(ideas=(text,)), "idea-cards", on=ON)
    found = text_of(data)
    assert [word for word in text.split() if word not in found] == []
    assert "part 2 of" in found
