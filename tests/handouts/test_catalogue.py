"""The catalogue lists without loading, and everything in it can be drawn."""

import importlib
import inspect
import subprocess
import sys

import pytest

from workshop.errors import InputError
from workshop.handouts.catalogue import DOCUMENTS, find
from workshop.handouts.paper import Paper, Version


def test_listing_loads_no_pdf_engine() -> None:
    code = "import sys, workshop.handouts.catalogue; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("handout", DOCUMENTS, ids=lambda handout: handout.name)
def test_every_line_has_a_module_and_known_choices(handout: object) -> None:
    found = find(getattr(handout, "name", ""))
    assert list(inspect.signature(importlib.import_module(found.module).draw).parameters) == ["order"]
    assert set(found.versions) <= {version.value for version in Version}
    assert set(found.papers) <= {paper.value for paper in Paper}
    assert found.versions[0] == "standard"
    assert found.papers[0] == "a4"


def test_names_are_unique_and_an_unknown_one_lists_them() -> None:
    names = [handout.name for handout in DOCUMENTS]
    assert len(names) == len(set(names))
    with pytest.raises(InputError, match="agenda, "):
        find("agendas")
