"""Preparing a day by hand: typed, pasted, imported, ticked, asked and planned."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.shell.room import Open, example, key, press, type_into
from ui.main_window import MainWindow
from ui.pages.day.parts.picker import Picker
from ui.pages.prepare.agenda import AgendaPart, length
from ui.pages.prepare.agenda_row import AgendaRow
from ui.pages.prepare.page import PreparePage
from ui.pages.prepare.partnership import PartnerRow, PartnershipPart
from ui.pages.prepare.people import PeoplePart
from ui.pages.prepare.people_model import HERE, MANAGER, NAME, PARTNER, TABLE
from ui.pages.prepare.questions import QuestionRow, QuestionsPart
from ui.widgets.minutes_box import MinutesBox
from workshop.document.records import AgendaItem, Board, Day, Method, Partner, Person, Step
from workshop.people.separations import kept_apart

PASTED = """Name\tPartner\tRole
Siân Llewellyn\tRiverside Health\tPractice manager
Łukasz <b>W</b>\tRiverside Health
Ελένη\tQuayside Homes"""


def prepare(window: MainWindow, tab: int) -> PreparePage:
    page = window.page
    assert isinstance(page, PreparePage)
    page.tabs.show_tab(tab)
    return page


def partnership_of(window: MainWindow) -> PartnershipPart:
    part = prepare(window, 0).parts[0]
    assert isinstance(part, PartnershipPart)
    return part


def people_of(window: MainWindow) -> PeoplePart:
    part = prepare(window, 1).parts[1]
    assert isinstance(part, PeoplePart)
    return part


def questions_of(window: MainWindow) -> QuestionsPart:
    part = prepare(window, 2).parts[2]
    assert isinstance(part, QuestionsPart)
    return part


def agenda_of(window: MainWindow) -> AgendaPart:
    part = prepare(window, 3).parts[3]
    assert isinstance(part, AgendaPart)
    return part


def names(window: MainWindow) -> list[str]:
    return [person.name for person in window.runner.document.all(Person)]


def test_the_partnership_is_named_where_its_name_stands(open_at: Open) -> None:
    window = open_at("prepare")
    part = partnership_of(window)
    type_into(part.name, "Riverside Together")
    assert window.runner.document.partnership.name == "Riverside Together"
    assert window.top_bar.partnership.whole() == "Riverside Together"
    window.runner.undo()
    assert part.name.toPlainText() == ""


def test_typing_in_one_field_is_one_step(open_at: Open) -> None:
    window = open_at("prepare")
    part = partnership_of(window)
    for text in ("R", "Ri", "Riv"):
        type_into(part.name, text)
    window.runner.undo()
    assert window.runner.document.partnership.name == ""


def test_partners_get_letters_and_can_be_renamed_and_removed(open_at: Open) -> None:
    window = open_at("prepare")
    part = partnership_of(window)
    for name in ("Health", "Homes"):
        type_into(part.new_partner, name)
    one, two = window.runner.document.all(Partner)
    assert [one.letter, two.letter] == ["A", "B"]
    row = part.partners.row(one.id)
    assert isinstance(row, PartnerRow)
    type_into(row.name, "homes")
    assert window.toast.words.text().startswith("There is a partner called “Homes” already.")
    assert row.name.toPlainText() == "Health"
    press(row.remove)
    assert window.runner.document.all(Partner) == (two,)
    press(window.toast.undo)
    assert window.runner.document.count(Partner) == 2


def test_people_are_typed_one_after_another(open_at: Open) -> None:
    window = open_at("prepare")
    part = people_of(window)
    type_into(part.partner, "Quayside Homes", enter=False)
    type_into(part.name, "Amara")
    type_into(part.name, "Tom")
    assert names(window) == ["Amara", "Tom"]
    assert [partner.name for partner in window.runner.document.all(Partner)] == ["Quayside Homes"]
    assert part.name.text() == ""
    assert part.partner.text() == "Quayside Homes"
    assert part.summary.text() == "2 people of 1 partner, all here"


def test_a_broken_off_name_of_a_partner_goes_on_as_the_list_offers_it(open_at: Open) -> None:
    window = open_at("prepare")
    part = people_of(window)
    type_into(part.partner, "Quayside Homes", enter=False)
    type_into(part.name, "Amara")
    type_into(part.partner, "quayside Ho", enter=False)
    type_into(part.name, "Tom")
    assert part.partner.text() == "Quayside Homes"
    type_into(part.partner, "Quayside", enter=False)
    type_into(part.name, "Siân")
    assert [partner.name for partner in window.runner.document.all(Partner)] == ["Quayside Homes", "Quayside"]


def test_a_list_is_counted_before_it_is_added(open_at: Open) -> None:
    window = open_at("prepare")
    part = people_of(window)
    part.paste.begin(PASTED)
    assert part.paste.says.text() == "3 new people and 2 new partners"
    assert part.paste.add.text() == "Add 3 people"
    press(part.paste.add)
    assert names(window) == ["Siân Llewellyn", "Łukasz <b>W</b>", "Ελένη"]
    assert not part.paste.isVisible()
    assert window.runner.session.undo_label == "Add 3 people"
    part.paste.begin(PASTED)
    assert not part.paste.add.isEnabled()
    assert part.paste.says.text().startswith("Everybody in this text is on the list already.")


@pytest.mark.parametrize("where", ["name", "partner", "table", "window"])
def test_a_copied_list_is_pasted_wherever_the_cursor_is(open_at: Open, where: str) -> None:
    window = open_at("prepare")
    part = people_of(window)
    QApplication.clipboard().setText(PASTED)
    focused = window.rail if where == "window" else getattr(part, where)
    focused.setFocus()
    key(window.focusWidget() or window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert part.paste.isVisible()
    assert part.paste.says.text() == "3 new people and 2 new partners"
    assert part.name.text() == part.partner.text() == ""


def test_one_copied_name_goes_where_the_cursor_is(open_at: Open) -> None:
    window = open_at("prepare", example())
    part = people_of(window)
    QApplication.clipboard().setText("Amara")
    part.name.setFocus()
    key(part.name, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert part.name.text() == "Amara"
    part.table.setFocus()
    key(part.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not part.paste.isVisible()


def test_everybody_is_seated_in_one_step_and_one_person_by_hand(open_at: Open) -> None:
    window = open_at("prepare", example())
    part = people_of(window)
    before = window.runner.document.all(Person)
    said: list[str] = []
    window.runner.said.connect(lambda message: said.append(message.text))
    key(part.table_size, Qt.Key.Key_Home)
    press(part.seat)
    people = window.runner.document.all(Person)
    assert {person.table for person in people} == {"1", "2", "3", "4", "5", "6"}
    assert window.runner.session.undo_label == "Seat 24 people at 6 tables"
    assert said == ["24 people seated at 6 tables, the partners mixed"]
    model = part.table.people_model
    assert model.setData(model.index(0, TABLE), "Window")
    assert window.runner.document.get(Person, people[0].id).table == "Window"
    window.runner.undo()
    window.runner.undo()
    assert window.runner.document.all(Person) == before


def test_people_are_ticked_edited_moved_and_removed_in_the_table(open_at: Open) -> None:
    window = open_at("prepare", example())
    part = people_of(window)
    model = part.table.people_model
    first, second = window.runner.document.all(Person)[:2]
    assert model.setData(model.index(0, HERE), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not window.runner.document.get(Person, first.id).present
    assert part.summary.text() == "24 people of 5 partners, 23 here"
    assert model.setData(model.index(0, NAME), "Amara O’Kafor")
    assert model.setData(model.index(0, PARTNER), "A new partner")
    moved = window.runner.document.get(Person, first.id)
    partner = window.runner.document.find(Partner, moved.partner)
    assert (moved.name, partner.name if partner else "") == ("Amara O’Kafor", "A new partner")
    assert not model.setData(model.index(0, NAME), "  ")
    part.table.selectRow(0)
    key(part.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [person.id for person in window.runner.document.all(Person)[:2]] == [second.id, first.id]
    assert [person.id for person in part.table.chosen()] == [first.id]
    key(part.table, Qt.Key.Key_Delete)
    assert window.runner.document.find(Person, first.id) is None
    assert window.toast.words.text() == "1 person removed; what they wrote stays."


def test_two_people_can_be_kept_apart_without_a_word(open_at: Open) -> None:
    window = open_at("prepare", example())
    part = people_of(window)
    one, other = window.runner.document.all(Person)[1:3]
    part.table.selectRow(1)
    assert not part.apart.isVisible()
    model = part.table.selectionModel()
    model.select(part.table.people_model.index(2, 0), model.SelectionFlag.Select | model.SelectionFlag.Rows)
    before = {found.id for found in kept_apart(window.runner.document, one)}
    press(part.apart)
    after = {found.id for found in kept_apart(window.runner.document, one)}
    assert before ^ after == {other.id}


def test_a_question_that_asks_for_yes_or_no_is_hinted_at(open_at: Open) -> None:
    window = open_at("prepare")
    part = questions_of(window)
    type_into(part.new, "Should we work together?", enter=False)
    assert "yes or no" in part.hint.text()
    type_into(part.new, "How do we want to work together?")
    assert not part.hint.isVisible()
    (board,) = window.runner.document.all(Board)
    row = part.rows.row(board.id)
    assert isinstance(row, QuestionRow)
    type_into(row.limit, "doable within three months")
    type_into(row.criteria, "A family would notice; two partners needed ;")
    press(row.anonymous)
    board = window.runner.document.get(Board, board.id)
    assert board.limit == "doable within three months"
    assert board.criteria == ("A family would notice", "two partners needed")
    assert not board.anonymous
    assert row.way.text() == "Ranked by: Ticks"
    press(row.way)
    picker = window.findChild(Picker)
    assert picker is not None
    for letter in "points":
        key(picker.field, getattr(Qt.Key, f"Key_{letter.upper()}"))
    key(picker.field, Qt.Key.Key_Return)
    assert window.runner.document.get(Board, board.id).method is Method.POINTS
    assert row.way.text() == "Ranked by: Points"
    press(row.ideas)
    assert (window.place.page, window.place.board_id) == ("own", board.id)


def test_questions_move_and_go(open_at: Open) -> None:
    window = open_at("prepare")
    part = questions_of(window)
    for text in ("How do we begin?", "What do we stop?"):
        type_into(part.new, text)
    one, two = window.runner.document.all(Board)
    row = part.rows.row(two.id)
    assert isinstance(row, QuestionRow)
    row.question.setFocus()
    key(row.question, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [board.id for board in window.runner.document.all(Board)] == [two.id, one.id]
    press(row.tools.remove)
    assert [board.id for board in window.runner.document.all(Board)] == [one.id]


def test_a_day_is_planned_and_its_times_follow(open_at: Open) -> None:
    window = open_at("prepare")
    type_into(questions_of(window).new, "How do we begin?")
    part = agenda_of(window)
    press(part.empty.button)
    type_into(part.form.lines["date"], "14/3/2026")
    type_into(part.form.lines["start"], "10.15")
    (day,) = window.runner.document.all(Day)
    assert (day.date, day.start) == ("2026-03-14", "10:15")
    type_into(part.form.lines["date"], "some day")
    assert "is not a date" in window.toast.words.text()
    assert part.form.lines["date"].text() == "14/3/2026"
    for title in ("Coffee", "Round of names"):
        type_into(part.new, title)
    coffee, names_round = window.runner.document.all(AgendaItem)
    row, after = part.rows.row(coffee.id), part.rows.row(names_round.id)
    assert isinstance(row, AgendaRow)
    assert isinstance(after, AgendaRow)
    type_into(row.minutes, "25")
    assert (row.time.text(), after.time.text()) == ("10:15", "10:40")
    assert part.ends.text() == "The day ends at 10:55; 40 minutes in all."
    press(after.tools.up)
    assert (row.time.text(), after.time.text()) == ("10:30", "10:15")
    press(row.tools.remove)
    assert window.runner.document.all(AgendaItem)[0].title == "Round of names"


def test_the_five_steps_of_a_question_are_planned_at_once(open_at: Open) -> None:
    window = open_at("prepare")
    type_into(questions_of(window).new, "How do we begin?")
    part = agenda_of(window)
    press(part.empty.button)
    item = part.boards.itemAt(0)
    button = item.widget() if item else None
    assert button is not None
    press(button)
    steps = {item.step for item in window.runner.document.all(AgendaItem)}
    assert {Step.OWN, Step.EXPLAIN, Step.RANK, Step.ARRANGE} <= steps
    window.runner.undo()
    assert window.runner.document.count(AgendaItem) == 0


@pytest.mark.parametrize(("minutes", "words"), [(0, "0 minutes"), (61, "1 hour 1 minute"), (120, "2 hours")])
def test_lengths_are_said_in_words(minutes: int, words: str) -> None:
    assert length(minutes) == words


def test_a_fixed_time_stays_and_says_when_the_day_runs_over(open_at: Open) -> None:
    window = open_at("prepare")
    part = agenda_of(window)
    press(part.empty.button)
    for title in ("Welcome", "Lunch"):
        type_into(part.new, title)
    welcome, lunch = window.runner.document.all(AgendaItem)
    first, second = part.rows.row(welcome.id), part.rows.row(lunch.id)
    assert isinstance(first, AgendaRow)
    assert isinstance(second, AgendaRow)
    press(second.pin)
    assert window.runner.document.get(AgendaItem, lunch.id).pinned == "09:45"
    type_into(first.minutes, "27 minutes")
    assert second.time.text() == "09:45"
    assert part.over.text() == "12 minutes over before “Lunch” at 09:45."
    press(second.pin)
    assert second.time.text() == "09:57"
    assert not part.over.isVisible()


def test_whom_somebody_reports_to_is_a_name_of_the_list(open_at: Open) -> None:
    window = open_at("prepare", example())
    model = people_of(window).table.people_model
    one, two = window.runner.document.all(Person)[:2]
    assert model.setData(model.index(0, MANAGER), two.name)
    assert window.runner.document.get(Person, one.id).manager == two.id
    assert not model.setData(model.index(0, MANAGER), "Somebody Else")
    assert "not exactly one person" in window.toast.words.text()
    assert model.setData(model.index(0, MANAGER), "")
    assert window.runner.document.get(Person, one.id).manager is None


def test_minutes_are_stepped_by_keys_and_nonsense_is_put_back(qtbot: QtBot) -> None:
    box = MinutesBox()
    qtbot.addWidget(box)
    kept: list[int] = []
    box.kept.connect(kept.append)
    box.show_minutes(15)
    key(box, Qt.Key.Key_Up)
    key(box, Qt.Key.Key_Down)
    key(box, Qt.Key.Key_Down)
    type_into(box, "soon")
    assert box.text() == "10 min"
    type_into(box, "0")
    type_into(box, "9999")
    assert kept == [20, 15, 10, 1, 600]
    assert box.minutes == 600


def test_limit_and_criteria_are_named_once_they_are_filled(open_at: Open) -> None:
    rows = questions_of(open_at("prepare", example())).rows
    row = next(iter(rows.findChildren(QuestionRow)))
    shown = {label.text() for label in row.findChildren(QLabel)}
    assert {"Limit", "Judged by"} <= shown
