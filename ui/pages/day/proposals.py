"""The proposals of one pair: a numbered list made from what was written, or new."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.day.parts.idea_input import IdeaInput
from ui.pages.day.parts.letter import Letter
from ui.pages.day.parts.line_list import LineList
from ui.pages.day.parts.lines import Line, LineModel
from ui.pages.day.parts.paint import PLAIN
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.sheet import panel
from ui.widgets.words import Words


class Proposals(QWidget):
    """Asks for proposals to be made or taken back."""

    added = Signal(str)
    pick_asked = Signal()
    taken_back = Signal(tuple)
    edited = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = panel()
        outer.addWidget(frame)
        head = QHBoxLayout()
        head.setSpacing(12)
        self.letter = Letter(theme, 36)
        self.names = Words("", "section")
        head.addWidget(self.letter)
        head.addWidget(self.names, 1)
        self.model = LineModel(self)
        self.model.editable = True
        self.list = LineList(self.model, theme, "Proposals", row=44)
        self.list.setStyleSheet(PLAIN)
        self.input = IdeaInput(theme, "Numbers, or a new proposal", 15)
        self.hint = Words("", "small")
        column.addLayout(head)
        column.addWidget(self.input)
        column.addLayout(self._buttons(theme))
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        self.input.entered.connect(self._enter)
        self.list.removed.connect(self.taken_back)
        self.model.edited.connect(self.edited)

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        self.pick = Button("Pick an idea…", theme, icon="list-checks", run=self.pick_asked.emit)
        self.back = Button("Take back", theme, kind="quiet", icon="undo-2", run=self._take_back)
        row.addWidget(self.pick)
        row.addWidget(self.back)
        row.addStretch(1)
        return row

    def show_pair(self, letter: str, names: str, lines: list[Line], hint: str) -> None:
        """Show whose proposals these are."""
        self.letter.show_letter(letter)
        self.names.setText(names)
        self.hint.setText(hint)
        known = {line.id: line for line in lines}
        gone = [self.model.line(row).id for row in range(len(self.model))]
        self.model.follow(dict.fromkeys([*gone, *known]), known.get)
        self.back.setEnabled(bool(lines))

    def _enter(self, text: str) -> None:
        if text.strip():
            self.added.emit(text.strip())

    def _take_back(self) -> None:
        if self.list.picked():
            self.taken_back.emit(self.list.picked())
