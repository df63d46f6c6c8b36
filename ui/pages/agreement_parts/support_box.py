"""Support for a clause: where each partner or person stands, with the reservation in their own words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.agreement_parts.enough_box import EnoughBox
from ui.pages.agreement_parts.support_bar import SupportBar
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.badge import Badge
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.edit_area import EditArea
from ui.widgets.elided import Elided
from ui.widgets.flow import Flow
from ui.widgets.reading_order import tab_as_read
from ui.widgets.words import Words
from workshop.agreement.enough import enough_words, verdict
from workshop.agreement.support import (
    GRADIENTS,
    minority,
    positions,
    remove_support,
    set_support,
    spread_of,
)
from workshop.document.document import Document
from workshop.document.records import Clause, Partner, Person, Support
from workshop.document.text import counted

NOT_ASKED = "Not asked yet"


class Position(QWidget):
    """One partner's or person's line."""

    def __init__(self, who: Partner | Person, box: "SupportPanel", theme: Theme) -> None:
        super().__init__()
        self.who, self._box, self._room = who, box, theme.px(520)
        self._support: Support | None = None
        self.badge = Badge(theme, size=24)
        self.name = Elided(who.name)
        self.gradient = Choice(f"Where {who.name} stands")
        self.words = EditArea("", "The reservation, in their words", one_paragraph=True)
        self.words.setAccessibleName(f"The reservation of {who.name}")
        self.name.setMaximumWidth(theme.px(170))
        self.gradient.setMaximumWidth(theme.px(272))
        self.gradient.setMinimumContentsLength(4)
        self._narrow: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(8)
        for place, widget in enumerate((self.badge, self.name, self.gradient)):
            holder = QVBoxLayout()
            holder.setContentsMargins(0, (0 if widget is self.gradient else 6), 0, 0)
            holder.addWidget(widget)
            self._grid.addLayout(holder, 0, place, Qt.AlignmentFlag.AlignTop)
        self._place_words(narrow=False)
        self.gradient.picked.connect(self._pick)
        self.words.edited.connect(self._say)

    def show_support(self, document: Document, support: Support | None) -> None:
        """Show where they stand."""
        self._support = support
        home = self.who if isinstance(self.who, Partner) else document.find(Partner, self.who.partner)
        self.badge.show_letter(home.letter if home else "")
        options: list[tuple[str | None, str]] = [(None, NOT_ASKED)]
        options += [(str(number), f"{number}  {words}") for number, words in GRADIENTS.items()]
        self.gradient.show_options(options, str(support.gradient) if support else None)
        self.words.show_text(support.reservation if support else "")
        self.words.setVisible(support is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_words(narrow=event.size().width() < self._room)

    def _place_words(self, *, narrow: bool) -> None:
        """Beside the gradient where there is room, below it where there is none."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._grid.removeWidget(self.words)
        if narrow:
            self._grid.addWidget(self.words, 1, 1, 1, 2)
        else:
            self._grid.addWidget(self.words, 0, 3)
        for place, share in ((1, 2), (2, 3), (3, 0 if narrow else 5)):
            self._grid.setColumnStretch(place, share)

    def _pick(self, value: str | None) -> None:
        self._box.take(self.who, int(value) if value else None, self.words.toPlainText(), self._support)

    def _say(self, text: str) -> None:
        if self._support is not None:
            self._box.take(self.who, self._support.gradient, text, self._support)


class SupportPanel(QFrame):
    """Every partner is asked, and persons where somebody adds them."""

    def __init__(self, runner: Runner, theme: Theme, clause: Clause) -> None:
        super().__init__()
        self.setObjectName("well")
        self._runner, self._theme, self._clause = runner, theme, clause
        self.lines: dict[str, Position] = {}
        self._added: set[str] = set()
        self.bar = SupportBar(theme)
        self.verdict = Words("", "body")
        self.rule = Words("", "small")
        self.agree = Button("", theme, kind="link", icon="scale", run=self._open_rule)
        self.enough = EnoughBox(runner, theme)
        self.enough.hide()
        self.minority = Words("", "hint")
        self.who = Choice("Add a person’s position")
        self.who.setFixedWidth(theme.px(220))
        self._list = QVBoxLayout()
        self._build()
        self.who.picked.connect(self._add)

    def show_clause(self, clause: Clause) -> None:
        """Show who stands where on this clause."""
        if clause.id != self._clause.id:
            self._added = set()
        self._clause = clause
        document = self._runner.document
        found = positions(document, clause)
        self.bar.show_counts(spread_of(document, clause))
        self.bar.setVisible(bool(found))
        self.verdict.setText(verdict(document, clause).words)
        rule = enough_words(document)
        self.rule.setText(f"What is enough: {rule}")
        self.rule.setVisible(bool(rule))
        self.agree.setText("Change what is enough" if rule else "Agree what is enough")
        self.enough.show_document()
        lines = [f"“{support.reservation}”" for support in minority(document, clause) if support.reservation]
        self.minority.setText(
            "\n".join(["Minority statements go wherever this goes:", *lines]) if lines else ""
        )
        self.minority.setVisible(bool(lines))
        self._show_lines(document, found)

    def take(self, who: Partner | Person, gradient: int | None, words: str, support: Support | None) -> None:
        """Note where somebody stands, or take it back."""
        if gradient is None:
            if support is not None:
                self._runner.do(f"Take back where {who.name} stands", remove_support, support)
        else:
            whose = {"partner": who} if isinstance(who, Partner) else {"person": who}
            self._runner.do(
                f"{who.name} stands at {gradient}",
                set_support,
                self._clause,
                gradient,
                words,
                continues=f"supports.reservation/{self._clause.id}/{who.id}",
                **whose,
            )
        self.show_clause(self._clause)

    def _show_lines(self, document: Document, found: tuple[Support, ...]) -> None:
        of_person = {support.person: support for support in found if support.person}
        of_partner = {support.partner: support for support in found if support.partner and not support.person}
        people = [p for p in document.all(Person) if p.id in of_person or p.id in self._added]
        wanted: list[Partner | Person] = [*document.all(Partner), *people]
        for ident in [ident for ident, line in self.lines.items() if line.who not in wanted]:
            line = self.lines.pop(ident)
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        for place, who in enumerate(wanted):
            if who.id not in self.lines:
                self.lines[who.id] = Position(who, self, self._theme)
                self._list.insertWidget(place, self.lines[who.id])
                tab_as_read(self)
            support = of_partner.get(who.id) if isinstance(who, Partner) else of_person.get(who.id)
            self.lines[who.id].show_support(document, support)
        left = [(p.id, p.name) for p in document.all(Person) if p not in people]
        self.who.show_options([(None, "Add a person’s position"), *left], None)
        self.who.setVisible(bool(left))

    def _open_rule(self) -> None:
        self.enough.setVisible(not self.enough.isVisible())
        if self.enough.isVisible():
            self.enough.words.setFocus()

    def _add(self, ident: str | None) -> None:
        if ident is not None:
            self._added.add(ident)
        self.show_clause(self._clause)
        if ident in self.lines:
            self.lines[ident].gradient.setFocus()

    def _build(self) -> None:
        below = QVBoxLayout(self)
        below.setContentsMargins(12, 12, 12, 12)
        below.setSpacing(8)
        head = Flow(spacing=16, fill=True)
        said = QWidget()
        said.setMinimumWidth(self._theme.px(240))
        words = QVBoxLayout(said)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(4)
        words.addWidget(self.verdict)
        words.addWidget(self.rule)
        row = QHBoxLayout()
        row.addWidget(self.agree)
        row.addStretch(1)
        words.addLayout(row)
        words.addStretch(1)
        head.addWidget(self.bar)
        head.addWidget(said)
        below.addLayout(head)
        below.addWidget(self.enough)
        below.addLayout(self._list)
        below.addWidget(self.who)
        below.addWidget(self.minority)


class SupportBox(QWidget):
    """Closed it is one line; what is inside is made when it is opened first."""

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner, self._theme = runner, theme
        self._clause: Clause | None = None
        self.panel: SupportPanel | None = None
        self.open = Button("", theme, kind="link", icon="scale", run=self._toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addStretch(1)
        self._column.addLayout(row)

    def show_clause(self, clause: Clause) -> None:
        """Show the support of a clause."""
        self._clause = clause
        document = self._runner.document
        found = positions(document, clause)
        few = len(minority(document, clause))
        words = f"Support: {counted(len(found), 'position')}" + (f", {few} at 5 or above" if few else "")
        self.open.setText(words if found else "Ask for support")
        self.open.setAccessibleName(self.open.text())
        if self.panel is not None and self.panel.isVisibleTo(self):
            self.panel.show_clause(clause)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def _toggle(self) -> None:
        if self._clause is None:
            return
        if self.panel is None:
            self.panel = SupportPanel(self._runner, self._theme, self._clause)
            self._column.addWidget(self.panel)
            self.panel.show()
            tab_as_read(self)
        else:
            self.panel.setVisible(not self.panel.isVisibleTo(self))
        self.show_clause(self._clause)
