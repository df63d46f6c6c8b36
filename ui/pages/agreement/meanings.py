"""What each partner means by a word, side by side."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets.badge import Badge
from ui.widgets.edit_area import EditArea
from ui.widgets.elided import Elided
from workshop.agreement.words import meanings, set_meaning
from workshop.document.records import Partner, Word

if TYPE_CHECKING:
    from ui.pages.agreement.part import ClausesPart


class MeaningsBox(QWidget):
    """One line a partner, in their own words."""

    def __init__(self, word: Word, part: "ClausesPart") -> None:
        super().__init__()
        self._word, self._part = word, part
        self.lines: dict[str, EditArea] = {}
        self._badges: dict[str, Badge] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(10, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)

    def show_word(self, word: Word) -> None:
        """Show what every partner has said."""
        self._word = word
        found = meanings(self._part.runner.document, word)
        if [partner.id for partner, _ in found] != list(self.lines):
            self._rebuild([partner for partner, _ in found])
        for partner, meaning in found:
            self.lines[partner.id].show_text(meaning)

    def _rebuild(self, partners: list[Partner]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.lines.clear()
        for row, partner in enumerate(partners):
            badge = Badge(self._part.theme)
            badge.show_letter(partner.letter)
            name = Elided(partner.name, "small")
            name.setFixedWidth(self._part.theme.px(180))
            line = EditArea("", "means by it …")
            line.setAccessibleName(f"What {partner.name} means by it")
            line.edited.connect(lambda text, partner=partner: self._keep(partner, text))
            for column, widget in enumerate((badge, name, line)):
                self._grid.addWidget(widget, row, column)
            self.lines[partner.id] = line

    def _keep(self, partner: Partner, text: str) -> None:
        key = f"word_meanings/{self._word.id}/{partner.id}"
        self._part.runner.do(
            f"Note what {partner.name} means", set_meaning, self._word, partner, text, continues=key
        )
