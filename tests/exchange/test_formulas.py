"""No spreadsheet runs what was typed, and nothing that was typed is lost on the way there and back."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.exchange.lists import ideas_in
from workshop.document.document import Document
from workshop.document.records import Board, Idea
from workshop.exchange.formulas import neutral, original
from workshop.exchange.write import exported

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "＝1"])
def test_formulas_begin_with_an_apostrophe(text: str) -> None:
    assert neutral(text) == "'" + text


@pytest.mark.parametrize("text", ["", "1=1", "'tis the season", "Łódź", " =1"])
def test_all_else_is_left_as_it_is(text: str) -> None:
    assert neutral(text) == text == original(text)


@given(TEXTS)
@example("''=1")
@example("'")
def test_every_text_comes_back(text: str) -> None:
    assert original(neutral(text)) == text


@given(st.lists(TEXTS, min_size=1, max_size=5))
@example(['=HYPERLINK("http://x","y")', 'a,"b";\tc', "line\nbreak\r\nand another"])
def test_exported_ideas_are_imported_as_they_were_typed(texts: list[str]) -> None:
    board = Board(id="b", question="What?", revealed=True)
    ideas = (Idea(board="b", number=n, text=text) for n, text in enumerate(texts, 1))
    data = exported(Document((board, *ideas)), "csv").data
    rows = ideas_in(data.decode("utf-8-sig"), table=True)
    assert [row.text for row in rows] == [text for text in texts if text]
    for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
