"""The fields of a clause as widgets, made from data."""

from collections.abc import Callable
from itertools import groupby
from typing import Any

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.dates import shown_date, typed_date
from ui.pages.agreement.kinds import Field
from ui.theme import Theme
from ui.widgets.choice import Choice
from ui.widgets.edit_area import EditArea
from ui.widgets.edit_line import EditLine
from ui.widgets.flow import Flow
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


def fields_column(boxes: list[FieldBox], theme: Theme) -> QVBoxLayout:
    """Long fields across, short ones side by side as far as there is room."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for short, found in groupby(boxes, key=lambda box: box.field.look in SHORT):
        if not short:
            for box in found:
                column.addWidget(box)
            continue
        row = Flow(spacing=16, least=theme.px(190))
        for box in found:
            row.addWidget(box)
        column.addLayout(row)
    return column
