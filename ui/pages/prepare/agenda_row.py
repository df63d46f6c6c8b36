"""One stretch of the agenda: when, what, how long."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.edit_area import EditArea
from ui.widgets.minutes_box import MinutesBox
from ui.widgets.row_tools import MovableRow, RowTools
from ui.widgets.words import Words
from workshop.document.records import AgendaItem
from workshop.document.text import counted, quoted
from workshop.opera.agenda import Slot, edit_item, move_item, remove_item


class AgendaRow(MovableRow):
    """Minutes are typed; the times follow, as `slot_of` an item tells."""

    def __init__(
        self, item: AgendaItem, runner: Runner, theme: Theme, slot_of: Callable[[str], Slot]
    ) -> None:
        super().__init__()
        self._item, self._runner, self._slot_of = item, runner, slot_of
        self.time = Words("", "strong", wrap=False)
        self.time.setFixedWidth(theme.px(56))
        self.title = EditArea("", "What happens", one_paragraph=True)
        self.note = EditArea("", "Add a note for yourself")
        self.note.setProperty("scale", "small")
        self.over = Words("", "hint")
        self.minutes = MinutesBox()
        self.minutes.setFixedWidth(theme.px(84))
        self.add_note = Button("Add a note", theme, kind="icon", icon="notebook-pen", run=self._write_note)
        self.pin = Button("Fix this time", theme, kind="icon", icon="pin", run=self._keep_pin)
        self.pin.setCheckable(True)
        self.tools = RowTools(theme, self._move, self._remove, "item")
        self._starts = ""
        self._build()
        self.title.edited.connect(lambda text: self._keep("Reword the agenda", title=text))
        self.note.edited.connect(lambda text: self._keep("Note on the agenda", note=text))
        self.minutes.kept.connect(self._keep_minutes)

    def show_record(self, record: Any, place: int, of: int) -> None:
        self._item = record
        slot = self._slot_of(record.id)
        self.time.setText(slot.starts)
        self.title.show_text(record.title)
        self.note.show_text(record.note)
        self.note.setVisible(bool(record.note) or self.note.hasFocus())
        self.add_note.setEnabled(not record.note)
        self._starts = slot.starts
        self.pin.setChecked(record.pinned is not None)
        words = f"Let {slot.starts} move with what comes before" if record.pinned else f"Fix {slot.starts}"
        self.pin.setAccessibleName(words)
        self.pin.setToolTip(words)
        self.minutes.show_minutes(record.minutes)
        self.over.setText(f"What comes before runs {counted(slot.over, 'minute')} into this.")
        self.over.setVisible(bool(slot.over))
        self.tools.show_place(place, of)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 4)
        row.setSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(0)
        for widget in (self.title, self.note, self.over):
            words.addWidget(widget)
        times = QVBoxLayout()
        times.setContentsMargins(0, 7, 0, 0)
        times.addWidget(self.time)
        times.addStretch(1)
        ends = QVBoxLayout()
        ends.addWidget(self.minutes)
        ends.addStretch(1)
        tools = QVBoxLayout()
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(self.pin)
        buttons.addWidget(self.add_note)
        buttons.addWidget(self.tools)
        tools.addLayout(buttons)
        tools.addStretch(1)
        row.addLayout(times)
        row.addLayout(words, 1)
        row.addLayout(ends)
        row.addLayout(tools)

    def _keep(self, label: str, **fields: Any) -> None:
        key = f"agenda.{next(iter(fields))}/{self._item.id}"
        self._runner.do(label, edit_item, self._item, continues=key, **fields)

    def _keep_minutes(self, minutes: int) -> None:
        self._keep(f"Give {quoted(self._item.title)} {counted(minutes, 'minute')}", minutes=minutes)

    def _keep_pin(self) -> None:
        fixed = self._item.pinned is None
        title = quoted(self._item.title)
        words = f"Fix {title} at {self._starts}" if fixed else f"Let {title} move"
        self._runner.do(words, edit_item, self._item, pinned=self._starts if fixed else None)

    def _write_note(self) -> None:
        self.note.show()
        self.note.setFocus()

    def _move(self, to: int) -> None:
        self._runner.do(f"Move {quoted(self._item.title)}", move_item, self._item, to)

    def _remove(self) -> None:
        words = f"Remove {quoted(self._item.title)}"
        if self._runner.do(words, remove_item, self._item):
            self._runner.say(f"{quoted(self._item.title)} removed from the agenda.", undo=True)
