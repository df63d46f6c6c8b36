"""`import FILE logo PICTURE` keeps a picture, and refuses what is none with a sentence."""

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import Workshop


@pytest.fixture
def file(workshop: Workshop, tmp_path: Path) -> str:
    workshop("new", "day.workshop", "--partnership", "Riverside")
    (tmp_path / "people.csv").write_text("name,partner\nAmy,Mind\n")
    workshop("import", "day.workshop", "people", "people.csv")
    out = io.BytesIO()
    Image.new("RGB", (300, 200), (20, 90, 90)).save(out, "PNG")
    (tmp_path / "logo.png").write_bytes(out.getvalue())
    (tmp_path / "logo.txt").write_text("no picture")
    return "day.workshop"


def test_a_picture_becomes_the_partnerships_logo_in_one_step(workshop: Workshop, file: str) -> None:
    assert "300 × 200 pixels" in workshop("import", file, "logo", "logo.png", "--alt", "A bridge").err
    assert workshop("history", file, "--json").json[-1]["label"] == "Set the logo of the partnership"
    workshop("print", file, "agenda", "-o", "agenda.pdf")
    workshop("undo", file)
    assert workshop("info", file, "--json").json["counts"]["logos"] == 0


def test_a_partner_has_its_own(workshop: Workshop, file: str) -> None:
    found = workshop("import", file, "logo", "logo.png", "--partner", "mind", "--json").json
    assert found == {"label": "Set the logo of Mind", "width": 300, "height": 200}


@pytest.mark.parametrize(
    ("given", "code", "words"),
    [
        (("logo.txt",), 1, "not a picture"),
        (("none.png",), 3, "cannot be read"),
        (("logo.png", "--partner", "Nobody"), 1, "no partner called"),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_changes_nothing(
    workshop: Workshop, file: str, given: tuple[str, ...], code: int, words: str
) -> None:
    before = workshop("info", file, "--json").json["changes"]
    assert words in workshop("import", file, "logo", *given, code=code).err
    assert workshop("info", file, "--json").json["changes"] == before
