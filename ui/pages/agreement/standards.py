"""The standards under a principle: what we will do on the left, what we won't on the right."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.pages.agreement.status_chip import StatusChip
from ui.pages.agreement_parts.support_box import SupportBox
from ui.pages.part import Part
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.edit_area import EditArea
from ui.widgets.edit_line import AddLine
from ui.widgets.reading_order import tab_as_read
from ui.widgets.row_tools import MovableRow, RowTools
from ui.widgets.rows import Rows
from ui.widgets.sight_rows import SightRows
from ui.widgets.words import Words
from workshop.agreement.clauses import add_clause, edit_clause, move_clause, remove_clause
from workshop.agreement.standards import hints
from workshop.document.records import Principle, Standard, StandardKind, Status
from workshop.document.text import quoted

SIDES = (
    (StandardKind.WILL, "We will", "check", "good", "Something anybody could see, then Enter"),
    (StandardKind.WONT, "We won’t", "x", "stop", "Where the line is, then Enter"),
)

SIDE_BY_SIDE = 560
"""Pixels that two lists of standards need to stand beside each other."""

DETAILS = (
    ("seen", "What you would see", "Somebody …"),
    ("raised", "How we raise it when it is missing", "Without blame: …"),
)


class StandardDetails(QWidget):
    """What makes a standard more than a sentence; made only when somebody asks for it."""

    def __init__(self, row: "StandardRow", part: Part) -> None:
        super().__init__()
        self.areas = {
            field: EditArea("", hint, framed=True, one_paragraph=True) for field, _, hint in DETAILS
        }
        self.support = SupportBox(part.runner, part.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 0, 8)
        column.setSpacing(4)
        for field, title, _ in DETAILS:
            area = self.areas[field]
            area.setAccessibleName(title)
            area.edited.connect(lambda text, field=field: row.keep(**{field: text}))
            column.addWidget(Words(title, "caps"))
            column.addWidget(area)
        column.addWidget(self.support)

    def show_standard(self, standard: Standard) -> None:
        """Show what this standard says."""
        for field, area in self.areas.items():
            area.show_text(getattr(standard, field))
            area.setReadOnly(standard.status is Status.RETIRED)
        self.support.show_clause(standard)


class StandardRow(MovableRow):
    """One line that anybody could see happen."""

    def __init__(self, standard: Standard, part: Part, principle: Principle) -> None:
        super().__init__()
        self._standard, self._part, self._principle = standard, part, principle
        self.text = EditArea("", "What you would see", one_paragraph=True)
        self.hint = Words("", "hint")
        self.hint.setContentsMargins(10, 0, 0, 4)
        self.status = StatusChip(part.runner, part.theme)
        self.about = Words("", "small")
        self.about.setContentsMargins(10, 0, 0, 4)
        self.more = Button(
            "What you would see, how we raise it, and support",
            part.theme,
            kind="icon",
            icon="ellipsis",
            run=self._show_more,
        )
        self.details: StandardDetails | None = None
        self.tools = RowTools(part.theme, self._move, self._remove, "standard", small=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.text, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self.about)
        column.addWidget(self.hint)
        self.below = QVBoxLayout()
        column.addLayout(self.below)
        column.addWidget(self.status, 0, Qt.AlignmentFlag.AlignLeft)
        self.text.edited.connect(lambda text: self.keep(text=text))

    def show_record(self, record: Any, place: int, of: int) -> None:
        self._standard = record
        self.text.show_text(record.text)
        self.text.setReadOnly(record.status is Status.RETIRED)
        found = hints(record.text)
        self.hint.setText("\n".join(found))
        self.hint.setVisible(bool(found))
        if self.details is not None:
            self.details.show_standard(record)
        self._show_about()
        self.status.show_clause(record)
        principle = self._part.runner.document.get(Principle, record.principle)
        self.status.setVisible(record.status is not principle.status)
        self.tools.show_place(place, of)

    def keep(self, **fields: str) -> None:
        """Keep one field of the standard."""
        key = f"standards.{next(iter(fields))}/{self._standard.id}"
        self._part.runner.do("Word the standard", edit_clause, self._standard, continues=key, **fields)

    def _show_about(self) -> None:
        seen = f"You would see: {self._standard.seen}" if self._standard.seen else ""
        raised = f"We raise it: {self._standard.raised}" if self._standard.raised else ""
        self.about.setText("\n".join(filter(None, (seen, raised))))
        opened = self.details is not None and self.details.isVisibleTo(self)
        self.about.setVisible(bool(self.about.text()) and not opened)

    def _show_more(self) -> None:
        if self.details is None:
            self.details = StandardDetails(self, self._part)
            self.details.show_standard(self._standard)
            self.below.addWidget(self.details)
            self.details.show()
        else:
            self.details.setVisible(not self.details.isVisibleTo(self))
        self._show_about()

    def _move(self, to: int) -> None:
        document = self._part.runner.document
        row = document.where(Standard, principle=self._standard.principle)
        same = [found for found in row if found.kind is self._standard.kind]
        self._part.runner.do("Move a standard", move_clause, self._standard, row.index(same[to]))

    def _remove(self) -> None:
        words = f"Remove {quoted(self._standard.text, 40)}"
        if self._part.runner.do(words, remove_clause, self._standard):
            self._part.runner.say("Standard removed.", undo=True)


class StandardsBox(QWidget):
    """Two columns, each with a line for the next one."""

    def __init__(self, principle: Principle, part: Part) -> None:
        super().__init__()
        self._principle, self._part = principle, part
        self.rows: dict[StandardKind, Rows[Standard]] = {}
        self.lines: dict[StandardKind, AddLine] = {}
        self._pictures: list[tuple[QLabel, str, str]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(10, 8, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._sides = [self._side(*side) for side in SIDES]
        self._narrow: bool | None = None
        self._arrange(narrow=True)
        self.set_theme(part.theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(narrow=event.size().width() < self._part.theme.px(SIDE_BY_SIDE))

    def _arrange(self, *, narrow: bool) -> None:
        """What we will do beside what we won't, or above it where there is no room."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for place, widgets in enumerate(self._sides):
            for row, widget in enumerate(widgets):
                self._grid.removeWidget(widget)
                line = place * len(widgets) + row if narrow else row
                self._grid.addWidget(widget, line, 0 if narrow else place, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(place, 1 if not narrow or not place else 0)
        tab_as_read(self)

    def _side(
        self, kind: StandardKind, title: str, icon: str, tone: str, placeholder: str
    ) -> tuple[QWidget, QWidget, QWidget]:
        return self._head(title, icon, tone), self._list(kind), self._line(kind, placeholder)

    def show_principle(self, principle: Principle) -> None:
        """Show the standards of this principle as they stand."""
        self._principle = principle
        found = self._part.runner.document.where(Standard, principle=principle.id)
        for kind, rows in self.rows.items():
            mine = [standard for standard in found if standard.kind is kind]
            rows.show_records(mine)
            rows.setVisible(bool(mine))

    def set_theme(self, theme: Theme) -> None:
        for label, icon, tone in self._pictures:
            label.setPixmap(theme.pixmap(icon, tone, 18, 2))

    def _head(self, title: str, icon: str, tone: str) -> QWidget:
        head = QWidget()
        picture = QLabel()
        self._pictures.append((picture, icon, tone))
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(picture)
        row.addWidget(Words(title, "strong"), 1)
        return head

    def _list(self, kind: StandardKind) -> Rows[Standard]:
        make = partial(StandardRow, part=self._part, principle=self._principle)
        self.rows[kind] = SightRows(make, self._tall, lambda standard: standard.text, spacing=0)
        return self.rows[kind]

    def _tall(self, standard: Standard) -> int:
        """About how many pixels the row of a standard will need."""
        lines = 1 + len(standard.text) // 34
        below = bool(standard.seen) + bool(standard.raised)
        return self._part.theme.px(13 + 22 * lines + 20 * below)

    def _line(self, kind: StandardKind, placeholder: str) -> AddLine:
        line = AddLine(placeholder)
        line.added.connect(lambda text: self._add(kind, text))
        self.lines[kind] = line
        return line

    def _add(self, kind: StandardKind, text: str) -> None:
        fields = {"principle": self._principle.id, "kind": kind, "text": text}
        if self._part.runner.do(f"Add the standard {quoted(text, 40)}", add_clause, Standard, **fields):
            self.lines[kind].clear()
