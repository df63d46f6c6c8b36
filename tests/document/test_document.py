import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document.document import Document, remove
from workshop.document.edits import Edit, add, change
from workshop.document.index import place_of, references
from workshop.document.records import RECORDS, Board, Group, Idea, Link, Mark, Pair, Person, Record

BOARD = Board(id="b", question="?")


def small() -> Document:
    return Document(
        [
            BOARD,
            Person(id="ann", name="Ann", order="V"),
            Person(id="bob", name="Bob", order="W"),
            Pair(id="p", board="b", letter="A", people=("ann", "bob")),
            Group(id="g", board="b", heading="i"),
            Idea(id="i", board="b", number=1, text="one", author="ann", pair="p", group="g", order="V"),
            Idea(id="j", board="b", number=2, text="two", author="bob", order="U"),
            Link(id="l", source_table="ideas", source="i", target_table="groups", target="g"),
        ]
    )


def checked(document: Document) -> None:
    """Every list of the index holds what a plain search finds, in order."""
    rebuilt = Document([record for kind in RECORDS for record in document.all(kind)])
    assert rebuilt == document
    assert rebuilt.seal == document.seal
    for kind in RECORDS:
        found = document.all(kind)
        assert list(found) == sorted(found, key=place_of)
        for record in found:
            for field, _, value in references(record):
                near = document.where(kind, **{field: value})
                assert record in near
                assert list(near) == sorted(near, key=place_of)


def test_lists_are_in_order_and_by_reference() -> None:
    document = small()
    assert [idea.id for idea in document.where(Idea, board="b")] == ["j", "i"]
    assert [idea.id for idea in document.where(Idea, board="b", author="ann")] == ["i"]
    assert document.where(Idea, board="nowhere") == ()
    assert document.where(Pair, people="bob")[0].id == "p"
    checked(document)


def test_removing_takes_along_what_cannot_stand_alone_and_clears_mentions() -> None:
    document = small()
    document.apply(remove(document, document.get(Person, "ann")))
    assert document.get(Idea, "i").author is None
    assert document.get(Pair, "p").people == ("bob",)
    document.apply(remove(document, document.get(Board, "b")))
    assert [kind for kind in RECORDS if document.all(kind)] == [Person]
    checked(document)


def test_edits_that_do_not_fit_change_nothing() -> None:
    document, before = small(), small()
    stale = Edit(Idea(id="i", board="b", number=9), None)
    dangling = add(Mark(id="m", ballot="none", idea="i"))
    orphaning = (Edit(document.get(Board, "b"), None),)
    for bad in ((stale,), dangling, orphaning):
        with pytest.raises(ValueError, match=r"."):
            document.apply((*change(document.get(Idea, "j"), text="other"), *bad))
        assert document == before
        assert document.seal == before.seal
        checked(document)


def test_a_copy_is_out_of_reach_of_later_changes() -> None:
    document = small()
    copy = document.copy()
    document.apply(change(document.get(Idea, "i"), text="changed"))
    assert copy == small()
    assert copy.seal == small().seal


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from(["", "V", "W", "X"]), st.booleans())))
def test_any_edits_leave_the_index_as_if_built_anew(steps: list[tuple[str, str, bool]]) -> None:
    document = small()
    for id_, order, drop in steps:
        before: Record | None = document.find(Idea, id_)
        after = None if drop and before else Idea(id=id_, board="b", order=order, doubled_by="i")
        document.apply((Edit(before, after),))
    checked(document)
