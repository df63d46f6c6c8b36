"""Support below a clause, and the grid of duties."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.shell.room import Open, example, key, press, type_into, unreviewed
from ui.main_window import MainWindow
from ui.pages.agreement.clause_card import ClauseCard
from ui.pages.agreement.page import AgreementPage
from ui.pages.agreement.part import ClausesPart, PrincipleCard
from ui.pages.agreement.standards import StandardRow
from ui.pages.agreement_parts.raci_grid import RaciGrid
from ui.pages.agreement_parts.support_box import SupportBox, SupportPanel
from ui.pages.reflection.page import ReflectionPage
from ui.pages.reflection.thread_part import ThreadPart
from ui.run import Runner
from ui.theme import load_theme
from ui.widgets.choice import Choice
from workshop.agreement.enough import Enough, enough_of
from workshop.document.document import Document
from workshop.document.records import Activity, Duty, Partner, Person, Principle, Role, Standard, Support
from workshop.people.partners import rename_partner
from workshop.session import Session


def runner() -> Runner:
    return Runner(Session(Document(unreviewed())))


def opened(qtbot: QtBot, run: Runner) -> tuple[SupportBox, SupportPanel]:
    box = SupportBox(run, load_theme("light"))
    qtbot.addWidget(box)
    box.resize(900, 400)
    box.show()
    box.show_clause(run.document.all(Principle)[0])
    press(box.open)
    assert box.panel is not None
    run.touched.connect(lambda _: box.show_clause(run.document.all(Principle)[0]))
    return box, box.panel


def test_every_partner_is_asked_where_it_stands(qtbot: QtBot) -> None:
    run = runner()
    box, inside = opened(qtbot, run)
    partners = run.document.all(Partner)
    assert set(inside.lines) == {partner.id for partner in partners}
    line = inside.lines[partners[0].id]
    line.gradient.picked.emit("7")
    type_into(line.words, "Not before the spring", enter=False)
    line.words.flush()
    principle = run.document.all(Principle)[0]
    (found,) = run.document.where(Support, clause=principle.id)
    assert (found.gradient, found.reservation, found.partner) == (7, "Not before the spring", partners[0].id)
    assert inside.bar.counts[7] == 1
    assert inside.bar.accessibleName() == "1 at 7, Serious disagreement"
    assert box.open.text() == "Support: 1 position, 1 at 5 or above"
    assert "“Not before the spring”" in inside.minority.text()
    line.gradient.picked.emit(None)
    assert run.document.where(Support, clause=principle.id) == ()
    run.undo()
    assert len(run.document.where(Support, clause=principle.id)) == 1


def test_a_person_can_stand_beside_the_partner(qtbot: QtBot) -> None:
    run = runner()
    _, inside = opened(qtbot, run)
    person = run.document.all(Person)[0]
    inside.who.picked.emit(person.id)
    inside.lines[person.id].gradient.picked.emit("3")
    (found,) = run.document.where(Support, clause=run.document.all(Principle)[0].id)
    assert (found.person, found.partner) == (person.id, None)


def test_who_takes_another_name_is_asked_by_it_in_the_same_place(qtbot: QtBot) -> None:
    run = runner()
    _, inside = opened(qtbot, run)
    first, second = run.document.all(Partner)[:2]
    run.do("Rename", rename_partner, first, "The Friday Club")
    line = inside.lines[first.id]
    assert line.name.whole() == "The Friday Club"
    assert line.gradient.accessibleName() == "Where The Friday Club stands"
    QApplication.processEvents()
    assert line.y() < inside.lines[second.id].y()


def test_what_is_enough_is_agreed_once_for_all_clauses(qtbot: QtBot) -> None:
    run = runner()
    box, inside = opened(qtbot, run)
    assert not inside.enough.isVisible()
    press(inside.agree)
    press(inside.enough.beginnings[1])
    assert enough_of(run.document) == Enough("", 75, 0)
    assert not inside.enough.beginnings[1].isVisible()
    type_into(inside.enough.figures["support"], "80 %")
    type_into(inside.enough.words, "Nobody goes home unheard", enter=False)
    inside.enough.words.flush()
    assert enough_of(run.document) == Enough("Nobody goes home unheard", 80, 0)
    inside.lines[run.document.all(Partner)[0].id].gradient.picked.emit("2")
    told = "1 of 1 at 1–3; enough is 80 %; none at 5 or above, none may stand."
    assert inside.verdict.text() == f"{told} That is enough by what you agreed."
    box.show_clause(run.document.all(Principle)[1])
    assert inside.rule.text().startswith("What is enough: Nobody goes home unheard. Enough is 80 % at 1–3")


def test_what_is_enough_stands_above_the_arrangements(open_at: Open) -> None:
    window = open_at("agreement", unreviewed())
    page = window.page
    assert isinstance(page, AgreementPage)
    page.tabs.show_tab(4)
    box = page.parts[4].enough
    assert box is not None
    type_into(box.figures["objections"], "one")
    assert "“one” is no whole number" in window.toast.words.text()
    assert box.figures["objections"].text() == ""
    type_into(box.figures["objections"], "1")
    type_into(box.figures["support"], "120")
    assert "120 per cent cannot be asked for." in window.toast.words.text()
    assert enough_of(window.runner.document) == Enough("", None, 1)
    window.runner.undo()
    assert box.figures["objections"].text() == ""


def test_duties_are_typed_into_the_grid(qtbot: QtBot) -> None:
    run = runner()
    grid = RaciGrid(run, load_theme("light"))
    qtbot.addWidget(grid)
    grid.show()
    grid.show_document()
    line, role = run.document.all(Activity)[0], run.document.all(Role)[3]
    cell = grid.cells[line.id, role.id]
    assert cell.text() == "–"
    key(cell, Qt.Key.Key_A)
    assert cell.text() == "A"
    assert f"2 roles answer for “{line.title}”: it wants exactly one." in grid.hints.text()
    assert cell.accessibleName() == f"{role.title}, {line.title}: answers for it"
    key(cell, Qt.Key.Key_Backspace)
    assert run.document.where(Duty, activity=line.id, role=role.id) == ()
    cell.menu_now().actions()[2].trigger()
    (duty,) = run.document.where(Duty, activity=line.id, role=role.id)
    assert duty.letter == "C"
    type_into(grid.new, "Bring biscuits")
    fresh = run.document.all(Activity)[-1]
    assert "Nobody answers for “Bring biscuits”" in grid.hints.text()
    type_into(grid.names[fresh.id], "Bring cake")
    assert run.document.get(Activity, fresh.id).title == "Bring cake"


def test_without_roles_there_is_no_grid(qtbot: QtBot) -> None:
    grid = RaciGrid(Runner(Session(Document())), load_theme("light"))
    qtbot.addWidget(grid)
    grid.show_document()
    assert grid.isHidden()


def principles(window: MainWindow) -> ClausesPart:
    page = window.page
    assert isinstance(page, AgreementPage)
    page.tabs.show_tab(1)
    return page.parts[1]


def test_a_standard_says_what_you_would_see_and_how_it_is_raised(open_at: Open) -> None:
    window = open_at("agreement", example())
    part = principles(window)
    document = window.runner.document
    principle = document.all(Principle)[0]
    card = part.rows.row(principle.id)
    assert isinstance(card, PrincipleCard)
    standard = document.where(Standard, principle=principle.id)[0]
    row = card.standards.rows[standard.kind].row(standard.id)
    assert isinstance(row, StandardRow)
    assert row.about.text().startswith("You would see: ")
    press(row.more)
    assert row.details is not None
    assert not row.about.isVisible()
    type_into(row.details.areas["raised"], "Ask over coffee", enter=False)
    row.details.areas["raised"].flush()
    assert document.get(Standard, standard.id).raised == "Ask over coffee"
    press(row.details.support.open)
    assert row.details.support.panel is not None
    partner = document.all(Partner)[0]
    row.details.support.panel.lines[partner.id].gradient.picked.emit("6")
    assert len(document.where(Support, clause=standard.id)) == 1
    press(row.more)
    assert "We raise it: Ask over coffee" in row.about.text()


def test_a_role_belongs_to_a_partner_and_may_connect(open_at: Open) -> None:
    window = open_at("agreement", example())
    page = window.page
    assert isinstance(page, AgreementPage)
    page.tabs.show_tab(2)
    role = window.runner.document.all(Role)[0]
    card = page.parts[2].rows.row(role.id)
    assert isinstance(card, ClauseCard)
    boxes = {box.field.name: box.widget for box in card.boxes}
    partner, connector = boxes["partner"], boxes["connector"]
    assert isinstance(partner, Choice)
    assert isinstance(connector, Choice)
    home = window.runner.document.all(Partner)[3]
    partner.picked.emit(home.id)
    connector.picked.emit("yes")
    now = window.runner.document.get(Role, role.id)
    assert (now.partner, now.connector) == (home.id, True)
    assert connector.currentText() == "Yes, this role joins partners"


def test_the_thread_of_a_clause_is_one_press_away(open_at: Open) -> None:
    window = open_at("agreement", example())
    part = principles(window)
    principle = window.runner.document.all(Principle)[0]
    card = part.rows.row(principle.id)
    assert isinstance(card, ClauseCard)
    walk = next(a for a in card.evidence.menu_now().actions() if a.text() == "Follow the thread both ways")
    walk.trigger()
    page = window.page
    assert isinstance(page, ReflectionPage)
    thread = page.parts[3]
    assert isinstance(thread, ThreadPart)
    assert thread.walk.record == principle
