"""The partnership's logo stands at the head of what has one, a partner's where it signs; both are told."""

import datetime as dt

import pikepdf
import pytest

from tests.handouts.reading import Node, opened, sheets, tree, walk
from tests.handouts.sample import sample, with_logos
from workshop.document.document import Document
from workshop.document.records import Logo
from workshop.handouts.catalogue import DOCUMENTS
from workshop.handouts.printing import bytes_of

ON = dt.date(2026, 3, 15)
WITHOUT_HEAD = {"name-tents", "idea-cards", "voting-slips"}


def figures(pdf: pikepdf.Pdf, alt: str) -> list[Node]:
    return [node for node in walk(tree(pdf)) if node.tag == "Figure" and node.alt == alt]


def pictures(pdf: pikepdf.Pdf) -> int:
    return len({found.objgen for page in pdf.pages for found in page.Resources.get("/XObject", {}).values()})


@pytest.mark.parametrize(
    ("name", "version"), [(h.name, v) for h in DOCUMENTS for v in h.versions if h.name not in WITHOUT_HEAD]
)
def test_every_handout_with_a_head_shows_it_once_to_a_screen_reader(name: str, version: str) -> None:
    pdf = opened(bytes_of(with_logos(), name, version=version, on=ON))
    (figure,) = figures(pdf, "A bridge")
    assert figure.marks[0][0] == 0, "it is on the first page"
    left, bottom, right, top = map(float, figure.raw.A.BBox)
    assert right - left == pytest.approx(3 * (top - bottom), rel=0.01)
    page = pdf.pages[0].MediaBox
    assert 0 <= left < right <= float(page[2])
    assert 0 <= bottom < top <= float(page[3])
    assert [sheet.unmarked for sheet in sheets(pdf)] == [[]] * len(pdf.pages)


@pytest.mark.parametrize("version", ["standard", "large-print", "dyslexia", "easy-read", "wall"])
def test_a_partners_logo_stands_where_it_signs(version: str) -> None:
    pdf = opened(bytes_of(with_logos(), "agreement", version=version, on=ON))
    (figure,) = figures(pdf, "Two hands")
    assert figure.marks[0][0] >= len(pdf.pages) - 2


def test_a_picture_is_in_the_file_once_however_often_it_is_drawn() -> None:
    pdf = opened(bytes_of(with_logos(), "pair-sheets", on=ON))
    drawn = sum(page.Contents.read_bytes().count(b" Do") for page in pdf.pages)
    assert drawn == len(pdf.pages) == 3
    assert pictures(pdf) == 1


@pytest.mark.parametrize("data", ["", "nonsense", "iVBORw0KGgo="])
def test_what_a_file_holds_in_place_of_a_picture_is_left_out(data: str) -> None:
    strange = sample(Logo(id="lo", alt="A bridge", data=data))
    assert pictures(opened(bytes_of(strange, "agenda", on=ON))) == 0


def test_the_cover_says_whose_and_when() -> None:
    def words(document: Document, name: str) -> str:
        return " ".join(sheets(opened(bytes_of(document, name, on=ON)))[0].text.split())

    for name, title in (("agreement", "Our agreement"), ("session-report", "Our day together")):
        text = words(with_logos(), name)
        assert text.startswith(f"Afon Ŵyr & Riverside <Partnership> {title} Away day")
        assert text.endswith("Partners Partner 0, Partner 1, Partner 2")
