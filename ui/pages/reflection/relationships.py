"""Relationships across partners: a map, what to nurture, and every tie as a line that can be changed."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.part import Part
from ui.pages.reflection.map_view import MapView
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.badge import Badge
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.edit_line import EditLine
from ui.widgets.elided import Elided
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import Flow
from ui.widgets.rows import Row, Rows
from ui.widgets.sheet import Sheet, panel
from ui.widgets.sight_rows import SightRows
from ui.widgets.words import Heading, Words
from workshop.document.document import Document
from workshop.document.records import Partner, Person, Relation
from workshop.document.text import listed
from workshop.document.touched import Touched
from workshop.people.network import connectors, network_words, nurture, person_words, ties
from workshop.people.relations import (
    STRENGTH,
    TRUST,
    edit_relation,
    relation_between,
    remove_relation,
    set_relation,
)

POINT = "Point at somebody, or go round with the arrow keys, to see only their relationships."

SHOWN = 6
"""Pieces of advice shown at once; more than that nobody follows."""


class RelationRow(Row):
    """Two people: how closely they work, how far they trust each other, a note."""

    def __init__(self, relation: Relation, part: "RelationshipsPart") -> None:
        super().__init__()
        self._relation, self._part = relation, part
        self.badges = (Badge(part.theme, size=24), Badge(part.theme, size=24))
        self.names = (Elided("", "strong"), Elided("", "strong"))
        self.strength = Choice("How closely they work")
        self.trust = Choice("Trust between them")
        self.note = EditLine("", "A note")
        self.remove = Button(
            "Remove this relationship", part.theme, kind="icon", icon="trash-2", run=self._remove
        )
        self._build()
        self.strength.picked.connect(
            lambda value: self._keep("Say how closely they work", strength=int(value))
        )
        self.trust.picked.connect(
            lambda value: self._keep("Say how far they trust each other", trust=int(value) if value else None)
        )
        self.note.edited.connect(lambda text: self._keep("Note something about two people", note=text))

    def show_record(self, record: Any, place: int, of: int) -> None:  # noqa: ARG002
        self._relation = record
        document = self._part.runner.document
        for ident, badge, name in zip((record.person, record.other), self.badges, self.names, strict=True):
            person = document.get(Person, ident)
            partner = document.find(Partner, person.partner)
            badge.show_letter(partner.letter if partner else "")
            name.show_text(person.name)
        self.strength.show_options([(str(k), v) for k, v in STRENGTH.items()], str(record.strength))
        trust = [(None, "Trust: not said"), *((str(k), f"Trust: {v.casefold()}") for k, v in TRUST.items())]
        self.trust.show_options(trust, None if record.trust is None else str(record.trust))
        self.note.show_text(record.note)
        both = " and ".join(name.whole() for name in self.names)
        self.setAccessibleName(both)
        self.strength.setAccessibleName(f"How closely {both} work")
        self.trust.setAccessibleName(f"Trust between {both}")
        self.note.setAccessibleName(f"A note on {both}")

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 4, 8)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        for badge, name in zip(self.badges, self.names, strict=True):
            row.addWidget(badge)
            row.addWidget(name)
            row.addSpacing(12)
        row.addStretch(1)
        row.addWidget(self.remove)
        column.addLayout(row)
        below = Flow(spacing=8, fill=True)
        self.strength.setFixedWidth(self._part.theme.px(210))
        self.trust.setFixedWidth(self._part.theme.px(160))
        for widget in (self.strength, self.trust, self.note):
            below.addWidget(widget)
        column.addLayout(below)

    def _keep(self, label: str, **fields: Any) -> None:
        key = f"relations.note/{self._relation.id}" if "note" in fields else ""
        if not self._part.runner.do(label, edit_relation, self._relation, continues=key, **fields):
            self._part.refresh(None)

    def _remove(self) -> None:
        if self._part.runner.do("Remove a relationship", remove_relation, self._relation):
            self._part.runner.say("Relationship removed.", undo=True)


class RelationshipsPart(Part):
    """The picture first, then what it asks for, then the list it is drawn from."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self._ends: list[str | None] = [None, None]
        self.map = MapView(theme)
        self.says = Words("", "body")
        self.legend, self.about = Words("", "small"), Words(POINT, "muted")
        self.about.setMinimumHeight(theme.px(44))
        self.nurture = Words("", "body")
        self.connectors = Words("", "muted")
        self.rows: Rows[Relation] = SightRows(
            partial(RelationRow, part=self), lambda _: theme.px(92), self._between, spacing=0
        )
        self.one, self.two = Choice("One person"), Choice("The other person")
        self.new = Button("They work together", theme, icon="plus", run=self._add)
        self.empty = EmptyState(
            "Who already works with whom?",
            how="Begin with ties across partners. Where trust is thin, a small promise kept helps most.",
            theme=theme,
            icon="network",
        )
        self.nobody = EmptyState(
            "Who already works with whom?",
            "Name the people",
            "A map of who knows whom needs people first.",
            theme=theme,
            icon="network",
        )
        self._build()
        self.nobody.started.connect(lambda: self.place.go("prepare"))
        self.map.chosen.connect(self._tell)
        self.one.picked.connect(partial(self._choose, 0))
        self.two.picked.connect(partial(self._choose, 1))

    def refresh(self, touched: Touched | None) -> None:
        if touched is not None and not touched.any(Relation, Person, Partner):
            return
        document = self.runner.document
        found = ties(document)
        enough = document.count(Person) > 1
        self.rows.show_records(tie.relation for tie in found)
        for widget in (self.map_box, self.list_box):
            widget.setVisible(bool(found))
        self.nobody.setVisible(not enough)
        self.empty.setVisible(enough and not found)
        self.adding.setVisible(enough)
        self._show_people(document)
        if found:
            self._show_picture(document)

    def _between(self, relation: Relation) -> str:
        found = (self.runner.document.find(Person, who) for who in (relation.person, relation.other))
        return " and ".join(person.name for person in found if person)

    def _show_picture(self, document: Document) -> None:
        says = network_words(document)
        self.says.setText(says)
        self.map.show_document(document, says)
        partners = [f"{p.letter} {p.name}" for p in document.all(Partner)]
        key = (
            "A thicker line is closer work, a dashed one thin trust, a grey one stays inside a partner; "
            "a bold frame marks who connects."
        )
        self.legend.setText(f"{key}  {'  ·  '.join(partners)}")
        who = [f"{c.person.name} ({len(c.partners)} other partners)" for c in connectors(document)]
        self.connectors.setText(
            f"Who connects: {listed(who)}." if who else "Nobody connects three partners yet."
        )
        advice = nurture(document)
        more = [f"And {len(advice) - SHOWN} more."] if len(advice) > SHOWN else []
        lines = [*(f"–  {line}" for line in advice[:SHOWN]), *more]
        self.nurture.setText("\n".join(lines) or "Every partner is tied to every other, with trust.")
        self.nurture.setAccessibleName("\n".join(advice))

    def _show_people(self, document: Document) -> None:
        people = [(person.id, person.name) for person in document.all(Person)]
        ids = [ident for ident, _ in people]
        for place, box in enumerate((self.one, self.two)):
            if self._ends[place] not in ids:
                self._ends[place] = ids[min(place, len(ids) - 1)] if ids else None
            box.show_options(people, self._ends[place])

    def _tell(self, who: str) -> None:
        """Say whom the person pointed at works with."""
        person = self.runner.document.find(Person, who)
        words = person_words(self.runner.document, person) if person else POINT
        self.about.setText(words)
        self.map.setAccessibleDescription(words)

    def _choose(self, place: int, ident: str) -> None:
        self._ends[place] = ident

    def _add(self) -> None:
        document = self.runner.document
        one, two = (document.find(Person, ident) for ident in self._ends)
        if one is None or two is None:
            return
        if one.id != two.id and relation_between(document, one, two):
            self.runner.say(f"{one.name} and {two.name} are in the list below.")
        elif self.runner.do(f"{one.name} and {two.name} work together", set_relation, one, two):
            found = relation_between(self.runner.document, one, two)
            row = self.rows.row(found.id) if found else None
            if isinstance(row, RelationRow):
                self.sheet.bring(row)
                row.strength.setFocus()

    def _build(self) -> None:
        self.sheet = Sheet(980)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sheet)
        self.map_box, inside = panel()
        for widget in (Heading("Who works with whom", 2), self.says, self.map, self.about, self.legend):
            inside.addWidget(widget)
        inside.addSpacing(4)
        for widget in (Heading("What to nurture", 2), self.connectors, self.nurture):
            inside.addWidget(widget)
        self.list_box, rows = panel()
        rows.setContentsMargins(0, 6, 8, 6)
        rows.addWidget(self.rows)
        self.adding = QWidget()
        row = Flow(self.adding, spacing=8)
        for box in (self.one, self.two):
            box.setFixedWidth(self.theme.px(240))
            row.addWidget(box)
        row.addWidget(self.new)
        for part in (self.nobody, self.empty, self.map_box, self.adding, self.list_box):
            self.sheet.column.addWidget(part)
        self.sheet.column.addStretch(1)
        self.list_box.setAccessibleName("Every relationship as a list")
