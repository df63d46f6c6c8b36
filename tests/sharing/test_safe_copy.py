"""What leaves in a shared copy, and what never does."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document.document import Document, remove
from workshop.document.edits import add, change
from workshop.document.records import (
    RECORDS,
    Action,
    Answer,
    Board,
    Finding,
    Idea,
    LogEntry,
    Logo,
    Person,
    Review,
    Role,
    Separation,
    Sighting,
    Support,
)
from workshop.document.rows import to_row
from workshop.errors import KnownError
from workshop.session import Session
from workshop.sharing.names import Eraser, known_names
from workshop.sharing.safe_copy import Without, naming, safe_copy
from workshop.templates import example_records


def text_of(records: object) -> str:
    return "\n".join(json.dumps(to_row(record), ensure_ascii=False) for record in records)  # type: ignore[attr-defined]


@pytest.fixture
def example() -> Document:
    return Document(record for record in example_records() if not isinstance(record, Separation))


def test_a_plain_copy_of_a_file_without_secrets_is_whole(example: Document) -> None:
    copied = safe_copy(example, Without())
    assert Document(copied.records) == example
    assert copied.with_history
    assert copied.remarks == ()


def test_private_answers_and_unticked_entries_stay_and_so_does_the_history(example: Document) -> None:
    secret = Document(
        (
            *(record for kind in RECORDS for record in example.all(kind)),
            Answer(questionnaire="leadership", item="trust", because="I am scared"),
            LogEntry(happened="We quarrelled"),
            LogEntry(happened="We made up", shared=True),
        )
    )
    copied = safe_copy(secret, Without())
    assert not copied.with_history
    assert "I am scared" not in text_of(copied.records)
    assert "We quarrelled" not in text_of(copied.records)
    assert "We made up" in text_of(copied.records)
    assert len(copied.remarks) == 3


def test_a_history_that_remembers_what_was_private_stays_behind() -> None:
    answer, entry = (
        Answer(because="I am scared", private=True),
        LogEntry(happened="We quarrelled", shared=True),
    )
    people = (Person(id="a", name="Ann"), Person(id="b", name="Bob"))
    apart = Separation(person="a", other="b")
    board = Board(id="q", question="What helps?", notes="Let Ann begin")
    for steps in (
        (add(answer), remove(Document([answer]), answer)),
        (add(*people, apart), remove(Document([*people, apart]), apart)),
        (add(entry), remove(Document([entry]), entry)),
        (add(entry), change(entry, happened="We talked")),
        (add(board), change(board, notes="")),
    ):
        session = Session(Document())
        for edits in steps:
            session.do("Note", edits)
        assert not safe_copy(session.document, Without(), session.changes()).with_history


def test_a_history_of_what_is_shared_goes_along() -> None:
    session = Session(Document())
    entry = LogEntry(happened="We made up")
    session.do("Note", add(entry, Answer(because="For all to see", private=False)))
    session.do("Tick", change(entry, shared=True))
    assert safe_copy(session.document, Without(), session.changes()).with_history


def test_nobody_hears_who_is_kept_apart() -> None:
    people = (Person(id="a", name="Ann"), Person(id="b", name="Bob"))
    document = Document([*people, Separation(id="apart", person="a", other="b")])
    copied = safe_copy(document, Without())
    assert not copied.with_history
    assert [record.id for record in copied.records] == ["a", "b"]


def test_log_entries_can_be_ticked_for_one_copy_and_its_history_still_fits() -> None:
    session = Session(Document())
    one, other = LogEntry(happened="We quarrelled"), LogEntry(happened="We made up", shared=True)
    session.do("Note", add(one, other))
    some = safe_copy(session.document, Without(ticked=frozenset({one.id})), session.changes())
    assert [record.id for record in some.records] == [one.id]
    whole = safe_copy(session.document, Without(ticked=frozenset({one.id, other.id})), session.changes())
    assert Document(whole.records) == session.document
    assert whole.with_history


def test_it_is_told_where_names_stand(example: Document) -> None:
    found = naming(
        Document([*example.all(Person), Idea(id="i", board="b", text="Ask Margaret"), Action(id="a")])
    )
    assert [record.id for record in found] == ["i"]


def test_the_facilitators_own_notes_never_travel() -> None:
    document = Document([Board(id="q", question="What helps?", notes="Let Ann begin")])
    copied = safe_copy(document, Without())
    assert not copied.with_history
    assert "Let Ann begin" not in text_of(copied.records)
    assert any("own notes" in remark for remark in copied.remarks)


def test_no_name_is_left_in_a_copy_without_names(example: Document) -> None:
    copied = safe_copy(example, Without(names=True))
    assert copied.eraser.left_in(text_of(copied.records)) == ()
    copied.verify(text_of(copied.records).encode())
    found = Document(copied.records)
    assert found.count(Person) == 0
    assert found.count(Idea) == example.count(Idea)
    assert found.count(Support) == example.count(Support)
    assert all(idea.author is None for idea in found.all(Idea))
    assert {role.title for role in found.all(Role)} == {role.title for role in example.all(Role)}


def test_ids_are_fresh_and_everything_still_hangs_together(example: Document) -> None:
    copied = Document(safe_copy(example, Without(names=True)).records)
    before = {idea.text: idea.id for idea in example.all(Idea)}
    after = {idea.text: idea.id for idea in copied.all(Idea)}
    assert before.keys() == after.keys()
    assert not set(before.values()) & set(after.values())
    copied.apply(())
    for record in copied.all(Idea):
        assert copied.at("boards", record.board)


def test_a_copy_that_holds_a_name_after_all_is_refused(example: Document) -> None:
    copied = safe_copy(example, Without(names=True))
    with pytest.raises(KnownError, match=r"“Margaret” still stood in the copy.*capital letter"):
        copied.verify(b"... Margaret said so ...")
    copied.verify(b"Margaret", empty=b"Margaret is a word of every session file")


def test_reflections_and_log_can_be_left_out(example: Document) -> None:
    assert example.count(Finding)
    copied = Document(safe_copy(example, Without(reflections=True, log=True)).records)
    assert copied.count(LogEntry) == 0
    assert [copied.count(kind) for kind in (Answer, Sighting, Finding)] == [0, 0, 0]
    assert {review.changes for review in copied.all(Review)} == {""}


def test_a_history_of_answers_since_removed_stays_behind_with_the_reflections() -> None:
    session = Session(Document())
    answer = Answer(because="For all to see", private=False)
    session.do("Note", add(answer))
    session.do("Remove", remove(session.document, answer))
    assert safe_copy(session.document, Without(), session.changes()).with_history
    assert not safe_copy(session.document, Without(reflections=True), session.changes()).with_history


@pytest.mark.parametrize(
    ("text", "erased"),
    [
        ("Ask Grace Lee.", "Ask [name]."),
        ("ask GRACE LEE", "ask [name]"),
        ("Grace will do it with grace", "[name] will do it with grace"),
        ("The gracefulness of Graces", "The gracefulness of Graces"),
        ("Ann-Lee", "Ann-[name]"),
        ("Bo and bo, BO too; Bob", "[name] and bo, BO too; Bob"),
        ("请李明先生来", "请[name]先生来"),
    ],
)
def test_names_are_found_as_words(text: str, erased: str) -> None:
    document = Document([Person(name="Grace Lee"), Person(name="Bo"), Person(name="李明")])
    assert Eraser(known_names(document)).erase(text) == erased


def test_two_letters_that_stand_in_a_file_by_chance_are_no_name() -> None:
    eraser = Eraser(known_names(Document([Person(name="Mo"), Person(name="李明")])))
    assert eraser.left_in("\x00Mo\x00") == ()
    assert eraser.left_in("\x00李明\x00") == ("李明",)


@given(st.lists(st.text(min_size=1, max_size=12), max_size=6), st.text(max_size=60))
def test_whatever_the_names_none_is_left(names: list[str], text: str) -> None:
    document = Document([Person(name=name) for name in names])
    eraser = Eraser(known_names(document))
    mixed = " ".join([text, *names])
    assert eraser.left_in(eraser.erase(mixed)) == ()


def test_logos_stay_behind_with_the_names_because_no_eraser_reads_pictures(example: Document) -> None:
    example.apply(add(Logo(alt="Logo of Riverside", data="iVBORw0KGgo=")))
    assert any(isinstance(record, Logo) for record in safe_copy(example, Without()).records)
    named = safe_copy(example, Without(names=True))
    assert not any(isinstance(record, Logo) for record in named.records)
    assert "Logos were left out, because a picture may show a name." in named.remarks
