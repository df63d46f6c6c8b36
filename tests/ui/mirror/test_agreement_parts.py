"""Support below a clause, and the grid of duties."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.shell.room import example, key, press, type_into
from ui.pages.agreement_parts.raci_grid import RaciGrid
from ui.pages.agreement_parts.support_box import SupportBox
from ui.run import Runner
from ui.theme import load_theme
from workshop.agreement.support import Enough, enough_rule
from workshop.document.document import Document
from workshop.document.records import Activity, Duty, Partner, Person, Principle, Role, Support
from workshop.session import Session


def runner() -> Runner:
    return Runner(Session(Document(example())))


def opened(qtbot: QtBot, run: Runner) -> SupportBox:
    box = SupportBox(run, load_theme("light"))
    qtbot.addWidget(box)
    box.resize(900, 400)
    box.show()
    box.show_clause(run.document.all(Principle)[0])
    press(box.open)
    return box


def test_every_partner_is_asked_where_it_stands(qtbot: QtBot) -> None:
    run = runner()
    box = opened(qtbot, run)
    partners = run.document.all(Partner)
    assert set(box._lines) == {partner.id for partner in partners}
    line = box._lines[partners[0].id]
    line.gradient.picked.emit("7")
    type_into(line.words, "Not before the spring", enter=False)
    line.words.flush()
    principle = run.document.all(Principle)[0]
    (found,) = run.document.where(Support, clause=principle.id)
    assert (found.gradient, found.reservation, found.partner) == (7, "Not before the spring", partners[0].id)
    assert box.bar.counts[7] == 1
    assert box.bar.accessibleName() == "1 at 7, Serious disagreement"
    assert box.open.text() == "Support: 1 position, 1 at 5 or above"
    assert "“Not before the spring”" in box.minority.text()
    line.gradient.picked.emit(None)
    assert run.document.where(Support, clause=principle.id) == ()
    run.undo()
    assert len(run.document.where(Support, clause=principle.id)) == 1


def test_a_person_can_stand_beside_the_partner(qtbot: QtBot) -> None:
    run = runner()
    box = opened(qtbot, run)
    person = run.document.all(Person)[0]
    box.who.picked.emit(person.id)
    box._lines[person.id].gradient.picked.emit("3")
    (found,) = run.document.where(Support, clause=run.document.all(Principle)[0].id)
    assert (found.person, found.partner) == (person.id, None)


def test_what_is_enough_is_agreed_once_for_all_clauses(qtbot: QtBot) -> None:
    run = runner()
    box = opened(qtbot, run)
    box.enough.picked.emit(Enough.NO_OBJECTION.name)
    assert enough_rule(run.document) is Enough.NO_OBJECTION
    box._lines[run.document.all(Partner)[0].id].gradient.picked.emit("2")
    assert box.verdict.text() == "1 position, none at 5 or above. That is enough by what you agreed."
    box.show_clause(run.document.all(Principle)[1])
    assert box.enough.currentText() == Enough.NO_OBJECTION.value


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
