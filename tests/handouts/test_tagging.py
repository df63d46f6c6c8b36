"""Every handout in every version is tagged all through: structure, order, language, title, fonts."""

import datetime as dt
import io
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest

from tests.handouts.reading import Node, opened, sheets, tree, walk
from tests.handouts.sample import empty, sample
from workshop.handouts.catalogue import DOCUMENTS
from workshop.handouts.printing import bytes_of

ON = dt.date(2026, 3, 15)
EVERY = [(handout.name, version, "a4") for handout in DOCUMENTS for version in handout.versions]
EVERY += [(handout.name, "standard", "a3") for handout in DOCUMENTS if "a3" in handout.papers]


@pytest.mark.parametrize(("name", "version", "paper"), EVERY)
def test_every_mark_is_in_the_tree_and_nothing_is_outside(name: str, version: str, paper: str) -> None:
    _check(bytes_of(sample(), name, version=version, paper=paper, on=ON))


@pytest.mark.parametrize("name", [handout.name for handout in DOCUMENTS])
def test_an_empty_session_gives_whole_handouts_too(name: str) -> None:
    _check(bytes_of(empty(), name, on=ON))


def _check(data: bytes) -> None:
    pdf = opened(data)
    root = tree(pdf)
    pages = sheets(pdf)
    assert [sheet.unmarked for sheet in pages] == [[] for _ in pages]
    drawn = {(n, mark) for n, sheet in enumerate(pages) for mark in sheet.marks}
    listed = [mark for node in walk(root) for mark in node.marks]
    assert len(listed) == len(set(listed)) == len(drawn)
    assert set(listed) == drawn
    _check_index(pdf, root)
    _check_catalog(pdf)
    _check_elements(root)


def _check_index(pdf: pikepdf.Pdf, root: Node) -> None:
    """The parent tree leads from every mark to the element that holds it."""
    owners = {mark: node.raw.objgen for node in walk(root) for mark in node.marks}
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    index = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    for number, page in enumerate(pdf.pages):
        assert str(page.obj.Tabs) == "/S"
        for mark, element in enumerate(index[int(page.obj.StructParents)]):
            assert element.objgen == owners[number, mark]


def _check_catalog(pdf: pikepdf.Pdf) -> None:
    root = pdf.Root
    assert str(root.Lang) == "en-GB"
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == str(pdf.docinfo["/Title"])
        assert metadata["pdfuaid:part"] == "1"
    for page in pdf.pages:
        for font in page.Resources.Font.values():
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def _check_elements(root: Node) -> None:
    allowed = {
        "Table": {"TR"},
        "TR": {"TH", "TD"},
        "L": {"LI"},
        "LI": {"Lbl", "LBody"},
    }
    assert root.tag == "Document"
    for node in walk(root):
        assert {kid.tag for kid in node.kids} <= allowed.get(node.tag, {kid.tag for kid in node.kids})
        if node.tag == "TH":
            assert str(node.raw.A.Scope) in ("/Column", "/Row")
        if node.tag == "Figure":
            assert node.alt
    levels = [int(node.tag[1]) for node in walk(root) if node.tag in ("H1", "H2", "H3")]
    for before, after in zip([0, *levels], levels, strict=False):
        assert after <= before + 1, "a heading level was skipped"


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="poppler is not on this machine")
@pytest.mark.parametrize("name", [handout.name for handout in DOCUMENTS])
def test_poppler_finds_the_same_tree_without_complaint(tmp_path: Path, name: str) -> None:
    path = tmp_path / "handout.pdf"
    path.write_bytes(bytes_of(sample(), name, on=ON))
    found = subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, text=True, check=True)
    assert found.stderr == ""
    assert found.stdout.startswith("Document")


def test_bookmarks_follow_the_headings() -> None:
    pdf = opened(bytes_of(sample(), "agreement", on=ON))
    with pdf.open_outline() as outline:
        titles = [item.title for top in outline.root for item in (top, *top.children)]
    assert titles[:2] == ["Our agreement", "Our vision"]
    assert "Our principles, and how we will behave" in titles


def test_the_same_content_gives_the_same_bytes() -> None:
    first, again = (bytes_of(sample(), "agreement", on=ON) for _ in range(2))
    assert first == again
    assert pikepdf.open(io.BytesIO(first)).trailer.ID == pikepdf.open(io.BytesIO(again)).trailer.ID
    assert bytes_of(sample(), "agreement", on=dt.date(2026, 3, 16)) != first
