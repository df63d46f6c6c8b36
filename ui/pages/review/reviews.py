"""A review: open actions first, then how the agreement is lived, and what changes now."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.dates import shown_date, spoken_date, today, typed_date
from ui.pages.part import Part
from ui.pages.review.actions import action_rows
from ui.pages.review.changed import ChangedList, document_on
from ui.pages.review.lines import Line, Lines
from ui.pages.review.results import ResultsPart
from ui.pages.review.standard_check import StandardCheck
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.chips import ChoosingChip
from ui.widgets.edit_area import EditArea
from ui.widgets.edit_line import AddLine, EditLine
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import Flow
from ui.widgets.reading_order import tab_as_read
from ui.widgets.rows import Rows
from ui.widgets.sheet import Sheet, panel
from ui.widgets.words import Heading, Words
from workshop.agreement.history import differences, standing
from workshop.document.dates import months_later
from workshop.document.document import Document
from workshop.document.records import (
    Action,
    Finding,
    Link,
    LogEntry,
    Person,
    Principle,
    Questionnaire,
    Review,
    Seen,
    SharedResult,
    Sighting,
    Standard,
    Status,
)
from workshop.document.text import counted, one_line
from workshop.document.touched import Touched
from workshop.reflection.actions import add_action, open_actions, overdue
from workshop.reflection.log import by_day
from workshop.reflection.review import (
    add_review,
    close_review,
    due_review,
    edit_review,
    held_before,
    log_between,
    next_planned,
    plan_reviews,
    reviews_from,
    set_sighting,
)
from workshop.reflection.supplied import available

SLICE = 24
"""Standards shown at once: more than that nobody talks about in one go, and the page stays quick."""


class ReviewsPart(Part):
    """The dates as chips on top, one review below, in the order it is held."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self._chosen, self._marked = "", ("", "")
        self._marks: dict[str, str] = {}
        self.dates = QWidget()
        self._dates = Flow(self.dates, spacing=8)
        self._chips: dict[str, ChoosingChip] = {}
        self.title, self.state = Heading("", 1), Words("", "muted")
        self.promised = Words("", "muted")
        self.promises = action_rows(self)
        self.looked = Words("", "muted")
        self.checks: Rows[Standard] = Rows(partial(StandardCheck, part=self), spacing=0)
        self.more = Button("", theme, kind="link", icon="chevron-down", run=self._show_more)
        self._shown = SLICE
        self.results = ResultsPart(lambda: self.review, runner, place, theme)
        self.noted, self.log = Words("", "muted"), Lines()
        self.to_log = Button("Write in the log", theme, kind="link", icon="notebook-pen")
        self.asks = QWidget()
        self._asks = Flow(self.asks, spacing=8)
        self._asked: list[str] = []
        self.since = Words("", "muted")
        self.show_changed = Button("Show what changed", theme, icon="history", run=self._show_changed)
        self.changed = ChangedList()
        self.decided = Words("", "small")
        self.changes = EditArea("", "What changes now?", framed=True, least=3)
        self.new_action = AddLine("Add an action, then Enter")
        self.next = EditLine("", "No further review", framed=True)
        self.close_button = Button(
            "Close the review", theme, kind="primary", icon="calendar-check", run=self._close
        )
        self.new = AddLine("Plan another review: type a date, then Enter")
        self.empty = EmptyState(
            "When will you look at what you agreed?",
            "Plan reviews in 3, 6 and 12 months",
            "A date in everybody’s diary today is worth more than good intentions.",
            theme=theme,
            icon="calendar-check",
        )
        self._build()
        self.empty.started.connect(self._plan)
        self.new.added.connect(self._add)
        self.new_action.added.connect(self._add_action)
        self.changes.edited.connect(self._keep_changes)

    @property
    def review(self) -> Review | None:
        """The review on show: the one chosen, the one due, or the next."""
        document = self.runner.document
        reviews = sorted(document.all(Review), key=lambda found: found.on or found.due)
        waiting = [found for found in reviews if not found.on]
        return (
            document.find(Review, self._chosen)
            or due_review(document, today())
            or next(iter([*waiting, *reviews[::-1]]), None)
        )

    def bring(self, review: Review) -> None:
        """Bring a review on show."""
        self._choose(review.id)

    def sighting(self, standard: Standard) -> Sighting | None:
        """How the review on show found a standard, None where it has not yet."""
        review = self.review
        if review is None:
            return None
        found = self.runner.document.where(Sighting, review=review.id, standard=standard.id)
        return found[0] if found else None

    def note(self, standard: Standard, seen: Seen | None, example: str) -> None:
        """Note how a standard is lived."""
        if review := self.review:
            label = "Note how a standard is lived"
            key = f"sightings.example/{standard.id}" if example else ""
            self.runner.do(label, set_sighting, review, standard, seen, example, continues=key)

    def change_of(self, standard: Standard) -> str:
        """How a standard differs from what it was at the review before, empty where it does not."""
        return self._marks.get(standard.id, "")

    def refresh(self, touched: Touched | None) -> None:
        kinds = (Review, Sighting, Standard, Principle, Action, Person, LogEntry, SharedResult, Link, Finding)
        if touched is not None and not touched.any(*kinds, Questionnaire):
            return
        document, review = self.runner.document, self.review
        self.empty.setVisible(review is None)
        self.whole.setVisible(review is not None)
        if review is None:
            return
        if touched is None or Review in touched:
            self._show_review(document, review)
        if touched is None or touched.any(Action, Person, Link, Review):
            self._show_actions(document)
        if touched is None or touched.any(Sighting, Standard, Principle, Review):
            self._show_checks(document)
        self.results.refresh(touched)
        if touched is None or touched.any(LogEntry, Review):
            self._show_log(document, review)
        if touched is None or Questionnaire in touched:
            self._show_asks(document)

    def _show_review(self, document: Document, review: Review) -> None:
        self._show_dates(document, review)
        self.title.setText(f"Review of {spoken_date(review.on or review.due)}")
        self.state.setText("Held." if review.on else "Not held yet.")
        self.changes.show_text(review.changes)
        self._show_decided(document, review)
        since = held_before(document, review) or self._agreed(document)
        self.since.setText(f"Since {spoken_date(since)}")
        self.changed_box.setVisible(bool(since))
        self.changed.hide()
        self._mark(document, review.id, since)
        self.closing.setVisible(not review.on)
        planned = next_planned(document, review) or months_later(today(), 3).isoformat()
        self.next.show_text(shown_date(planned))

    def _show_decided(self, document: Document, review: Review) -> None:
        """What the review before this one changed, so that nobody has to look for it."""
        day = held_before(document, review)
        said = [r.changes for r in document.all(Review) if day and r.on == day and r.id != review.id]
        self.decided.setText("\n".join(f"On {spoken_date(day)} you decided: {text}" for text in said if text))
        self.decided.setVisible(bool(self.decided.text()))

    def _mark(self, document: Document, review: str, since: str) -> None:
        """Find out once for each review which clauses are not as they were."""
        if (review, since) == self._marked:
            return
        self._marked = (review, since)
        then = document_on(self.runner.session, since)
        found = differences(then, document) if then is not None and standing(then) else ()
        self._marks = {change.clause.id: change.words for change in found}

    def _show_actions(self, document: Document) -> None:
        waiting = open_actions(document)
        late = sum(overdue(action, today()) for action in waiting)
        said = f"{counted(len(waiting), 'open action')}, {late or 'none'} past the date."
        none = "Nothing is open. What was promised is done." if document.all(Action) else "No actions yet."
        self.promised.setText(said if waiting else none)
        self.promises.show_records(waiting)

    def _show_checks(self, document: Document) -> None:
        principles = [p for p in document.all(Principle) if p.status is not Status.RETIRED]
        standards = [s for p in principles for s in document.where(Standard, principle=p.id)]
        standards = [s for s in standards if s.status is not Status.RETIRED]
        done = sum(self.sighting(standard) is not None for standard in standards)
        self.looked.setText(
            f"{done} of {counted(len(standards), 'standard')} looked at. “Seen” means: it was kept."
        )
        self.checks.show_records(standards[: self._shown])
        left = len(standards) - self._shown
        self.more.setText(f"Show {min(left, SLICE)} more of {left}")
        self.more.setVisible(left > 0)
        self.checks_box.setVisible(bool(standards))

    def _show_more(self) -> None:
        self._shown += SLICE
        self._show_checks(self.runner.document)

    def _show_log(self, document: Document, review: Review) -> None:
        entries = log_between(document, held_before(document, review), review.on)
        self.noted.setText("" if entries else "Nothing was noted since the last review.")
        self.noted.setVisible(not entries)
        self.log.show_lines(
            Line(spoken_date(day), "\n".join(map(_note, reversed(notes))))
            for day, notes in by_day(entries)[::-1]
        )

    def _show_asks(self, document: Document) -> None:
        found = available(document)
        if [asked.title for asked in found] == self._asked:
            return
        self._asked = [asked.title for asked in found]
        _empty(self._asks)
        for asked in found:
            run = partial(self.place.go, "reflection", None, asked.name)
            self._asks.addWidget(Button(asked.title, self.theme, kind="chip", run=run))
        tab_as_read(self.asks)

    def _show_dates(self, document: Document, review: Review) -> None:
        """The chips stay the same while the reviews do, so that the one chosen by key keeps the focus."""
        reviews = sorted(document.all(Review), key=lambda found: found.on or found.due)
        if list(self._chips) != [found.id for found in reviews]:
            self._make_chips(reviews)
        for found in reviews:
            words = spoken_date(found.on or found.due)
            state = "held" if found.on else "due" if found.due <= today().isoformat() else ""
            chip = self._chips[found.id]
            chip.setText(f"{words}, {state}" if state else words)
            chip.setAccessibleName(chip.text())
            chip.set_theme(self.theme)
            chip.setChecked(found.id == review.id)

    def _make_chips(self, reviews: Sequence[Review]) -> None:
        _empty(self._dates)
        self._chips = {
            found.id: ChoosingChip("", self.theme, partial(self._choose, found.id)) for found in reviews
        }
        for chip in self._chips.values():
            self._dates.addWidget(chip)
        tab_as_read(self.dates)

    def _show_changed(self) -> None:
        review, document = self.review, self.runner.document
        if review is None:
            return
        since = held_before(document, review) or self._agreed(document)
        then = document_on(self.runner.session, since)
        if then is None:
            self.changed.show_unknown(self.runner.session)
        else:
            self.changed.show_between(then, document, since)
        self.changed.show()

    @staticmethod
    def _agreed(document: Document) -> str:
        dates = (clause.agreed_on for kind in (Principle, Standard) for clause in document.all(kind))
        return min(filter(None, dates), default="")

    def _choose(self, ident: str) -> None:
        for area in (self.changes, self.next):
            area.flush()
        self.results.flush()
        self._chosen = ident
        self.refresh(None)

    def _plan(self) -> None:
        self.runner.do("Plan reviews", plan_reviews, reviews_from(self.runner.document, today()))

    def _add(self, text: str) -> None:
        if self.runner.do("Plan a review", add_review, typed_date(text)):
            self.new.clear()

    def _add_action(self, text: str) -> None:
        if self.runner.do("Add an action", add_action, text):
            self.new_action.clear()

    def _close(self) -> None:
        review = self.review
        if review is None:
            return
        self.changes.flush()
        self._chosen = review.id
        due = typed_date(self.next.text())
        if self.runner.do("Close the review", close_review, review, today(), due):
            again = f" The next one is on {spoken_date(due)}." if due else ""
            self.runner.say(f"Review closed.{again}", undo=True)

    def _keep_changes(self, text: str) -> None:
        if review := self.review:
            key = f"reviews.changes/{review.id}"
            self.runner.do("Note what changes", edit_review, review, continues=key, changes=text)

    def _build(self) -> None:
        self.sheet = Sheet(980)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sheet)
        self.whole = QWidget()
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.dates)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.state)
        column.addLayout(head)
        _section(column, "What you promised each other", self.promised, self.promises)
        self.checks_box = _section(
            column, "How you live what you agreed", self.looked, self.checks, self.more
        )
        _section(column, "The results you want together", self.results)
        _section(column, "What you noted on the way", self.noted, self.log, self.to_log)
        self.to_log.clicked.connect(lambda: self.place.go("review", None, "log"))
        hint = Words("Ask one of them again: what was said before stays beside it.", "muted")
        _section(column, "Look in the mirror again", hint, self.asks)
        self.changed_box = _section(
            column, "What changed in the agreement", self.since, self.show_changed, self.changed
        )
        _section(column, "What changes now", self.decided, self.changes, self.new_action)
        self.closing = QWidget()
        foot = Flow(self.closing)
        words = Words("Next review on", "strong", wrap=False)
        words.setMinimumHeight(36)
        self.next.setFixedWidth(self.theme.px(130))
        self.next.setAccessibleName("Next review on")
        foot.addWidget(words)
        foot.addWidget(self.next)
        foot.addWidget(self.close_button)
        column.addWidget(self.closing)
        for widget in (self.empty, self.whole, self.new):
            self.sheet.column.addWidget(widget)
        self.sheet.column.addStretch(1)


def _section(column: QVBoxLayout, title: str, *widgets: QWidget) -> QWidget:
    box, inside = panel()
    inside.addWidget(Heading(title, 2))
    for widget in widgets:
        if isinstance(widget, Button):
            row = QHBoxLayout()
            row.addWidget(widget)
            row.addStretch(1)
            inside.addLayout(row)
        else:
            inside.addWidget(widget)
    column.addWidget(box)
    return box


def _empty(flow: Flow) -> None:
    while (item := flow.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def _note(entry: LogEntry) -> str:
    parts = (
        one_line(entry.used),
        f"What happened: {one_line(entry.happened)}" if entry.happened else "",
        f"Next time: {one_line(entry.differently)}" if entry.differently else "",
    )
    return ".  ".join(part.removesuffix(".") for part in parts if part) + "."
