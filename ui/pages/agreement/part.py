"""One kind of clause on a tab: the list, a line for the next one, and making one from a board."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.agreement.clause_card import ClauseCard
from ui.pages.agreement.from_board import FromBoard
from ui.pages.agreement.kinds import Kind
from ui.pages.agreement.meanings import MeaningsBox
from ui.pages.agreement.standards import StandardsBox
from ui.pages.agreement_parts.enough_box import EnoughBox
from ui.pages.agreement_parts.raci_grid import RaciGrid
from ui.pages.part import Part
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.edit_line import AddLine
from ui.widgets.empty_state import EmptyState
from ui.widgets.rows import Rows
from ui.widgets.sheet import Sheet
from ui.widgets.sight_rows import SightRows
from ui.widgets.words import Words
from workshop.agreement.clauses import MAIN, add_clause, words_of
from workshop.document.records import (
    Action,
    Activity,
    Arrangement,
    Clause,
    Duty,
    Group,
    Idea,
    Link,
    Partner,
    Partnership,
    Person,
    Principle,
    Role,
    Standard,
    StandardKind,
    Support,
    Word,
    WordMeaning,
)
from workshop.document.text import quoted
from workshop.document.touched import Touched

CARD, FIELD, STANDARDS, STANDARD, MEANING = 128, 44, 80, 46, 38
"""About how tall a card and what may stand on it is, in pixels, before anybody has seen it."""


class PrincipleCard(ClauseCard):
    """A principle with its standards below."""

    def __init__(self, clause: Principle, kind: Kind, part: Part) -> None:
        super().__init__(clause, kind, part)
        self.standards = StandardsBox(clause, part)
        self.below.addWidget(self.standards)

    def show_record(self, record: Principle, place: int, of: int) -> None:
        super().show_record(record, place, of)
        self.standards.show_principle(record)


class WordCard(ClauseCard):
    """A word with what each partner means by it."""

    def __init__(self, clause: Word, kind: Kind, part: Part) -> None:
        super().__init__(clause, kind, part)
        self.meanings = MeaningsBox(clause, part)
        self.below.addWidget(self.meanings)

    def show_record(self, record: Word, place: int, of: int) -> None:
        super().show_record(record, place, of)
        self.meanings.show_word(record)


class ClausesPart(Part):
    """All clauses of one kind."""

    def __init__(
        self, kind: Kind, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(runner, place, theme, parent)
        self.kind = kind
        self.rows: Rows[Clause] = SightRows(self._card, self._tall, words_of, spacing=16)
        self.new = AddLine(kind.add)
        self.from_board = FromBoard(kind, runner, theme)
        self.source = Button("Make from a board", theme, icon="columns-3", run=self.from_board.begin)
        self.grid = RaciGrid(runner, theme) if kind.record is Role else None
        self.enough = EnoughBox(runner, theme) if kind.record is Arrangement else None
        self.empty = EmptyState(kind.empty, how=kind.how, theme=theme, icon=kind.icon)
        self._build()
        self.new.added.connect(self._add)

    def refresh(self, touched: Touched | None) -> None:
        kinds = (self.kind.record, Standard, WordMeaning, Link, Person, Partner, Group, Idea, Action)
        if touched is None or touched.any(*kinds, Support, Arrangement, Partnership):
            found = self.runner.document.all(self.kind.record)
            self.rows.show_records(found)
            self.rows.setVisible(bool(found))
            self.empty.setVisible(not found)
            self.from_board.refresh()
            self.source.setVisible(self.from_board.has_something())
            if self.enough is not None:
                self.enough.show_document()
        if self.grid is not None and (touched is None or touched.any(Role, Person, Activity, Duty)):
            self.grid.show_document()

    def bring(self, clause: Clause) -> None:
        """Bring a clause of this kind on show."""
        if (row := self.rows.row(clause.id)) is not None:
            self.sheet.bring(row)
            row.setFocus()

    def _card(self, clause: Clause) -> ClauseCard:
        card = self._card_of(clause)
        card.main.entered.connect(self.new.setFocus)
        return card

    def _card_of(self, clause: Clause) -> ClauseCard:
        if isinstance(clause, Principle):
            return PrincipleCard(clause, self.kind, self)
        if isinstance(clause, Word):
            return WordCard(clause, self.kind, self)
        return ClauseCard(clause, self.kind, self)

    def _tall(self, clause: Clause) -> int:
        """About how many pixels the card of a clause will need."""
        below = 0
        if isinstance(clause, Principle):
            kinds = [found.kind for found in self.runner.document.where(Standard, principle=clause.id)]
            below = STANDARDS + STANDARD * max(map(kinds.count, StandardKind))
        elif isinstance(clause, Word):
            below = MEANING * self.runner.document.count(Partner)
        return self.theme.px(CARD + FIELD * len(self.kind.fields) + below)

    def _build(self) -> None:
        self.sheet = Sheet(920)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sheet)
        column = self.sheet.column
        head = QHBoxLayout()
        head.addWidget(Words(self.kind.about, "muted"), 1)
        head.addWidget(self.source)
        column.addLayout(head)
        if self.enough is not None:
            column.addWidget(self.enough)
        for widget in (self.from_board, self.rows, self.empty, self.new):
            column.addWidget(widget)
        if self.grid is not None:
            column.addWidget(self.grid)
        column.addStretch(1)

    def _add(self, text: str) -> None:
        label = f"Add the {self.kind.one} {quoted(text, 40)}"
        if self.runner.do(label, add_clause, self.kind.record, **{MAIN[self.kind.record]: text}):
            self.new.clear()
