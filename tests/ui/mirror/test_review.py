"""Months later: what is open, what was noted, how the standards are lived."""

from datetime import date, timedelta
from typing import TypeVar

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.shell.room import Open, example, key, press, type_into, unreviewed
from ui.dates import shown_date, spoken_date, today, typed_date
from ui.main_window import MainWindow
from ui.pages.part import Part
from ui.pages.review.actions import PAST, ActionRow, ActionsPart
from ui.pages.review.due_banner import DueBanner
from ui.pages.review.log import EntryCard, LogPart
from ui.pages.review.page import ReviewPage
from ui.pages.review.results import ResultRow
from ui.pages.review.reviews import ReviewsPart
from ui.pages.review.standard_check import StandardCheck
from ui.place import Place
from ui.run import Runner
from ui.theme import load_theme
from ui.widgets.chips import ChoosingChip
from ui.widgets.sight_rows import Waiting
from workshop.document.document import Document
from workshop.document.records import (
    Action,
    ActionState,
    Finding,
    LogEntry,
    Partnership,
    Person,
    Review,
    Seen,
    SharedResult,
    Sighting,
    Standard,
)
from workshop.reflection.actions import add_action, set_state
from workshop.session import Session

P = TypeVar("P", bound=Part)


def part_of(window: MainWindow, kind: type[P]) -> P:
    page = window.page
    assert isinstance(page, ReviewPage)
    (number,) = (number for number, part in enumerate(page.parts) if isinstance(part, kind))
    page.tabs.show_tab(number)
    part = page.parts[number]
    assert isinstance(part, kind)
    return part


def test_an_action_is_added_owned_dated_and_done(open_at: Open) -> None:
    window = open_at("review", example())
    part = part_of(window, ActionsPart)
    before = part.summary.text()
    type_into(part.new, "Ring the ward sister")
    action = window.runner.document.all(Action)[-1]
    row = part.open.row(action.id)
    assert isinstance(row, ActionRow)
    person = window.runner.document.all(Person)[0]
    row.owner.picked.emit(person.id)
    yesterday = today() - timedelta(days=1)
    type_into(row.due, shown_date(yesterday.isoformat()))
    action = window.runner.document.get(Action, action.id)
    assert (action.owner, action.due) == (person.id, yesterday.isoformat())
    assert row.about.text() == PAST
    assert part.summary.text().endswith("1 past the date")
    press(row.done)
    assert window.runner.document.get(Action, action.id).state is ActionState.DONE
    assert part.summary.text() == before
    assert part.finished.row(action.id) is not None
    press(window.toast.undo)
    assert part.open.row(action.id) is not None


def test_an_action_says_what_it_came_out_of(open_at: Open) -> None:
    window = open_at("review", example())
    part = part_of(window, ActionsPart)
    rows = [part.open.row(action.id) for action in window.runner.document.all(Action)]
    words = [row.about.text() for row in rows if isinstance(row, ActionRow)]
    assert any(text.startswith("From “") for text in words)
    assert any(text.startswith("From idea ") for text in words)


def test_a_note_is_dated_today_and_stays_private_until_ticked(open_at: Open) -> None:
    window = open_at("review")
    part = part_of(window, LogPart)
    assert part.empty.isVisible()
    type_into(part.new, "The weekly huddle")
    (entry,) = window.runner.document.all(LogEntry)
    assert (entry.on, entry.shared) == (today().isoformat(), False)
    card = part.rows.row(entry.id)
    assert isinstance(card, EntryCard)
    type_into(card.areas["happened"], "We began late.", enter=False)
    card.areas["happened"].flush()
    press(card.shared)
    entry = window.runner.document.get(LogEntry, entry.id)
    assert (entry.happened, entry.shared) == ("We began late.", True)
    type_into(card.on, "the other day")
    assert "is not a date" in window.toast.words.text()
    press(card.remove)
    assert window.runner.document.count(LogEntry) == 0


def test_notes_are_gathered_by_day_and_follow_their_date(open_at: Open) -> None:
    entries = [
        LogEntry(id=f"e{n}", on=f"2026-03-0{n // 2 + 1}", used=f"N{n}", order=str(n)) for n in range(4)
    ]
    window = open_at("review", (Partnership(id="partnership"), *entries))
    part = part_of(window, LogPart)

    def shown() -> list[tuple[str, str]]:
        cards = [
            part.rows.row(row.record.id) if isinstance(row, Waiting) else row for row in part.rows.in_order()
        ]
        return [(c.day.text(), c.used.toPlainText()) for c in cards if isinstance(c, EntryCard)]

    assert shown() == [
        ("2 March 2026, 2 notes", "N3"),
        ("", "N2"),
        ("1 March 2026, 2 notes", "N1"),
        ("", "N0"),
    ]
    first = part.rows.row("e0")
    assert isinstance(first, EntryCard)
    type_into(first.on, "2/3/2026")
    assert shown() == [("2 March 2026, 3 notes", "N3"), ("", "N2"), ("", "N0"), ("1 March 2026", "N1")]


def test_reviews_are_planned_for_three_six_and_twelve_months(open_at: Open) -> None:
    window = open_at("review")
    part = part_of(window, ReviewsPart)
    press(part.empty.button)
    assert window.runner.document.count(Review) == 3
    assert not part.empty.isVisible()
    type_into(part.new, "1 May 2031")
    assert window.runner.document.all(Review)[-1].due == "2031-05-01"


def test_each_standard_is_seen_sometimes_or_not(open_at: Open) -> None:
    window = open_at("review", unreviewed())
    part = part_of(window, ReviewsPart)
    standard = window.runner.document.all(Standard)[0]
    check = part.checks.row(standard.id)
    assert isinstance(check, StandardCheck)
    press(check.buttons[Seen.SEEN])
    found = part.sighting(standard)
    assert found is not None
    assert found.seen is Seen.SEEN
    assert part.looked.text().startswith("1 of ")
    type_into(check.example, "The page went ahead of us")
    assert window.runner.document.get(Sighting, found.id).example == "The page went ahead of us"
    press(check.buttons[Seen.NOT_SEEN])
    assert window.runner.document.get(Sighting, found.id).seen is Seen.NOT_SEEN
    press(check.buttons[Seen.NOT_SEEN])
    assert window.runner.document.count(Sighting) == 0


def test_an_action_is_let_go_with_its_first_step(open_at: Open) -> None:
    window = open_at("review", example())
    part = part_of(window, ActionsPart)
    action = next(a for a in window.runner.document.all(Action) if a.state is ActionState.OPEN)
    row = part.open.row(action.id)
    assert isinstance(row, ActionRow)
    type_into(row.first, "Ask Priya first", enter=False)
    row.first.flush()
    press(row.let_go)
    now = window.runner.document.get(Action, action.id)
    assert (now.state, now.first_step) == (ActionState.DROPPED, "Ask Priya first")
    done = part.finished.row(action.id)
    assert isinstance(done, ActionRow)
    assert done.about.text().startswith("Let go.")


def test_a_review_is_closed_with_what_changes_and_the_next_date(open_at: Open) -> None:
    window = open_at("review", example())
    part = part_of(window, ReviewsPart)
    review = part.review
    assert review is not None
    assert (
        part.promised.text() == "5 open actions, none past the date."
        or "past the date" in part.promised.text()
    )
    type_into(part.changes, "The huddle moves to Wednesdays", enter=False)
    type_into(part.next, "1/3/2031")
    press(part.close_button)
    held = window.runner.document.get(Review, review.id)
    assert (held.on, held.changes) == (today().isoformat(), "The huddle moves to Wednesdays")
    assert window.runner.document.all(Review)[-1].due == "2031-03-01"
    assert part.state.text() == "Held."
    assert not part.closing.isVisible()
    window.runner.undo()
    assert window.runner.document.get(Review, review.id).on == ""
    assert "2031-03-01" not in {found.due for found in window.runner.document.all(Review)}


def test_what_an_earlier_review_found_stands_beside_each_standard(open_at: Open) -> None:
    window = open_at("review", unreviewed())
    part = part_of(window, ReviewsPart)
    standard = window.runner.document.all(Standard)[0]
    part.note(standard, Seen.SOMETIMES, "On a good day")
    press(part.close_button)
    later = next(found for found in window.runner.document.all(Review) if not found.on)
    part.bring(later)
    check = part.checks.row(standard.id)
    assert isinstance(check, StandardCheck)
    assert check.before.text() == f"Before:  {spoken_date(today().isoformat())}: sometimes, On a good day"
    assert not check.example.isVisible()


def test_a_date_chosen_with_a_key_keeps_the_focus_and_says_what_was_decided_before(open_at: Open) -> None:
    window = open_at("review", example())
    part = part_of(window, ReviewsPart)
    held, later = part.dates.findChildren(ChoosingChip)[:2]
    assert part.decided.text().startswith("On 12 November 2026 you decided: Tom keeps one list")
    held.setFocus()
    key(held, Qt.Key.Key_Space)
    assert held.hasFocus()
    assert held.isChecked()
    assert not later.isChecked()
    assert not part.decided.isVisible()


def test_nothing_is_called_done_where_nothing_was_promised(open_at: Open) -> None:
    records = tuple(record for record in example() if not isinstance(record, Action))
    window = open_at("review", records)
    part = part_of(window, ReviewsPart)
    assert part.promised.text() == "No actions yet."
    window.runner.do("Promise it", add_action, "Ring the ward")
    assert part.promised.text().startswith("1 open action")
    window.runner.do("Keep it", set_state, window.runner.document.all(Action)[0], ActionState.DONE)
    assert part.promised.text() == "Nothing is open. What was promised is done."


def test_results_are_worded_and_lead_to_an_action(open_at: Open) -> None:
    window = open_at("review", example())
    results = part_of(window, ReviewsPart).results
    type_into(results.new, "Every child has a dry bed")
    result = window.runner.document.all(SharedResult)[-1]
    row = results.rows.row(result.id)
    assert isinstance(row, ResultRow)
    type_into(row.due, "yesterday")
    assert "is not a date" in window.toast.words.text()
    type_into(row.due, "1/1/2026")
    assert row.state.text() == "Draft  ·  No action yet  ·  Its date has come: is it so?"
    press(row.act)
    assert "1 action, 1 open" in row.state.text()
    assert window.runner.document.all(Action)[-1].text.startswith("First step towards")


def test_where_each_result_stands_is_noted_at_every_review(open_at: Open) -> None:
    window = open_at("review", unreviewed())
    part = part_of(window, ReviewsPart)
    result = window.runner.document.all(SharedResult)[0]

    def row() -> ResultRow:
        found = part.results.rows.row(result.id)
        assert isinstance(found, ResultRow)
        return found

    first = part.review
    assert first is not None
    type_into(row().stands, "Twelve families so far", enter=False)
    press(part.close_button)
    (found,) = window.runner.document.where(Finding, review=first.id)
    assert found.text == "Twelve families so far"
    later = next(found for found in window.runner.document.all(Review) if not found.on)
    part.bring(later)
    assert row().stands.toPlainText() == ""
    assert row().before.text() == f"{spoken_date(today().isoformat())}: Twelve families so far"
    part.bring(first)
    type_into(row().stands, " ", enter=False)
    row().stands.flush()
    assert window.runner.document.count(Finding) == 0


def test_the_mirror_can_be_asked_again_from_a_review(open_at: Open) -> None:
    window = open_at("review", example())
    part = part_of(window, ReviewsPart)
    item = part._asks.itemAt(1)
    chip = item.widget() if item else None
    assert chip is not None
    press(chip)
    assert window.place.page == "reflection"


def test_a_due_review_is_offered_once(qtbot: QtBot) -> None:
    session = Session(Document([Partnership(id="partnership"), Review(id="r", due="2026-01-02")]))
    place = Place("prepare")
    banner = DueBanner(Runner(session), place, load_theme("light"))
    qtbot.addWidget(banner)
    assert not banner.isHidden()
    assert "2 January 2026" in banner.words.text()
    banner.begin.click()
    assert (place.page, place.record_id) == ("review", "r")
    banner.refresh()
    assert banner.isHidden()
    place.page = "own"
    banner.refresh()
    assert banner.isHidden()
    place.page = "agreement"
    banner.refresh()
    assert not banner.isHidden()
    banner.later.click()
    banner.refresh()
    assert banner.isHidden()


def test_dates_are_read_as_people_write_them() -> None:
    for text in ("14/3/2026", "14.3.26", "14 March 2026", "14 mar 2026", "2026-03-14"):
        assert typed_date(text) == "2026-03-14"
    for text in ("", "soon", "31/2/2026", "14/3"):
        assert typed_date(text) == text
    assert shown_date("2026-03-14") == "14/3/2026"
    assert spoken_date("2026-03-14") == "14 March 2026"
    assert spoken_date("soon") == shown_date("soon") == "soon"
    assert isinstance(today(), date)


def test_opening_a_due_file_offers_its_review(open_at: Open) -> None:
    late = Review(id="late", due="2026-01-02")
    window = open_at("agreement", (*example(), late))
    assert window.due.isVisible()
    press(window.due.begin)
    page = window.page
    assert isinstance(page, ReviewPage)
    part = page.parts[page.tabs.current]
    assert isinstance(part, ReviewsPart)
    assert part.review == late
    assert not window.due.isVisible()
    press(part.close_button)
    window.place.go("agreement")
    assert not window.due.isVisible()
