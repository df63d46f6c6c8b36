import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document.document import Document, remove
from workshop.document.edits import Edit, change
from workshop.document.letters import free_letter, letter
from workshop.document.lists import appended, current, edited, inserted, merged, moved
from workshop.document.records import Board, Group, Idea, Partner
from workshop.document.text import counted, listed, one_line, quoted, same, tidy
from workshop.errors import RuleError


def names(document: Document) -> str:
    return "".join(partner.name for partner in document.all(Partner))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(-2, 12)), max_size=30))
def test_moving_within_a_list_is_what_a_list_would_do(moves: list[tuple[int, int]]) -> None:
    document = Document(appended([], [Partner(name=name) for name in "abcdefghij"]))
    model = list("abcdefghij")
    for at, to in moves:
        document.apply(moved(document, document.all(Partner), document.all(Partner)[at], to))
        name = model.pop(at)
        model.insert(max(0, to), name)
        assert names(document) == "".join(model)


def test_a_move_writes_one_row() -> None:
    document = Document(appended([], [Partner(name=str(name)) for name in range(1000)]))
    first = document.all(Partner)[0]
    assert len(moved(document, document.all(Partner), first, 500)) == 1
    assert len(inserted(document, document.all(Partner), 7, [Partner(name="new")])) == 1


def test_what_was_removed_meanwhile_is_refused_in_words() -> None:
    with pytest.raises(RuleError, match="removed"):
        current(Document(), Partner(name="gone"))


def test_a_stale_record_does_no_harm() -> None:
    stale = Partner(id="p", name="old")
    document = Document([Partner(id="p", name="newer", letter="A")])
    assert edited(document, stale, letter=" B ") == (
        Edit(Partner(id="p", name="newer", letter="A"), Partner(id="p", name="newer", letter="B")),
    )


def test_edits_made_side_by_side_add_up() -> None:
    board, idea = Board(id="b"), Idea(id="i", board="b", group="g")
    document = Document([board, Group(id="g", board="b", heading="i"), idea])
    both = merged(change(idea, text="t"), change(idea, group=None), change(idea, text="u"))
    assert both == (Edit(idea, Idea(id="i", board="b", text="u")),)
    gone = merged(change(idea, text="t"), remove(document, idea), change(idea, text="v"))
    assert {(edit.id, edit.after is None) for edit in gone} == {("i", True), ("g", False)}


def test_letters() -> None:
    assert [letter(number) for number in (1, 26, 27, 52, 53, 703)] == ["A", "Z", "AA", "AZ", "BA", "AAA"]
    assert free_letter({"A", "B", "D"}) == "C"


def test_texts() -> None:
    assert tidy(" a\r\nb\x00\ud800 ") == "a\nb"
    assert one_line(" a \n\t b ") == "a b"
    assert same("  ŁUKASZ  b") == same("łukasz B")
    assert quoted("x" * 99, 5) == "“xxxx…”"
    assert [counted(1, "mark"), counted(2, "mark"), counted(0, "wish", "wishes")] == [
        "1 mark",
        "2 marks",
        "0 wishes",
    ]
    assert [listed([]), listed(["a"]), listed(["a", "b", "c"])] == ["", "a", "a, b and c"]
