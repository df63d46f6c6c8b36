"""The facilitator's own notes go out only in the file that holds everything."""

from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest

from workshop.document.document import Document
from workshop.document.records import Board, Idea
from workshop.exchange.write import EXPORTS, exported

EVERY = [(ending, what) for ending, kind in EXPORTS.items() for what in kind.holds]


def document() -> Document:
    board = Board(id="b", order="V", question="What helps?", notes="Ptarmigan", revealed=True)
    return Document([board, Idea(id="i", order="V", board="b", number=1, text="A shared shelf", code="C001")])


def said(data: bytes) -> str:
    if is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as parts:
            data = b"".join(parts.read(name) for name in parts.namelist())
    return data.decode("utf-8", "replace")


@pytest.mark.parametrize(("ending", "what"), EVERY)
def test_own_notes_leave_only_with_everything(ending: str, what: str) -> None:
    found = "Ptarmigan" in said(exported(document(), ending, what=what).data)
    assert found == ((ending, what) == ("json", "everything"))
