"""The agreement by date: as it stood on a day, and what is not so any more."""

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from tests.ui.mirror.test_review import part_of
from tests.ui.shell.room import Open, example, press, type_into
from ui.dates import spoken_date, today
from ui.pages.review.history import HistoryPart
from ui.pages.review.reviews import ReviewsPart
from ui.pages.review.standard_check import StandardCheck
from ui.place import Place
from ui.run import Runner
from ui.theme import load_theme
from workshop.agreement.clauses import edit_clause, remove_clause
from workshop.document.document import Document
from workshop.document.edits import add
from workshop.document.records import (
    Partnership,
    Principle,
    Record,
    Review,
    SharedResult,
    Standard,
    StandardKind,
)
from workshop.session import Session


def begun(records: tuple[Record, ...]) -> Session:
    """A session whose agreement was written on one day and changed on another."""
    times = iter((datetime(2026, 3, 3, 12, tzinfo=UTC), datetime(2026, 5, 5, 12, tzinfo=UTC)))
    session = Session(Document(), clock=lambda: next(times))
    session.do("Begin", add(*records))
    return session


def test_the_agreement_is_read_as_it_stood_on_a_day(qtbot: QtBot) -> None:
    records = (
        Principle(id="p", title="We listen", order="a"),
        Standard(id="s", principle="p", text="Interrupt", kind=StandardKind.WONT),
        SharedResult(id="r", text="Dry beds"),
    )
    session = begun((Partnership(id="partnership"), *records))
    document = session.document
    first = document.get(Principle, "p")
    session.do(
        "Change",
        (
            *edit_clause(document, first, title="We hear"),
            *remove_clause(document, document.get(Standard, "s")),
        ),
    )
    part = HistoryPart(Runner(session), Place("review"), load_theme("light"))
    qtbot.addWidget(part)
    part.refresh(None)
    assert [part.days.itemText(n) for n in range(part.days.count())] == ["5 May 2026", "3 March 2026"]
    assert [line.words for line in part.lines.lines] == ["We hear", "Dry beds"]
    type_into(part.typed, "3 March 2026")
    assert part.title.text() == "As it stood on 3 March 2026"
    assert part.says.text() == "3 clauses; 2 of them not as now."
    assert [line.words for line in part.lines.lines] == ["We listen", "We won’t interrupt", "Dry beds"]
    assert [line.about for line in part.lines.lines] == [
        "Principle, draft.  Now: We hear",
        "Standard, draft.  Since then removed.",
        "Shared result, draft",
    ]
    part.choose("2026-01-01")
    assert part.says.text() == "There was no clause yet."
    assert not part.problem.isVisibleTo(part)
    part.choose("nonsense")
    assert part.problem.isVisibleTo(part)
    assert part.lines.lines == ()


def test_standards_that_changed_since_the_review_before_are_marked(qtbot: QtBot) -> None:
    records = (
        Principle(id="p", title="We listen"),
        Standard(id="s", principle="p", text="Interrupt", kind=StandardKind.WONT, order="a"),
        Standard(id="t", principle="p", text="Answer", order="b"),
        Review(id="old", due="2026-03-04", on="2026-03-04"),
        Review(id="new", due="2026-06-04"),
    )
    session = begun((Partnership(id="partnership"), *records))
    session.do("Change", edit_clause(session.document, session.document.get(Standard, "s"), text="Talk over"))
    part = ReviewsPart(Runner(session), Place("review"), load_theme("light"))
    qtbot.addWidget(part)
    part.refresh(None)
    marks = []
    for ident in "st":
        check = part.checks.row(ident)
        assert isinstance(check, StandardCheck)
        marks.append("" if check.changed.isHidden() else check.changed.text())
    assert marks == ["Since then: was worded “Interrupt”.", ""]


def test_a_practice_session_shows_how_it_stands_and_where_its_log_begins(
    open_at: Open,
) -> None:
    window = open_at("review", example())
    part = part_of(window, HistoryPart)
    assert not part.empty.isVisible()
    assert part.title.text() == f"As it stood on {spoken_date(today().isoformat())}"
    assert part.says.text().endswith("; all as now.")
    type_into(part.typed, "17 September 2020")
    assert f"begins on {spoken_date(today().isoformat())}" in part.problem.words.text()
    window.runner.do("Word it", edit_clause, window.runner.document.all(Principle)[0], title="We hear")
    part.choose(today().isoformat())
    assert "We hear" in [line.words for line in part.lines.lines]


def test_what_changed_before_the_log_begins_is_said_not_to_be_known(open_at: Open) -> None:
    window = open_at("review", example())
    part = part_of(window, ReviewsPart)
    press(part.show_changed)
    assert part.changed.isVisible()
    assert "does not tell what stood before" in part.changed.says.text()
    assert part.changed.lines.lines == ()
