"""What each partner means by a word, side by side."""

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.pages.part import Part
from ui.widgets.badge import Badge
from ui.widgets.edit_area import EditArea
from ui.widgets.elided import Elided
from workshop.agreement.words import meanings, set_meaning
from workshop.document.records import Partner, Word


class MeaningsBox(QWidget):
    """One line a partner, in their own words."""

    def __init__(self, word: Word, part: Part) -> None:
        super().__init__()
        self._word, self._part = word, part
        self.lines: dict[str, EditArea] = {}
        self._partners: list[Partner] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(10, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)

    def show_word(self, word: Word) -> None:
        """Show what every partner has said."""
        self._word = word
        found = meanings(self._part.runner.document, word)
        if (partners := [partner for partner, _ in found]) != self._partners:
            self._rebuild(partners)
        for partner, meaning in found:
            self.lines[partner.id].show_text(meaning)

    def _rebuild(self, partners: list[Partner]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.lines.clear()
        self._partners = partners
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
