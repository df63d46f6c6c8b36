"""Share of voice, and where each idea went."""

from workshop.agreement.thread import back, clause_from_group, clause_from_ideas, link, onward
from workshop.agreement.voices import voice_words, voices, went
from workshop.document.document import Document
from workshop.document.edits import add
from workshop.document.records import (
    Action,
    ActionState,
    Board,
    Group,
    Idea,
    Partner,
    Person,
    Principle,
    Standard,
    Status,
)
from workshop.reflection.actions import add_action


def day() -> Document:
    return Document(
        [
            *(Partner(id=id_, name=id_.title(), order=id_) for id_ in ("homes", "north", "south")),
            Person(id="ana", name="Ana", partner="north"),
            Board(id="b"),
            Board(id="secret"),
            Group(id="g", board="b", title="Told once"),
            Idea(id="i1", board="b", number=1, text="Ring back", author="ana", group="g"),
            Idea(id="i2", board="b", number=2, text="Ring soon", partner="south", doubled_by="i1"),
            Idea(id="i3", board="b", number=3, text="Lanyards", partner="homes", parked=True),
            Idea(id="i4", board="secret", number=1, text="Hush", partner="homes"),
            Idea(id="i5", board="b", number=5, text="Meet"),
        ]
    )


def idea(document: Document, id_: str) -> Idea:
    return document.get(Idea, id_)


def test_two_clauses_made_from_one_idea_carry_it_both() -> None:
    document = day()
    for kind in (Principle, Principle):
        document.apply(clause_from_ideas(document, kind, [idea(document, "i1")]))
    found = {voice.partner.id: (voice.ideas, voice.clauses, voice.of) for voice in voices(document, {"b"})}
    assert found == {"homes": (1, 0, 2), "north": (1, 2, 2), "south": (1, 2, 2)}
    assert voice_words(voices(document, {"b"})).startswith("No clause goes back to an idea of Homes yet.")
    assert went(document, idea(document, "i1")).count("the principle") == 2


def test_boards_that_hide_their_authors_do_not_count() -> None:
    document = day()
    document.apply(clause_from_ideas(document, Principle, [idea(document, "i4")]))
    assert all(voice.of == 0 for voice in voices(document, {"b"}))
    assert "As soon as" in voice_words(voices(document, {"b"}))
    assert {voice.partner.id: voice.clauses for voice in voices(document, {"b", "secret"})}["homes"] == 1


def test_a_retired_clause_no_longer_carries_a_voice() -> None:
    document = day()
    document.apply(add(Principle(id="p", title="We ring", status=Status.RETIRED, agreed_on="2026-01-01")))
    document.apply(link(document, idea(document, "i1"), document.get(Principle, "p")))
    assert all(voice.clauses == 0 for voice in voices(document, {"b"}))


def test_where_an_idea_went_is_said_in_words() -> None:
    document = day()
    document.apply(clause_from_group(document, Principle, document.get(Group, "g"), title="We tell once"))
    principle = document.all(Principle)[0]
    document.apply(add(Standard(principle=principle.id, text="Ring within two days")))
    document.apply(add_action(document, "Write the list", source=principle))
    document.apply(add(Action(text="Done", state=ActionState.DONE)))
    assert went(document, idea(document, "i1")) == (
        "is under “Told once”; led to the principle “We tell once” and "
        "the standard “Ring within two days”; 1 action came of it"
    )
    assert went(document, idea(document, "i2")).startswith("stands with idea 1, which says the same; led to")
    assert went(document, idea(document, "i3")) == "is parked and kept"
    assert went(document, idea(document, "i5")) == "is on the board and kept"


def test_every_step_of_the_thread_can_be_walked_back() -> None:
    document = day()
    document.apply(clause_from_group(document, Principle, document.get(Group, "g")))
    start = [document.get(Group, "g"), *(idea(document, f"i{n}") for n in (1, 2))]
    for record in start:
        for found in onward(document, record):
            assert record.id in {before.id for before in back(document, found)}
