"""Suggestions in the same words, one at a time: take it, turn it down, or put the panel away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.sheet import panel
from ui.widgets.words import Words


class AlikePanel(QWidget):
    """`answered` carries `accept`, `refuse`, `next` or `close`."""

    answered = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = panel()
        column.setContentsMargins(16, 8, 8, 8)
        outer.addWidget(frame)
        self.title = Words("", "small")
        self.words = Words("", "strong")
        self.accept = self._button("Accept", "accept", theme, "check")
        self.refuse = self._button("Not these", "refuse", theme)
        self.next = self._button("Later", "next", theme)
        self.put_away = Button(
            "Close the suggestions", theme, kind="icon", icon="x", run=lambda: self.answered.emit("close")
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self.title)
        told.addWidget(self.words)
        row.addLayout(told, 1)
        for button in (self.accept, self.refuse, self.next, self.put_away):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        self.hide()

    def _button(self, text: str, answer: str, theme: Theme, icon: str = "") -> Button:
        return Button(
            text,
            theme,
            kind="plain" if icon else "quiet",
            icon=icon,
            run=lambda: self.answered.emit(answer),
        )

    def show_words(self, title: str, words: str, accept: str, *, several: bool) -> None:
        """Show one suggestion and what taking it would do."""
        self.title.setText(title)
        self.words.setText(words)
        self.accept.setText(accept)
        self.accept.setAccessibleName(f"{accept}. {words}")
        self.next.setVisible(several)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
