import pytest

from workshop.agreement import thread
from workshop.agreement.clauses import add_clause
from workshop.document.document import Document
from workshop.document.records import Action, Board, Group, Idea, Link, Principle, Role, Standard
from workshop.errors import InputError, RuleError
from workshop.reflection.actions import add_action
from workshop.session import Session


@pytest.fixture
def session() -> Session:
    return Session(
        Document(
            [
                Board(id="b", question="How?"),
                Group(id="g", board="b", title="Openness", sentence="We tell each other", heading="i1"),
                *(
                    Idea(id=f"i{n}", board="b", number=n, text=f"idea {n}.", group="g", order=str(n))
                    for n in (1, 2)
                ),
                Idea(id="i3", board="b", number=3, text="idea 3", order="3"),
                Idea(id="i4", board="b", number=4, text="idea 4", doubled_by="i3", order="4"),
            ]
        )
    )


def ideas(session: Session, *numbers: int) -> list[Idea]:
    return [session.document.get(Idea, f"i{number}") for number in numbers]


def test_a_clause_takes_the_words_of_one_idea_or_several(session: Session) -> None:
    session.do("One", thread.clause_from_ideas(session.document, Principle, ideas(session, 3)))
    session.do("Two", thread.clause_from_ideas(session.document, Role, ideas(session, 1, 2), purpose="p"))
    assert session.document.all(Principle)[0].title == "idea 3"
    role = session.document.all(Role)[0]
    assert (role.title, role.purpose) == ("idea 1; idea 2", "p")
    assert {found.id for found in thread.sources_of(session.document, role)} == {"i1", "i2"}
    with pytest.raises(InputError, match="no idea"):
        thread.clause_from_ideas(session.document, Role, [])


def test_a_group_becomes_a_principle_with_its_sentence(session: Session) -> None:
    group = session.document.get(Group, "g")
    session.do("Make", thread.clause_from_group(session.document, Principle, group))
    principle = session.document.all(Principle)[0]
    assert (principle.title, principle.meaning) == ("Openness", "We tell each other")
    sources = {found.id for found in thread.sources_of(session.document, principle)}
    assert sources == {"g", "i1", "i2"}


def test_the_thread_is_walked_both_ways_from_idea_to_action(session: Session) -> None:
    session.do("Make", thread.clause_from_ideas(session.document, Principle, ideas(session, 3)))
    principle = session.document.all(Principle)[0]
    session.do("Add", add_clause(session.document, Standard, principle=principle.id, text="Answer"))
    standard = session.document.all(Standard)[0]
    session.do("Act", add_action(session.document, "Set up a list", source=standard))
    action = session.document.all(Action)[0]
    (double,) = ideas(session, 4)
    assert thread.evidence(session.document, double) == (principle, standard)
    assert action in thread.followed(session.document, double)
    assert [idea.id for idea in thread.ideas_behind(session.document, action)] == ["i3", "i4"]
    assert thread.targets_of(session.document, standard) == (action,)


def test_the_thread_is_tied_once_and_never_in_a_circle(session: Session) -> None:
    one, two = ideas(session, 1, 3)
    session.do("Tie", thread.link(session.document, one, two))
    assert thread.link(session.document, one, two) == ()
    for source, target in ((two, one), (one, one)):
        with pytest.raises(RuleError, match="circle"):
            thread.link(session.document, source, target)
    session.do("Cut", thread.unlink(session.document, one, two))
    assert session.document.count(Link) == 0
