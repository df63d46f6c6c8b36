"""Commitments with the picture of the load, and relationships as a map and a list."""

from math import pi

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.shell.room import Open, example, key, press, type_into
from ui.main_window import MainWindow
from ui.pages.reflection.commitments import CommitmentCard, CommitmentsPart
from ui.pages.reflection.load_view import hours_words
from ui.pages.reflection.map_spots import short_names, spots
from ui.pages.reflection.page import ReflectionPage
from ui.pages.reflection.relationships import POINT, RelationRow, RelationshipsPart
from workshop.document.document import Document
from workshop.document.records import Commitment, Partner, Person, Relation
from workshop.people.network import ties
from workshop.people.persons import remove_people


def page_of(window: MainWindow, tab: int) -> ReflectionPage:
    page = window.page
    assert isinstance(page, ReflectionPage)
    page.tabs.show_tab(tab)
    return page


def commitments(window: MainWindow) -> CommitmentsPart:
    part = page_of(window, 1).parts[1]
    assert isinstance(part, CommitmentsPart)
    return part


def relationships(window: MainWindow) -> RelationshipsPart:
    part = page_of(window, 2).parts[2]
    assert isinstance(part, RelationshipsPart)
    return part


def test_hours_below_what_is_asked_show_as_too_much(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = commitments(window)
    lukasz = next(load for load in part.load.loads if load.person.name == "Łukasz Wiśniewski")
    (noted,) = window.runner.document.where(Commitment, person=lukasz.person.id)
    row = part.rows.row(noted.id)
    assert isinstance(row, CommitmentCard)
    type_into(row.hours, "5")
    now = next(load for load in part.load.loads if load.person == lukasz.person)
    assert (now.given, now.over, hours_words(now)) == (5, 3, "8 of 5 h, 3 over")
    assert "is asked for 8. What could somebody else take on?" in part.hints.text()
    assert "Łukasz Wiśniewski has 5 hours a month; roles ask for 8" in part.load.accessibleName()
    type_into(row.hours, "plenty")
    assert row.hours.text() == "5"
    type_into(row.hours, "900")
    assert "has no 900 hours" in window.toast.words.text()
    assert window.runner.document.get(Commitment, noted.id).hours == 5


def test_somebody_new_notes_what_they_give(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = commitments(window)
    before = window.runner.document.count(Commitment)
    person = next(p for p in window.runner.document.all(Person) if p.name == "Tom Hartley")
    part.who.picked.emit(person.id)
    press(part.new)
    (noted,) = window.runner.document.where(Commitment, person=person.id)
    row = part.rows.row(noted.id)
    assert isinstance(row, CommitmentCard)
    type_into(row.areas["for_me"], "Fewer calls", enter=False)
    row.areas["for_me"].flush()
    assert window.runner.document.get(Commitment, noted.id).for_me == "Fewer calls"
    press(row.remove)
    assert window.runner.document.count(Commitment) == before


def test_empty_places_lead_to_the_people(open_at: Open) -> None:
    window = open_at("reflection")
    assert commitments(window).nobody.isVisible()
    part = relationships(window)
    assert part.nobody.isVisible()
    assert not part.adding.isVisible()
    press(part.nobody.button)
    assert window.place.page == "prepare"


def test_two_people_are_tied_changed_and_taken_apart(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = relationships(window)
    one, two = window.runner.document.all(Person)[:2]
    part.one.picked.emit(one.id)
    part.two.picked.emit(two.id)
    press(part.new)
    (found,) = window.runner.document.where(Relation, person=one.id, other=two.id)
    row = part.rows.row(found.id)
    assert isinstance(row, RelationRow)
    row.trust.picked.emit("1")
    row.strength.picked.emit("5")
    found = window.runner.document.get(Relation, found.id)
    assert (found.strength, found.trust) == (5, 1)
    assert "trust is thin in 3." in part.says.text()
    assert f"Between {one.name} and {two.name} trust is thin" in part.nurture.accessibleName()
    press(part.new)
    assert "are in the list below" in window.toast.words.text()
    part.two.picked.emit(one.id)
    press(part.new)
    assert "needs two people" in window.toast.words.text()
    press(row.remove)
    assert window.runner.document.find(Relation, found.id) is None


def test_everybody_stands_on_the_circle_beside_their_own(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = relationships(window)
    angles = [spot.angle for spot in part.map.spots]
    assert angles == sorted(angles)
    assert 0 < angles[0] < angles[-1] < 2 * pi
    letters = [spot.letter for spot in part.map.spots]
    assert letters == sorted(letters)
    assert len(letters) == window.runner.document.count(Person)
    assert part.map.accessibleName().startswith("Map of relationships. 15 relationships")
    window.runner.do("Remove somebody", remove_people, [part.map.spots[0].person])
    assert len(part.map.spots) == len(letters) - 1
    assert part.grab().width() == part.width()


def test_a_crowd_is_drawn_only_where_it_has_ties() -> None:
    people = [Person(id=f"p{n}", name=f"P{n}", partner="x" if n % 2 else None) for n in range(90)]
    document = Document([Partner(id="x", name="X", letter="A"), *people, Relation(person="p0", other="p1")])
    found = spots(document, ties(document))
    assert sorted((spot.person.id, spot.letter) for spot in found) == [("p0", "–"), ("p1", "A")]


def test_first_names_do_unless_two_people_share_one() -> None:
    names = ("Ana Ruiz", "Ana Bell", "Tom Hart", "", "Jo Day", "Jo Dunn")
    named = [Person(id=str(n), name=name) for n, name in enumerate(names)]
    assert list(short_names(named).values()) == ["Ana R.", "Ana B.", "Tom", "?", "Jo Day", "Jo Dunn"]


def test_one_person_is_looked_at_by_pointing_and_by_keys(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = relationships(window)
    ana = part.map.spots[0].person
    QTest.mouseMove(part.map, part.map.places()[ana.id].toPoint())
    assert part.map.who == ana.id
    assert part.about.text() == part.map.accessibleDescription()
    assert part.about.text().startswith(f"{ana.name} works with ")
    QTest.mouseMove(part.map, part.map.rect().center())
    assert (part.map.who, part.about.text()) == ("", POINT)
    part.map.setFocus()
    key(part.map, Qt.Key.Key_Left)
    assert part.map.who == part.map.spots[-1].person.id
    key(part.map, Qt.Key.Key_Right)
    assert part.map.who == ana.id
    window.runner.do("Remove somebody", remove_people, [ana])
    assert part.map.who == ""
    key(part.map, Qt.Key.Key_Right)
    part.map.clearFocus()
    assert part.about.text() == POINT
