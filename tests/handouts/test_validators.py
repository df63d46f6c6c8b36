"""Independent validators find nothing against PDF/UA-1, where they are installed (see docs/handouts.md)."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.handouts.sample import empty, sample, with_logos
from workshop.document.document import Document
from workshop.handouts.catalogue import DOCUMENTS
from workshop.handouts.printing import bytes_of
from workshop.templates import example_records

ON = dt.date(2026, 3, 15)
EVERY = [(h.name, version, paper) for h in DOCUMENTS for version in h.versions for paper in h.papers]

pytestmark = pytest.mark.nightly


@pytest.fixture(params=["sample", "empty", "example", "logos"])
def document(request: pytest.FixtureRequest) -> Document:
    made: dict[str, Callable[[], Document]] = {
        "sample": sample,
        "empty": empty,
        "logos": with_logos,
        "example": lambda: Document(example_records()),
    }
    return made[str(request.param)]()


def test_page_validation_finds_every_handout_conformant(document: Document) -> None:
    page = pytest.importorskip("page", reason="the validator page-validation is not installed")
    failures: dict[str, Any] = {}
    for name, version, paper in EVERY:
        report = page.validate_pdf_bytes(
            bytes_of(document, name, version=version, paper=paper, on=ON), profile="ua1"
        )
        assert report.rules.total > 100
        failures |= {f"{name} {version} {paper} {found.rule_id}": found.message for found in report.failures}
    assert failures == {}


def test_page_validation_can_find_something() -> None:
    page = pytest.importorskip("page", reason="the validator page-validation is not installed")
    data = bytes_of(sample(), "agenda", on=ON).replace(b"pdfuaid:part>1", b"pdfuaid:part>7")
    assert [found.rule_id for found in page.validate_pdf_bytes(data, profile="ua1").failures]


def test_outloud_finds_nothing_against_the_standard(tmp_path: Path, document: Document) -> None:
    outloud = pytest.importorskip("outloud", reason="the validator outloud is not installed")
    path, wrong = tmp_path / "handout.pdf", []
    for name, version, paper in EVERY:
        path.write_bytes(bytes_of(document, name, version=version, paper=paper, on=ON))
        found = outloud.check(str(path), layers=["conformance"])
        assert found.error is None
        wrong += [f"{name} {version} {paper}: {one}" for one in found.findings if one.severity == "error"]
    assert wrong == []
