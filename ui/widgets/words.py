"""Text on a page: always plain text, in one of a few types of the style sheet."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

Kind = Literal[
    "display", "poster", "title", "section", "lead", "body", "strong", "muted", "small", "caps", "accent",
    "problem", "hint",
]  # fmt: skip


class Words(QLabel):
    """A label that shows what was typed as it was typed, never as markup."""

    def __init__(
        self, text: str = "", kind: Kind = "body", parent: QWidget | None = None, *, wrap: bool = True
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("type", kind)
        self.setText(text)


class Heading(Words):
    """A heading: level 1 for the page, 2 for a section, 3 for a part."""

    def __init__(self, text: str, level: Literal[1, 2, 3] = 1, parent: QWidget | None = None) -> None:
        kinds: dict[int, Kind] = {1: "title", 2: "section", 3: "strong"}
        super().__init__(text, kinds[level], parent)
