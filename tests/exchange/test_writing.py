"""What goes out: shown as typed, whole, the same every time, and without what is hidden."""

import json
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workshop.document.document import Document
from workshop.document.records import (
    Action,
    Answer,
    Ballot,
    Board,
    Idea,
    Mark,
    Method,
    Pair,
    Partner,
    Partnership,
    Person,
    Principle,
    Record,
    Support,
)
from workshop.document.rows import columns
from workshop.errors import InputError
from workshop.exchange.write import EXPORTS, exported, write
from workshop.templates import example_records

SECRET = "Thandiwe"
HOSTILE = (
    "<script>alert(1)</script>", '<img src="http://x/y.png">', "<vision>", "&lt;b&gt; & &amp;", "[a](http://x)",
    "![a](file:///etc/passwd)", "`code` **bold** _it_ ~~no~~", "# no heading", "- no list", "1. no list",
    "> quote", "| a | b |", "a\\b", "---", "===", "$x$ {y} %s", "'; DROP TABLE ideas; --", "Łódź Ŵŷ Ελένη 🎉",
    "é", "*", "+ plus", "=1+1", "@SUM(A1)", "gnp.\u202eexe", "﹤b﹥ a\u200bb",
)  # fmt: skip


class Reader(HTMLParser):
    """The text of a page and the tags it is made of."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert not {name for name, _ in attrs} & {"src", "href", "onclick", "style"}

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def document(*records: Record) -> Document:
    return Document((Partnership(id="partnership", name="Riverside"), *records))


def board(**fields: object) -> Board:
    return replace(Board(id="b", question="What helps?", revealed=True, anonymous=False), **fields)  # type: ignore[arg-type]


def people() -> tuple[Record, ...]:
    partner = Partner(id="p", name="Open Hands", letter="A")
    return (
        partner,
        Person(id="t", name=SECRET, partner="p"),
        Pair(id="ab", board="b", letter="A", people=("t",)),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_a_web_page_shows_what_was_typed_and_runs_nothing(text: str) -> None:
    records = (
        board(question=text),
        Idea(board="b", number=1, text=text),
        Principle(title=text, meaning=text),
    )
    found = Reader(exported(document(*records), "html").data.decode())
    assert "".join(found.words).count(text) == 4
    assert not found.tags & {"script", "img", "vision", "b", "a", "link", "iframe"}


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_what_was_typed(text: str) -> None:
    markdown = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable("table")
    records = (
        board(question=text),
        Idea(board="b", number=1, text=text),
        Principle(title=text, meaning=text),
    )
    page = markdown.render(exported(document(*records), "md").data.decode())
    found = Reader(page)
    assert "".join(found.words).count(text) == 4
    assert found.tags <= {"h1", "h2", "h3", "p", "ul", "li", "strong"}


def odt_words(data: bytes) -> str:
    with ZipFile(BytesIO(data)) as archive:
        assert archive.namelist()[0] == "mimetype"
        parts = {name: archive.read(name) for name in archive.namelist()}
    found = ET.fromstring(parts["content.xml"])
    assert all(ET.fromstring(parts[name]) is not None for name in ("meta.xml", "META-INF/manifest.xml"))
    return "\n".join(found.itertext())


def docx_words(data: bytes) -> str:
    found = pytest.importorskip("docx").Document(BytesIO(data))
    cells = (cell.text for table in found.tables for row in table.rows for cell in row.cells)
    return "\n".join((*(paragraph.text for paragraph in found.paragraphs), *cells))


def xlsx_words(data: bytes) -> str:
    with ZipFile(BytesIO(data)) as archive:
        sheets = [archive.read(name).decode() for name in archive.namelist() if "worksheets/sheet" in name]
        found = ET.fromstring(archive.read("xl/sharedStrings.xml"))
    assert not any("<f>" in sheet or "hyperlink" in sheet for sheet in sheets)
    return "\n".join(found.itertext())


WORDS: dict[str, Callable[[bytes], str]] = {"odt": odt_words, "docx": docx_words, "xlsx": xlsx_words}


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("ending", WORDS)
def test_office_files_show_what_was_typed(ending: str, text: str) -> None:
    action = Action(text=text, first_step=f"{text}\x0b\nsecond line")
    records = (board(question=text), Idea(board="b", number=1, text=text), Principle(title=text), action)
    found = WORDS[ending](exported(document(*records), ending).data)
    assert found.count(text) >= (2 if ending == "xlsx" else 4)
    assert "second line" in found


def test_a_canvas_has_every_idea_once_and_no_two_at_one_place() -> None:
    whole = Document(example_records())
    nodes = json.loads(exported(whole, "canvas").data)["nodes"]
    cards = {node["id"]: (node["x"], node["y"]) for node in nodes if node["type"] == "text"}
    assert cards.keys() >= {idea.id for idea in whole.all(Idea) if not idea.doubled_by}
    assert len(set(cards.values())) == len(cards)
    assert [node["label"] for node in nodes if node["type"] == "group"][0::6] == ["Told once", "Parked"]


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp"))).filter(str.strip))
@example("a  b")
def test_any_text_can_be_read_on_the_web_page(text: str) -> None:
    page = exported(document(board(), Idea(board="b", number=1, text=text)), "html").data.decode()
    assert text in "".join(Reader(page).words)


def test_json_holds_every_cell_of_every_table() -> None:
    whole = Document(example_records())
    found = json.loads(exported(whole, "json").data)
    assert found["left_out"] == []
    for table, rows in found["tables"].items():
        for row in rows:
            record = whole.at(table, row["id"])
            assert record is not None
            cells = {name: getattr(record, name) for name in columns(type(record))}
            assert row == {
                name: list(cell) if isinstance(cell, tuple) else cell for name, cell in cells.items()
            }
    assert sum(map(len, found["tables"].values())) == len(example_records())


@pytest.mark.parametrize("ending", EXPORTS)
def test_every_export_of_every_part_is_the_same_every_time(ending: str, tmp_path: Path) -> None:
    for what in EXPORTS[ending].holds:
        out = tmp_path / f"{what}.{ending}"
        assert write(Document(example_records()), out, what=what) == ()
        first = out.read_bytes()
        assert first == exported(Document(reversed(example_records())), ending, what=what).data
        assert len(first) > 200


@pytest.mark.parametrize(
    ("ending", "what", "sentence"),
    [
        ("docm", "", "no export with the ending “docm”. Choose one of: csv, xlsx"),
        ("", "", "The name has no ending"),
        ("csv", "everything", "A CSV table cannot hold everything"),
        ("md", "ballots", "A Markdown text cannot hold ballots"),
    ],
)
def test_what_cannot_be_exported_says_what_can(ending: str, what: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        exported(document(), ending, what=what)


def test_one_board_leaves_the_others_out() -> None:
    other = Board(id="c", question="Other?", revealed=True)
    ideas = (Idea(board="b", number=1, text="up the hill"), Idea(board="c", number=1, text="there"))
    whole = document(board(), other, *ideas)
    for ending in ("csv", "md", "html"):
        data = exported(whole, ending, what="ideas", board=other).data.decode()
        assert "there" in data
        assert "up the hill" not in data
        assert "What helps?" not in data


@pytest.mark.parametrize("ending", [ending for ending in EXPORTS if ending != "canvas"])
def test_an_anonymous_board_names_nobody(ending: str) -> None:
    named = Idea(board="b", number=1, text="A bus", author="t", co_authors=("t",), partner="p", pair="ab")
    for anonymous in (False, True):
        whole = document(*people(), board(anonymous=anonymous), named)
        data = WORDS.get(ending, bytes.decode)(exported(whole, ending, what="ideas").data)
        assert (SECRET in data) is not anonymous
        found = json.loads(exported(whole, "json").data)["tables"]["ideas"][0]
        assert [bool(found[name]) for name in ("author", "co_authors", "partner", "pair")] == [
            not anonymous
        ] * 4


@pytest.mark.parametrize("ending", [ending for ending in EXPORTS if ending not in ("xlsx", "odt", "docx")])
def test_ideas_stay_behind_while_everyone_writes_alone(ending: str) -> None:
    ideas = (
        Idea(id="i", board="c", number=1, text="Zweifel"),
        Idea(board="c", number=2, text="x", doubled_by="i"),
    )
    for revealed in (False, True):
        open_board = Board(id="c", question="Other?", revealed=revealed)
        found = exported(document(open_board, *ideas), ending)
        assert (b"Zweifel" in found.data) == revealed
        assert any("hidden until revealed" in remark for remark in found.left_out) != revealed


def test_sealed_marks_stay_behind_and_are_mentioned() -> None:
    ballot = Ballot(id="v", board="b", voter="A", pair="ab")
    records = (
        *people(),
        board(),
        Idea(id="i", board="b", number=1, text="A bus"),
        Mark(id="m", ballot="v", idea="i"),
        Support(id="m", clause_table="ideas", clause="i", gradient=8, reservation="Never"),
    )
    for complete in (False, True):
        whole = document(*records, replace(ballot, complete=complete))
        csv, everything = exported(whole, "csv", what="ballots"), exported(whole, "json")
        assert len(csv.data.splitlines()) == 1 + complete
        tables = json.loads(everything.data)["tables"]
        assert [len(tables["marks"]), len(tables["supports"])] == [complete, complete]
        expected = () if complete else ("The marks of “What helps?” are sealed and were left out.",)
        assert csv.left_out == everything.left_out == expected


def test_marks_of_a_way_of_ranking_left_half_done_stay_behind_too() -> None:
    half_done = Ballot(id="v", board="b", voter="A", pair="ab", method=Method.STANCE)
    done = Ballot(id="w", board="b", voter="A", pair="ab", complete=True)
    marks = (Mark(id="m", ballot="v", idea="i", value=-1), Mark(id="n", ballot="w", idea="i"))
    whole = document(
        *people(), board(), Idea(id="i", board="b", number=1, text="A bus"), half_done, done, *marks
    )
    found = exported(whole, "json")
    assert [mark["id"] for mark in json.loads(found.data)["tables"]["marks"]] == ["n"]
    assert found.left_out == ("The marks of “What helps?” are sealed and were left out.",)


def test_private_answers_stay_behind_and_are_counted() -> None:
    answers = (Answer(choice="panicked", because=SECRET), Answer(choice="stretched", private=False))
    found = exported(document(*answers), "json")
    assert SECRET not in found.data.decode()
    assert [row["choice"] for row in json.loads(found.data)["tables"]["answers"]] == ["stretched"]
    assert found.left_out == ("1 private answer was left out.",)
