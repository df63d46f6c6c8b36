"""The log: a dated note of what was used, what was hoped for, what happened, and what to do differently."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.dates import shown_date, spoken_date, today, typed_date
from ui.pages.part import Part
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.edit_area import EditArea
from ui.widgets.edit_line import AddLine, EditLine
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import Flow
from ui.widgets.rows import Row, Rows
from ui.widgets.sheet import Sheet
from ui.widgets.sight_rows import SightRows
from ui.widgets.words import Heading, Words
from workshop.document.records import LogEntry
from workshop.document.text import counted, quoted
from workshop.document.touched import Touched
from workshop.reflection.log import add_entry, by_day, edit_entry, remove_entry

FIELDS = (
    ("wanted", "What we hoped for"),
    ("happened", "What happened"),
    ("differently", "What we will do differently"),
)


class EntryCard(Row):
    """One note."""

    def __init__(self, entry: LogEntry, part: "LogPart") -> None:
        super().__init__()
        self._entry, self._part = entry, part
        self.day = Heading("", 2)
        self.on = EditLine("", "Date")
        self.on.setFixedWidth(part.theme.px(120))
        self.used = EditArea("", "What you used or tried", one_paragraph=True)
        self.used.setProperty("scale", "section")
        self.areas = {field: EditArea("", "…", least=2) for field, _ in FIELDS}
        self.shared = QCheckBox("May be shared")
        self.remove = Button("Remove the note", part.theme, kind="icon", icon="trash-2", run=self._remove)
        self._build()
        self.on.edited.connect(lambda text: self._keep(on=typed_date(text)))
        self.used.edited.connect(lambda text: self._keep(used=text))
        self.shared.clicked.connect(lambda on: self._keep(shared=on))

    def show_record(self, record: Any, place: int, of: int) -> None:  # noqa: ARG002
        self._entry = record
        self.day.setText(self._part.begins.get(record.id, ""))
        self.day.setVisible(bool(self.day.text()))
        self.on.show_text(shown_date(record.on))
        self.used.show_text(record.used)
        self.shared.setChecked(record.shared)
        for field, area in self.areas.items():
            area.show_text(getattr(record, field))

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        note = QFrame()
        note.setObjectName("panel")
        outer.addWidget(self.day)
        outer.addWidget(note)
        column = QVBoxLayout(note)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        for widget in (self.on, self.used, self.remove):
            head.addWidget(widget, 1 if widget is self.used else 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        texts = Flow(spacing=16, least=self._part.theme.px(220))
        for field, title in FIELDS:
            texts.addWidget(self._titled(field, title))
        column.addLayout(texts)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 0, 0)
        foot.addWidget(self.shared)
        foot.addStretch(1)
        column.addLayout(foot)

    def _titled(self, field: str, title: str) -> QWidget:
        area, box = self.areas[field], QWidget()
        area.setAccessibleName(title)
        area.edited.connect(lambda text: self._keep(**{field: text}))
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        caps = Words(title, "caps")
        caps.setContentsMargins(10, 0, 0, 0)
        inside.addWidget(caps)
        inside.addWidget(area)
        inside.addStretch(1)
        return box

    def _keep(self, **fields: Any) -> None:
        key = f"log.{next(iter(fields))}/{self._entry.id}"
        if not self._part.runner.do("Change a note", edit_entry, self._entry, continues=key, **fields):
            self._part.refresh(None)

    def _remove(self) -> None:
        if self._part.runner.do("Remove a note", remove_entry, self._entry):
            self._part.runner.say("Note removed.", undo=True)


class LogPart(Part):
    """The notes gathered by day, the latest on top; one line and Enter is a note of today."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.begins: dict[str, str] = {}
        self.rows: Rows[LogEntry] = SightRows(
            partial(EntryCard, part=self), self._tall, lambda entry: entry.used, spacing=12
        )
        self.new = AddLine("What did you use or try today? Type it, then Enter")
        self.empty = EmptyState(
            "What did you try, and how did it go?",
            how="Two minutes after each meeting are enough. A note is shared only where you tick it.",
            theme=theme,
            icon="notebook-pen",
        )
        sheet = Sheet(980)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(sheet)
        for widget in (self.new, self.rows, self.empty):
            sheet.column.addWidget(widget)
        sheet.column.addStretch(1)
        self.new.added.connect(self._add)

    def refresh(self, touched: Touched | None) -> None:
        if touched is None or touched.any(LogEntry):
            days = by_day(self.runner.document.all(LogEntry))
            self.begins = {notes[0].id: _title(day, len(notes)) for day, notes in days}
            self.rows.show_records(entry for _, notes in days for entry in notes)
            self.empty.setVisible(not days)

    def _tall(self, entry: LogEntry) -> int:
        """About how many pixels a note will need."""
        return self.theme.px(190 + (34 if entry.id in self.begins else 0))

    def _add(self, text: str) -> None:
        if self.runner.do(f"Note {quoted(text, 40)}", add_entry, today(), used=text):
            self.new.clear()


def _title(day: str, notes: int) -> str:
    words = spoken_date(day) if day else "Without a date"
    return f"{words}, {counted(notes, 'note')}" if notes > 1 else words
