"""A state at a glance: an icon that never stands without its word, a number with what it counts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.pages.day.parts.words import count_of
from ui.theme import Theme
from ui.widgets.words import Kind, Words


class StateLine(QWidget):
    """Icon and word, such as a closed eye and “Hidden until you reveal”."""

    def __init__(self, theme: Theme, kind: Kind = "strong", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon, self._role = "", "text"
        self._picture = QLabel()
        self._picture.setFixedSize(20, 20)
        self.words = Words("", kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self.words, 1)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._draw()

    def show_state(self, icon: str, words: str, role: str = "text") -> None:
        self._icon, self._role = icon, role
        self.words.setText(words)
        self._draw()

    def _draw(self) -> None:
        if self._icon:
            self._picture.setPixmap(self._theme.pixmap(self._icon, self._role, 20, 2))


class Tally(QWidget):
    """A large number with its noun beside it: 37 ideas."""

    def __init__(self, one: str, many: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one, self._many = one, many
        self.number = Words("0", "display", wrap=False)
        self.noun = Words("", "lead", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self.noun, 1, Qt.AlignmentFlag.AlignBaseline)

    def show_count(self, count: int) -> None:
        number, _, noun = count_of(count, self._one, self._many).partition(" ")
        self.show_words(number, noun)

    def show_words(self, number: str, noun: str) -> None:
        self.number.setText(number)
        self.noun.setText(noun)
        self.setAccessibleName(f"{number} {noun}")
