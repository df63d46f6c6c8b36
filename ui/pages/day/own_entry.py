"""The capture strip of the Own step: type, Enter, next; paste many lines; say by whom."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.day.by_whom import ByWhom
from ui.pages.day.parts.idea_input import IdeaInput
from ui.pages.day.parts.state_line import StateLine
from ui.pages.day.parts.words import count_of, short
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.sheet import panel
from ui.widgets.words import Words

PREVIEW = 3


class OwnEntry(QWidget):
    """Asks for ideas to be written; it never writes one itself."""

    added = Signal(str)
    added_many = Signal(tuple)
    pasted = Signal(str)
    import_asked = Signal()
    change_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.input = IdeaInput(theme, "Type an idea, then Enter")
        self.by_whom = ByWhom(theme)
        self.waiting: tuple[str, ...] = ()
        column.addWidget(self.input)
        column.addLayout(self._row(theme))
        column.addWidget(self._note_row(theme))
        column.addWidget(self._strip(theme))
        self.input.entered.connect(self._enter)
        self.input.pasted.connect(self.pasted)
        self.input.left.connect(self.let_go)
        self.by_whom.changed.connect(self._ready)

    def _row(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.by_whom)
        row.addStretch(1)
        row.addWidget(Words("Paste as many lines as you like", "muted", wrap=False))
        row.addWidget(Button("Import…", theme, kind="quiet", icon="file-up", run=self.import_asked.emit))
        return row

    def _note_row(self, theme: Theme) -> QWidget:
        self._note_box = QFrame()
        row = QHBoxLayout(self._note_box)
        row.setContentsMargins(8, 2, 0, 2)
        self._note = StateLine(theme, "body")
        self.note = self._note.words
        self.change = Button("Change it", theme, kind="quiet", icon="pencil", run=self.change_asked.emit)
        row.addWidget(self._note, 1)
        row.addWidget(self.change)
        self._note_box.hide()
        return self._note_box

    def _strip(self, theme: Theme) -> QWidget:
        self._strip_box, column = panel()
        self._preview = Words("", "muted")
        row = QHBoxLayout()
        self.add_all = Button("Add", theme, kind="primary", icon="plus", run=self._add_many)
        self.as_one = Button("Keep it as one idea", theme, run=self._add_as_one)
        self.leave = Button("Leave it", theme, kind="quiet", run=self.let_go)
        for button in (self.add_all, self.as_one, self.leave):
            row.addWidget(button)
        row.addStretch(1)
        column.addWidget(self._preview)
        column.addLayout(row)
        self._strip_box.hide()
        return self._strip_box

    def offer(self, texts: tuple[str, ...]) -> None:
        """Show what pasted lines would become, and wait for a yes."""
        self.waiting = texts
        shown = [f"{number}.  {short(text, 90)}" for number, text in enumerate(texts[:PREVIEW], start=1)]
        if len(texts) > PREVIEW:
            shown.append(f"… and {len(texts) - PREVIEW:,} more")
        self._preview.setText("\n".join(shown))
        self.add_all.setText(f"Add {count_of(len(texts), 'idea')}")
        self._strip_box.show()
        self.input.setFocus()

    def say(self, text: str, *, change: bool = False, careful: bool = False) -> None:
        """Show a quiet note under the input until the next idea; nothing for an empty one."""
        self._note.show_state(*(("lightbulb", text, "careful") if careful else ("check", text, "good")))
        self.change.setVisible(change)
        self._note_box.setVisible(bool(text))

    def let_go(self) -> None:
        """Forget pasted lines."""
        self.waiting = ()
        self._strip_box.hide()
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self, text: str) -> None:
        if self.waiting and not text.strip():
            self._add_many()
        elif text.strip():
            self.added.emit(text.strip())

    def _add_many(self) -> None:
        texts = self.waiting
        self.let_go()
        self.added_many.emit(texts)

    def _add_as_one(self) -> None:
        text = " ".join(self.waiting)
        self.let_go()
        self.added.emit(text)

    def _ready(self) -> None:
        self.say("")
        self.input.setFocus()
