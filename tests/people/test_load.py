"""The picture of the load: what people give, what they are asked for, and who carries too much."""

from workshop.document.document import Document, remove
from workshop.document.records import Action, ActionState, Commitment, Person, Role, Status
from workshop.people.load import load_hints, load_words, loads

PEOPLE = tuple(Person(id=name.casefold(), name=name, order=name) for name in ("Ana", "Ben", "Cai", "Dai"))


def office() -> Document:
    return Document(
        [
            *PEOPLE,
            Commitment(person="ana", hours=6, backup="cai"),
            Commitment(person="cai", hours=0),
            Role(title="Convener", holder="ana", deputy="ben", hours=8),
            Role(title="Link", holder="ben"),
            Role(title="Keeper", holder="ben", hours=2),
            Role(title="Old", holder="ana", hours=40, status=Status.RETIRED),
            Action(text="Ring", owner="ana"),
            Action(text="Rang", owner="ana", state=ActionState.DONE),
        ]
    )


def test_hours_given_and_asked_are_added_up_for_each() -> None:
    found = {load.person.name: load for load in loads(office())}
    assert list(found) == ["Ana", "Ben", "Cai"]
    ana, ben, cai = found.values()
    assert (ana.given, ana.asked, ana.over, ana.roles, ana.actions) == (6, 8, 2, 1, 1)
    assert (ben.given, ben.asked, ben.over, ben.roles, ben.deputy) == (None, 2, 0, 2, 1)
    assert (cai.given, cai.asked, cai.over) == (0, 0, 0)
    assert ana.backup == PEOPLE[2]


def test_the_load_is_said_in_words() -> None:
    ana, ben, cai = loads(office())
    assert load_words(ana) == "Ana has 6 hours a month; roles ask for 8; 1 role, 1 open action."
    assert load_words(ben) == "Ben has not said how many hours; roles ask for 2; 2 roles, deputy for 1."
    assert load_words(cai) == "Cai has 0 hours a month."


def test_hints_name_who_carries_too_much_without_blame() -> None:
    assert load_hints(office()) == (
        "Ana has 6 hours a month and is asked for 8. What could somebody else take on?",
        "Ben holds 2 roles and has not said how many hours there are.",
    )


def test_nobody_stands_in_once_the_back_up_has_left() -> None:
    document = office()
    document.apply(remove(document, document.get(Person, "cai")))
    assert "Nobody stands in for Ana yet." in load_hints(document)
