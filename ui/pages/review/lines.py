"""Many lines of text below each other, laid out once per width: quick for hundreds of clauses."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.words import Kind, Words

GAP = 10
"""Pixels between what belongs together and the next."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words in bold, and smaller ones below; `marked` where they deserve a look."""

    words: str
    about: str = ""
    marked: bool = False


class Lines(QWidget):
    """A layout asks every label for its height again and again; this asks each of them once."""

    def __init__(self, kind: Kind = "strong", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.lines: tuple[Line, ...] = ()
        self._labels: list[tuple[Words, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Show these instead."""
        self.lines = tuple(lines)
        while self._labels:
            label, _ = self._labels.pop()
            label.hide()
            label.deleteLater()
        for number, line in enumerate(self.lines):
            self._label(line.words, self._kind, GAP if number else 0)
            if line.about:
                self._label(line.about, "hint" if line.marked else "small", 0)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(300, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _label(self, text: str, kind: Kind, gap: int) -> None:
        label = Words(text, kind, self)
        label.show()
        self._labels.append((label, gap))

    def _arrange(self) -> None:
        top = 0
        for label, gap in self._labels:
            label.ensurePolished()
            high = label.heightForWidth(self.width())
            label.setGeometry(0, top + gap, self.width(), high)
            top += gap + high
        if top != self.height():
            self.setFixedHeight(top)
