"""Months later: what is open, what was noted, how the standards are lived."""

from datetime import date, timedelta

from tests.ui.shell.room import Open, example, press, type_into
from ui.dates import shown_date, spoken_date, today, typed_date
from ui.main_window import MainWindow
from ui.pages.review.actions import ActionRow, ActionsPart
from ui.pages.review.log import EntryCard, LogPart
from ui.pages.review.page import ReviewPage
from ui.pages.review.reviews import ReviewsPart, StandardCheck
from workshop.document.records import (
    Action,
    ActionState,
    LogEntry,
    Person,
    Review,
    Seen,
    Sighting,
    Standard,
)


def part_of(window: MainWindow, tab: int) -> ActionsPart | LogPart | ReviewsPart:
    page = window.page
    assert isinstance(page, ReviewPage)
    page.tabs.show_tab(tab)
    part = page.parts[tab]
    assert isinstance(part, ActionsPart | LogPart | ReviewsPart)
    return part


def test_an_action_is_added_owned_dated_and_done(open_at: Open) -> None:
    window = open_at("review", example())
    part = part_of(window, 0)
    assert isinstance(part, ActionsPart)
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
    assert row.about.text() == "Overdue."
    assert part.summary.text().endswith("1 overdue")
    press(row.done)
    assert window.runner.document.get(Action, action.id).state is ActionState.DONE
    assert part.summary.text() == before
    assert part.finished.row(action.id) is not None
    press(window.toast.undo)
    assert part.open.row(action.id) is not None


def test_an_action_says_what_it_came_out_of(open_at: Open) -> None:
    window = open_at("review", example())
    part = part_of(window, 0)
    assert isinstance(part, ActionsPart)
    rows = [part.open.row(action.id) for action in window.runner.document.all(Action)]
    words = [row.about.text() for row in rows if isinstance(row, ActionRow)]
    assert any(text.startswith("From “") for text in words)
    assert any(text.startswith("From idea ") for text in words)


def test_a_note_is_dated_today_and_stays_private_until_ticked(open_at: Open) -> None:
    window = open_at("review")
    part = part_of(window, 1)
    assert isinstance(part, LogPart)
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


def test_reviews_are_planned_for_three_six_and_twelve_months(open_at: Open) -> None:
    window = open_at("review")
    part = part_of(window, 2)
    assert isinstance(part, ReviewsPart)
    press(part.empty.button)
    assert window.runner.document.count(Review) == 3
    assert not part.empty.isVisible()
    type_into(part.new, "1 May 2031")
    assert window.runner.document.all(Review)[-1].due == "2031-05-01"


def test_each_standard_is_seen_sometimes_or_not(open_at: Open) -> None:
    window = open_at("review", example())
    part = part_of(window, 2)
    assert isinstance(part, ReviewsPart)
    standard = window.runner.document.all(Standard)[0]
    check = part.checks.row(standard.id)
    assert isinstance(check, StandardCheck)
    press(check.buttons[Seen.SEEN])
    found = part.sighting(standard)
    assert found is not None
    assert found.seen is Seen.SEEN
    assert " 1 of " in part.state.text()
    type_into(check.example, "The page went ahead of us")
    assert window.runner.document.get(Sighting, found.id).example == "The page went ahead of us"
    press(check.buttons[Seen.NOT_SEEN])
    assert window.runner.document.get(Sighting, found.id).seen is Seen.NOT_SEEN
    press(check.buttons[Seen.NOT_SEEN])
    assert window.runner.document.count(Sighting) == 0
    press(part.hold)
    assert part.state.text().startswith("Held.")
    assert not part.hold.isVisible()


def test_dates_are_read_as_people_write_them() -> None:
    for text in ("14/3/2026", "14.3.26", "14 March 2026", "14 mar 2026", "2026-03-14"):
        assert typed_date(text) == "2026-03-14"
    for text in ("", "soon", "31/2/2026", "14/3"):
        assert typed_date(text) == text
    assert shown_date("2026-03-14") == "14/3/2026"
    assert spoken_date("2026-03-14") == "14 March 2026"
    assert spoken_date("soon") == shown_date("soon") == "soon"
    assert isinstance(today(), date)
