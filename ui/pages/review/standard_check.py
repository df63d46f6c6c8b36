"""One standard in a review: seen, sometimes or not seen, with an example."""

from functools import partial
from typing import Any, Protocol

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.dates import spoken_date
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.chips import ChoosingChip
from ui.widgets.edit_area import EditArea
from ui.widgets.rows import Row
from ui.widgets.words import Words
from workshop.document.records import Principle, Review, Seen, Sighting, Standard, StandardKind
from workshop.reflection.review import then_and_now


class Reviewing(Protocol):
    """What a row needs to know of the review it is part of."""

    runner: Runner
    theme: Theme

    @property
    def review(self) -> Review | None:
        """The review on show."""

    def sighting(self, standard: Standard) -> Sighting | None:
        """How the review found a standard."""

    def change_of(self, standard: Standard) -> str:
        """How a standard differs from what it was at the review before."""

    def note(self, standard: Standard, seen: Seen | None, example: str) -> None:
        """Note how a standard is lived."""


class StandardCheck(Row):
    """Words on the left, three chips and an example on the right; what earlier reviews found below."""

    def __init__(self, standard: Standard, part: Reviewing) -> None:
        super().__init__()
        self._standard, self._part = standard, part
        self.text = Words("", "strong")
        self.principle = Words("", "small")
        self.before, self.changed = Words("", "small"), Words("", "hint")
        self.example = EditArea("", "An example", one_paragraph=True, framed=True)
        self.buttons = {
            seen: ChoosingChip(seen.value.capitalize(), part.theme, partial(self._choose, seen))
            for seen in Seen
        }
        self._build()
        self.example.edited.connect(self._keep_example)

    def show_record(self, record: Any, place: int, of: int) -> None:  # noqa: ARG002
        self._standard = record
        document = self._part.runner.document
        start = "We will" if record.kind is StandardKind.WILL else "We won’t"
        words = f"{start} {record.text[:1].lower()}{record.text[1:]}"
        self.text.setText(words)
        principle = document.find(Principle, record.principle)
        hints = [principle.title if principle else "", f"You would see: {record.seen}" if record.seen else ""]
        self.principle.setText("  ·  ".join(filter(None, hints)))
        found = self._part.sighting(record)
        for seen, button in self.buttons.items():
            button.setChecked(found is not None and found.seen is seen)
            button.setAccessibleName(f"{seen.value.capitalize()}: {words}")
        self.example.show_text(found.example if found else "")
        self.example.setVisible(found is not None)
        self.example.setAccessibleName(f"An example for: {words}")
        review = self._part.review
        earlier = [
            f"{spoken_date(on)}: {sighting.seen.value}" + (f", {said}" if (said := sighting.example) else "")
            for on, sighting in then_and_now(document, record)
            if review and sighting.review != review.id
        ]
        self.before.setText("Before:  " + "  ·  ".join(earlier))
        self.before.setVisible(bool(earlier))
        change = self._part.change_of(record)
        self.changed.setText(f"Since then: {change}.")
        self.changed.setVisible(bool(change))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(4)
        for words in (self.text, self.principle, self.changed):
            column.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addWidget(self.example, 100)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.before)

    def _choose(self, seen: Seen) -> None:
        found = self._part.sighting(self._standard)
        wanted = None if found and found.seen is seen else seen
        self._part.note(self._standard, wanted, found.example if found else "")

    def _keep_example(self, text: str) -> None:
        found = self._part.sighting(self._standard)
        self._part.note(self._standard, found.seen if found else Seen.SOMETIMES, text)
