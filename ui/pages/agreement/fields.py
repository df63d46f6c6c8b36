"""The fields of a clause as widgets, made from data."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.dates import shown_date, typed_date
from ui.pages.agreement.kinds import Field
from ui.widgets.choice import Choice
from ui.widgets.edit_area import EditArea
from ui.widgets.edit_line import EditLine
from ui.widgets.words import Words
from workshop.document.document import Document
from workshop.document.records import Area, Clause, Partner, Person

Keep = Callable[[str, Any], object]
SHORT = ("person", "partner", "date", "number", "area_of", "check")


class FieldBox(QFrame):
    """One field with its title above; `show_clause` brings it up to date."""

    def __init__(self, field: Field, keep: Keep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._keep = keep
        self.widget = self._made()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = Words(field.title, "caps", wrap=False)
        title.setContentsMargins(10, 0, 0, 0)
        column.addWidget(title)
        column.addWidget(self.widget)
        column.addStretch(1)
        self.widget.setAccessibleName(field.title)

    def show_clause(self, document: Document, clause: Clause) -> None:
        """Show what the clause says."""
        value = getattr(clause, self.field.name)
        widget = self.widget
        if isinstance(widget, Choice):
            shown = ("yes" if value else "no") if self.field.look == "check" else value
            widget.show_options(self._options(document), shown)
        elif self.field.look == "date":
            widget.show_text(shown_date(value))
        else:
            widget.show_text("" if value is None else str(value))

    def _made(self) -> EditArea | EditLine | Choice:
        if self.field.look in ("person", "partner", "area_of", "check"):
            choice = Choice(self.field.title)
            choice.picked.connect(self._keep_choice)
            return choice
        if self.field.look == "area":
            area = EditArea("", self.field.placeholder)
            area.edited.connect(lambda text: self._keep(self.field.name, text))
            return area
        line = EditLine("", self.field.placeholder, framed=self.field.look in SHORT)
        line.edited.connect(self._keep_line)
        return line

    def _keep_choice(self, value: str | None) -> None:
        self._keep(self.field.name, value == "yes" if self.field.look == "check" else value)

    def _keep_line(self, text: str) -> None:
        if self.field.look == "date":
            self._keep(self.field.name, typed_date(text))
        elif self.field.look == "number":
            number = text.strip()
            self._keep(self.field.name, int(number) if number.isascii() and number.isdigit() else None)
        else:
            self._keep(self.field.name, text)

    def _options(self, document: Document) -> list[tuple[str | None, str]]:
        if self.field.look == "area_of":
            return [(area, area.value.capitalize()) for area in Area]
        if self.field.look == "check":
            return [("no", "No"), ("yes", self.field.placeholder)]
        if self.field.look == "partner":
            partners = [(found.id, found.name) for found in document.all(Partner)]
            return [(None, self.field.placeholder), *partners]
        return [(None, self.field.placeholder), *((found.id, found.name) for found in document.all(Person))]


def fields_grid(boxes: list[FieldBox]) -> QGridLayout:
    """Long fields across, short ones side by side."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    row, column = 0, 0
    for box in boxes:
        if box.field.look in SHORT:
            grid.addWidget(box, row, column, Qt.AlignmentFlag.AlignTop)
            column += 1
            continue
        if column:
            row, column = row + 1, 0
        grid.addWidget(box, row, 0, 1, 4)
        row += 1
    for number in range(4):
        grid.setColumnStretch(number, 1)
    return grid
