"""Commitment and benefit: what is in it for each person, the hours they have, and the picture of the load."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.part import Part
from ui.pages.reflection.load_view import LoadView
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.badge import Badge
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.edit_area import EditArea
from ui.widgets.edit_line import EditLine
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import Flow
from ui.widgets.rows import Row, Rows
from ui.widgets.sheet import Sheet, panel
from ui.widgets.sight_rows import SightRows
from ui.widgets.words import Heading, Words
from workshop.document.records import Action, Commitment, Partner, Person, Role
from workshop.document.touched import Touched
from workshop.people.commitments import remove_commitment, set_commitment
from workshop.people.load import load_hints, loads

FIELDS = (
    ("for_me", "What is in it for me", "I would like to …"),
    ("for_organisation", "What is in it for my organisation", "We would gain …"),
    ("constraints", "What to take into account", "Days, travel, family, employer …"),
)


class CommitmentCard(Row):
    """What one person gives and gets."""

    def __init__(self, commitment: Commitment, part: "CommitmentsPart") -> None:
        super().__init__()
        self.setObjectName("panel")
        self._commitment, self._part = commitment, part
        self.badge = Badge(part.theme)
        self.name = Words("", "section")
        self.about = Words("", "small")
        self.hours = EditLine("", "Not said", framed=True)
        self.hours.setAccessibleName("Hours a month")
        self.hours.setFixedWidth(part.theme.px(90))
        self.backup = Choice("Back-up")
        self.areas = {field: EditArea("", hint, framed=True, least=2) for field, _, hint in FIELDS}
        self.remove = Button(
            "Remove what is noted", part.theme, kind="icon", icon="trash-2", run=self._remove
        )
        self._build()
        self.hours.edited.connect(self._keep_hours)
        self.backup.picked.connect(lambda ident: self._keep("Name a back-up", backup=ident))

    def show_record(self, record: Any, place: int, of: int) -> None:  # noqa: ARG002
        self._commitment = record
        document = self._part.runner.document
        person = document.get(Person, record.person)
        partner = document.find(Partner, person.partner)
        self.badge.show_letter(partner.letter if partner else "")
        self.name.setText(person.name)
        self.about.setText(", ".join(filter(None, (person.role, partner.name if partner else ""))))
        self.hours.show_text("" if record.hours is None else str(record.hours))
        others = [(found.id, found.name) for found in document.all(Person) if found.id != person.id]
        self.backup.show_options([(None, "Nobody yet"), *others], record.backup)
        for field, area in self.areas.items():
            area.show_text(getattr(record, field))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.about)
        head.addWidget(self.badge)
        head.addLayout(words, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        facts = Flow(spacing=12)
        facts.addWidget(_titled("Hours a month", self.hours))
        facts.addWidget(_titled("Stands in", self.backup))
        column.addLayout(facts)
        texts = Flow(spacing=12, least=self._part.theme.px(230))
        for field, title, _ in FIELDS:
            texts.addWidget(_titled(title, self.areas[field]))
            self.areas[field].setAccessibleName(title)
            self.areas[field].edited.connect(lambda text, field=field: self._keep_text(field, text))
        column.addLayout(texts)

    def _keep_text(self, field: str, text: str) -> None:
        self._keep("Note what somebody gives and gets", f"{field}/{self._commitment.id}", **{field: text})

    def _keep_hours(self, text: str) -> None:
        number = text.strip()
        if number and not (number.isascii() and number.isdigit()):
            self._part.runner.say("Hours are a whole number, such as 6.")
            self._part.refresh(None)
            return
        self._keep("Note the hours", f"hours/{self._commitment.id}", hours=int(number) if number else None)

    def _keep(self, label: str, key: str = "", **fields: Any) -> None:
        runner = self._part.runner
        person = runner.document.get(Person, self._commitment.person)
        continues = f"commitments.{key}" if key else ""
        if not runner.do(label, set_commitment, person, continues=continues, **fields):
            self._part.refresh(None)

    def _remove(self) -> None:
        name = self.name.text()
        if self._part.runner.do(f"Remove what {name} gives", remove_commitment, self._commitment):
            self._part.runner.say(f"What {name} gives and gets was removed.", undo=True)


class CommitmentsPart(Part):
    """The load first, then a card for each person."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.load = LoadView(theme)
        self.hints = Words("", "hint")
        self.rows: Rows[Commitment] = SightRows(
            partial(CommitmentCard, part=self), lambda _: theme.px(240), self._whose, spacing=12
        )
        self.who = Choice("Person to add")
        self.new = Button("Note what this person gives", theme, icon="plus", run=self._add)
        self.nobody = EmptyState(
            "What does each of you give, and get?",
            "Name the people",
            "Hours, constraints and a back-up, said early, keep promises kept.",
            theme=theme,
            icon="hand-heart",
        )
        self.empty = EmptyState(
            "What does each of you give, and get?",
            how="Choose a person below. Family and employer come first; a back-up makes that possible.",
            theme=theme,
            icon="hand-heart",
        )
        self._build()
        self.nobody.started.connect(lambda: self.place.go("prepare"))
        self.who.picked.connect(self._choose)
        self._chosen: str | None = None

    def refresh(self, touched: Touched | None) -> None:
        if touched is not None and not touched.any(Commitment, Person, Partner, Role, Action):
            return
        document = self.runner.document
        place = {person.id: number for number, person in enumerate(document.all(Person))}
        noted = sorted(document.all(Commitment), key=lambda found: place[found.person])
        self.rows.show_records(noted)
        shown = tuple(load for load in loads(document) if load.given is not None or load.roles)
        self.load.show_loads(shown)
        self.load_box.setVisible(bool(shown))
        hints = load_hints(document)
        self.hints.setText("\n".join(hints))
        self.hints.setVisible(bool(hints))
        left = [person for person in document.all(Person) if person.id not in {f.person for f in noted}]
        if self._chosen not in {person.id for person in left}:
            self._chosen = left[0].id if left else None
        self.who.show_options([(person.id, person.name) for person in left], self._chosen)
        self.adding.setVisible(bool(left))
        self.nobody.setVisible(not place)
        self.empty.setVisible(bool(place) and not noted and not shown)

    def _whose(self, commitment: Commitment) -> str:
        return self.runner.document.get(Person, commitment.person).name

    def _choose(self, ident: str) -> None:
        self._chosen = ident

    def _add(self) -> None:
        person = self.runner.document.find(Person, self._chosen)
        if person and self.runner.do(f"Note what {person.name} gives", set_commitment, person):
            row = next(
                (self.rows.row(f.id) for f in self.runner.document.where(Commitment, person=person.id)), None
            )
            if isinstance(row, CommitmentCard):
                self.sheet.bring(row)
                row.hours.setFocus()

    def _build(self) -> None:
        self.sheet = Sheet(980)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sheet)
        self.load_box, inside = panel()
        inside.addWidget(Heading("Who carries how much", 2))
        inside.addWidget(
            Words("Hours a month: the frame is what each has, the bar what their roles ask for.", "muted")
        )
        inside.addWidget(self.load)
        inside.addWidget(self.hints)
        self.adding = QWidget()
        row = Flow(self.adding)
        self.who.setFixedWidth(self.theme.px(260))
        row.addWidget(self.who)
        row.addWidget(self.new)
        for widget in (self.nobody, self.load_box, self.empty, self.rows, self.adding):
            self.sheet.column.addWidget(widget)
        self.sheet.column.addStretch(1)


def _titled(title: str, widget: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(Words(title, "caps", wrap=False))
    column.addWidget(widget)
    column.addStretch(1)
    return box
