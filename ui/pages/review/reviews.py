"""The reviews: when they are due, and how each standard is lived."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from ui.dates import spoken_date, today, typed_date
from ui.pages.part import Part
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.edit_area import EditArea
from ui.widgets.edit_line import AddLine
from ui.widgets.empty_state import EmptyState
from ui.widgets.rows import Row, Rows
from ui.widgets.sheet import Sheet, panel
from ui.widgets.words import Heading, Words
from workshop.document.records import Principle, Review, Seen, Sighting, Standard, StandardKind
from workshop.document.text import counted
from workshop.document.touched import Touched
from workshop.reflection.review import (
    add_review,
    due_review,
    edit_review,
    hold_review,
    plan_reviews,
    set_sighting,
)


class StandardCheck(Row):
    """One standard: seen, sometimes or not seen, with an example."""

    def __init__(self, standard: Standard, part: "ReviewsPart") -> None:
        super().__init__()
        self._standard, self._part = standard, part
        self.text = Words("")
        self.principle = Words("", "small")
        self.example = EditArea("", "An example", one_paragraph=True)
        self.buttons: dict[Seen, Button] = {}
        group = QButtonGroup(self)
        group.setExclusive(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.text)
        words.addWidget(self.principle)
        row.addLayout(words, 3)
        for seen in Seen:
            button = Button(seen.value.capitalize(), part.theme, kind="chip", run=partial(self._choose, seen))
            button.setCheckable(True)
            group.addButton(button)
            self.buttons[seen] = button
            row.addWidget(button)
        row.addWidget(self.example, 2)
        self.example.edited.connect(self._keep_example)

    def show_record(self, record: Any, place: int, of: int) -> None:  # noqa: ARG002
        self._standard = record
        start = "We will" if record.kind is StandardKind.WILL else "We won’t"
        text = record.text[:1].lower() + record.text[1:]
        self.text.setText(f"{start} {text}")
        principle = self._part.runner.document.find(Principle, record.principle)
        self.principle.setText(principle.title if principle else "")
        found = self._part.sighting(record)
        for seen, button in self.buttons.items():
            button.setChecked(found is not None and found.seen is seen)
        self.example.show_text(found.example if found else "")
        self.example.setEnabled(found is not None)

    def _choose(self, seen: Seen) -> None:
        found = self._part.sighting(self._standard)
        wanted = None if found and found.seen is seen else seen
        self._part.note(self._standard, wanted, found.example if found else "")

    def _keep_example(self, text: str) -> None:
        found = self._part.sighting(self._standard)
        self._part.note(self._standard, found.seen if found else Seen.SOMETIMES, text)


class ReviewsPart(Part):
    """The dates as buttons on top, one review below."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self._chosen = ""
        self.dates = QHBoxLayout()
        self.title = Heading("", 2)
        self.state = Words("", "muted")
        self.hold = Button("Held today", theme, kind="primary", icon="calendar-check", run=self._hold)
        self.checks: Rows[Standard] = Rows(partial(StandardCheck, part=self), spacing=0)
        self.changes = EditArea("", "What changes now?", framed=True, least=3)
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
        self.changes.edited.connect(self._keep_changes)

    @property
    def review(self) -> Review | None:
        """The review on show: the one chosen, the one due, or the next."""
        document = self.runner.document
        reviews = document.all(Review)
        waiting = [found for found in reviews if not found.on]
        return (
            document.find(Review, self._chosen)
            or due_review(document, today())
            or next(iter([*waiting, *reviews[::-1]]), None)
        )

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

    def refresh(self, touched: Touched | None) -> None:
        if touched is not None and not touched.any(Review, Sighting, Standard, Principle):
            return
        document, review = self.runner.document, self.review
        self.empty.setVisible(review is None)
        self.whole.setVisible(review is not None)
        if review is None:
            return
        self._show_dates(review)
        self.title.setText(f"Review of {spoken_date(review.on or review.due)}")
        standards = [s for p in document.all(Principle) for s in document.where(Standard, principle=p.id)]
        done = sum(self.sighting(standard) is not None for standard in standards)
        held = "Held." if review.on else "Not held yet."
        self.state.setText(f"{held} {done} of {counted(len(standards), 'standard')} looked at.")
        self.hold.setVisible(not review.on)
        self.checks.show_records(standards)
        self.box.setVisible(bool(standards))
        self.changes.show_text(review.changes)

    def _show_dates(self, review: Review) -> None:
        while (item := self.dates.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for found in sorted(self.runner.document.all(Review), key=lambda review: review.on or review.due):
            words = spoken_date(found.on or found.due)
            run = partial(self._choose, found.id)
            icon = "check" if found.on else "calendar"
            button = Button(words, self.theme, kind="quiet", icon=icon, run=run)
            button.setCheckable(True)
            button.setChecked(found.id == review.id)
            self.dates.addWidget(button)
        self.dates.addStretch(1)

    def _build(self) -> None:
        sheet = Sheet(980)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(sheet)
        self.whole = QWidget()
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self.dates)
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.state)
        head.addLayout(words, 1)
        head.addWidget(self.hold)
        column.addLayout(head)
        self.box, inside = panel()
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.checks)
        column.addWidget(self.box)
        column.addWidget(Heading("What changes now", 2))
        column.addWidget(self.changes)
        for widget in (self.empty, self.whole, self.new):
            sheet.column.addWidget(widget)
        sheet.column.addStretch(1)

    def _choose(self, ident: str) -> None:
        self._chosen = ident
        self.refresh(None)

    def _plan(self) -> None:
        self.runner.do("Plan reviews", plan_reviews, today())

    def _add(self, text: str) -> None:
        if self.runner.do("Plan a review", add_review, typed_date(text)):
            self.new.clear()

    def _hold(self) -> None:
        if review := self.review:
            self._chosen = review.id
            self.runner.do("Hold the review", hold_review, review, today())

    def _keep_changes(self, text: str) -> None:
        if review := self.review:
            key = f"reviews.changes/{review.id}"
            self.runner.do("Note what changes", edit_review, review, continues=key, changes=text)
