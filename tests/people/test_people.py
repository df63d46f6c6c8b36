import pytest

from workshop.document.document import Document
from workshop.document.records import Commitment, Partner, Partnership, Person, Separation
from workshop.errors import InputError, RuleError
from workshop.people import partners, persons
from workshop.people.attendance import present_people, set_present
from workshop.people.commitments import commitment_of, set_commitment
from workshop.people.partnership import edit_partnership
from workshop.people.persons import PersonRow
from workshop.people.separations import keep_apart, kept_apart, let_together
from workshop.session import Session


@pytest.fixture
def session() -> Session:
    return Session(Document([Partnership(id="partnership")]))


def listed(session: Session) -> list[tuple[str, str]]:
    homes = {partner.id: partner.name for partner in session.document.all(Partner)}
    return [(person.name, homes.get(person.partner or "", "")) for person in session.document.all(Person)]


def person(session: Session, name: str) -> Person:
    return next(found for found in session.document.all(Person) if found.name == name)


def test_partners_get_letters_and_free_ones_are_used_again(session: Session) -> None:
    for name in ("River", "Hill", " Sea  side "):
        session.do("Add", partners.add_partner(session.document, name))
    found = session.document.all(Partner)
    assert [(one.name, one.letter) for one in found] == [("River", "A"), ("Hill", "B"), ("Sea side", "C")]
    session.do("Remove", partners.remove_partner(session.document, found[0]))
    session.do("Add", partners.add_partner(session.document, "Valley"))
    assert session.document.all(Partner)[-1].letter == "A"
    session.do("Rename", partners.rename_partner(session.document, found[1], "HILL"))
    assert partners.partner_named(session.document, "hill") == session.document.all(Partner)[0]


@pytest.mark.parametrize("name", ["", " ", "river", "RIVER "])
def test_a_partner_has_a_name_of_its_own(session: Session, name: str) -> None:
    session.do("Add", partners.add_partner(session.document, "River"))
    with pytest.raises(InputError, match="partner"):
        partners.add_partner(session.document, name)


def test_a_person_brings_a_new_partner_along(session: Session) -> None:
    session.do("Add", persons.add_person(session.document, "Ann", "River", role="Lead"))
    session.do("Add", persons.add_person(session.document, "Bob", "river", manager="ann"))
    assert listed(session) == [("Ann", "River"), ("Bob", "River")]
    assert person(session, "Bob").manager == person(session, "Ann").id
    with pytest.raises(InputError, match="Ann of River is on the list already"):
        persons.add_person(session.document, "ann", "RIVER")
    session.do("Add", persons.add_person(session.document, "Ann", "Hill"))
    with pytest.raises(InputError, match="or more than once"):
        persons.add_person(session.document, "Cleo", manager="Ann")


def test_pasted_lines_with_a_header_tabs_or_commas(session: Session) -> None:
    text = "Name,Partner,Role\nAnn,River,Lead\nBob\tHill\n\nCleo\n Ann , river\n"
    with pytest.raises(InputError, match="Line 6: Ann is on line 2 already"):
        persons.people_from_lines(session.document, text)
    session.do("Paste", persons.people_from_lines(session.document, text.replace("Ann , river", "")))
    assert listed(session) == [("Ann", "River"), ("Bob", "Hill"), ("Cleo", "")]
    with pytest.raises(InputError, match="Everybody in this text"):
        persons.people_from_lines(session.document, "Ann,River\nCleo")


def test_columns_are_found_by_their_header(session: Session) -> None:
    session.do("Paste", persons.people_from_lines(session.document, "name\tneeds\tpartner\nAnn\tloop\tRiver"))
    assert (listed(session), person(session, "Ann").needs) == ([("Ann", "River")], "loop")


def test_an_import_is_whole_and_updates_who_is_there(session: Session) -> None:
    rows = [PersonRow(2, "Ann", "River", manager="Bob"), PersonRow(3, "Bob", "Hill", role="Lead")]
    session.do("Import", persons.import_people(session.document, rows))
    assert person(session, "Ann").manager == person(session, "Bob").id
    again = [PersonRow(2, "ANN", "river", role="Chair"), PersonRow(3, "Cleo", "Sea", manager="ann")]
    session.do("Import", persons.import_people(session.document, again))
    assert [one.name for one in session.document.all(Person)] == ["Ann", "Bob", "Cleo"]
    assert (person(session, "Ann").role, person(session, "Ann").manager) == (
        "Chair",
        person(session, "Bob").id,
    )


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (PersonRow(3, "", "River"), "Line 3: the name is missing"),
        (PersonRow(3, "ann", "RIVER"), "Line 3: ann is on line 2 already"),
        (PersonRow(3, "Bob", "Hill", manager="Zoe"), "Line 3: the manager “Zoe” is not on the list"),
        (PersonRow(3, "Bob", "Hill", manager="Bob"), "Line 3: “Bob” cannot be their own manager"),
    ],
)
def test_a_bad_line_stops_the_import(session: Session, row: PersonRow, said: str) -> None:
    with pytest.raises(InputError) as caught:
        persons.import_people(session.document, [PersonRow(2, "Ann", "River"), row])
    assert said in str(caught.value)
    assert caught.value.do


def test_people_are_moved_changed_and_removed(session: Session) -> None:
    session.do("Paste", persons.people_from_lines(session.document, "Ann\nBob\nCleo"))
    session.do("Move", persons.move_person(session.document, person(session, "Cleo"), 0))
    session.do("Here", set_present(session.document, person(session, "Bob"), present=False))
    assert [one.name for one in present_people(session.document)] == ["Cleo", "Ann"]
    session.do("Edit", persons.edit_person(session.document, person(session, "Ann"), name=" Anna "))
    with pytest.raises(InputError, match="needs a name"):
        persons.edit_person(session.document, person(session, "Anna"), name="")
    with pytest.raises(InputError, match="own manager"):
        persons.edit_person(session.document, person(session, "Anna"), manager=person(session, "Anna").id)
    gone = person(session, "Bob")
    session.do("Remove", persons.remove_people(session.document, [gone]))
    with pytest.raises(RuleError, match="removed"):
        persons.edit_person(session.document, gone, name="Bobby")
    assert [one.name for one in session.document.all(Person)] == ["Cleo", "Anna"]


def test_a_commitment_is_one_a_person(session: Session) -> None:
    session.do("Paste", persons.people_from_lines(session.document, "Ann\nBob"))
    ann, bob = session.document.all(Person)
    session.do("Commit", set_commitment(session.document, ann, hours=4, for_me="learning"))
    session.do("Commit", set_commitment(session.document, ann, backup=bob.id))
    found = commitment_of(session.document, ann)
    assert found is not None
    assert (found.hours, found.for_me, found.backup) == (4, "learning", bob.id)
    for fields in ({"hours": -1}, {"hours": 745}, {"backup": ann.id}):
        with pytest.raises(InputError):
            set_commitment(session.document, ann, **fields)
    session.do("Remove", persons.remove_people(session.document, [ann]))
    assert session.document.count(Commitment) == 0


def test_who_is_kept_apart_can_be_let_together_again(session: Session) -> None:
    session.do("Paste", persons.people_from_lines(session.document, "Ann\nBob"))
    ann, bob = session.document.all(Person)
    session.do("Apart", keep_apart(session.document, ann, bob))
    assert kept_apart(session.document, bob) == (ann,)
    assert keep_apart(session.document, bob, ann) == ()
    with pytest.raises(InputError, match="same person"):
        keep_apart(session.document, ann, ann)
    session.do("Together", let_together(session.document, bob, ann))
    assert session.document.count(Separation) == 0


def test_the_partnership_is_there_even_before_it_is_named() -> None:
    session = Session(Document())
    session.do("Name", edit_partnership(session.document, name="Riverside"))
    session.do("Name", edit_partnership(session.document, purpose="Homes"))
    assert session.document.partnership == Partnership(id="partnership", name="Riverside", purpose="Homes")


def imported(session: Session, *rows: tuple[str, str]) -> list[tuple[str, str]]:
    found = [PersonRow(line, name, partner) for line, (name, partner) in enumerate(rows, 2)]
    session.do("Import", persons.import_people(session.document, found))
    return listed(session)


def test_who_was_typed_without_a_partner_gets_one_from_a_list_and_back(session: Session) -> None:
    session.do("Add", persons.add_person(session.document, "Ann", role="Lead"))
    assert imported(session, ("ann", "River")) == [("Ann", "River")]
    assert person(session, "Ann").role == "Lead"
    assert imported(session, ("Ann", "")) == [("Ann", "River")]
    assert imported(session, ("Ann", "Hill")) == [("Ann", "River"), ("Ann", "Hill")]
    assert imported(session, ("Ann", "")) == [("Ann", "River"), ("Ann", "Hill"), ("Ann", "")]


def test_two_of_one_name_in_a_list_are_both_new_beside_one_without_a_partner(session: Session) -> None:
    session.do("Add", persons.add_person(session.document, "Ann"))
    found = imported(session, ("Ann", "River"), ("Ann", "Hill"))
    assert found == [("Ann", ""), ("Ann", "River"), ("Ann", "Hill")]
