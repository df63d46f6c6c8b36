from io import BytesIO
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st

from workshop.document.document import Document
from workshop.exchange.blocks import Table
from workshop.exchange.widths import shares
from workshop.exchange.write import exported
from workshop.templates import example_records

cells = st.lists(st.text(max_size=90), min_size=3, max_size=3).map(tuple)


@given(cells, st.lists(cells, max_size=4))
def test_columns_fill_the_page_and_none_vanishes(
    header: tuple[str, ...], rows: list[tuple[str, ...]]
) -> None:
    found = shares(Table("", header, tuple(rows)))
    assert abs(sum(found) - 1) < 1e-9
    assert min(found) > 0.03


def test_no_word_is_torn_and_long_texts_get_the_room() -> None:
    table = Table("", ("What", "By"), (("Try the page about me with ten families " * 3, "2026-11-30"),))
    wide, narrow = shares(table)
    assert wide > 3 * narrow
    assert narrow * 80 > len("2026-11-30")


def test_tables_of_documents_repeat_their_header_and_keep_rows_together() -> None:
    document = Document(example_records())
    word = part(exported(document, "docx").data, "word/document.xml")
    assert word.count("<w:tblHeader") == word.count("<w:tbl>") > 0
    assert word.count("<w:cantSplit") == word.count("<w:tr>")
    text = part(exported(document, "odt").data, "content.xml")
    assert text.count("<table:table-header-rows>") == text.count("<table:table ") > 0


def part(data: bytes, name: str) -> str:
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(name).decode()
