"""One question of a questionnaire: its choices as words, and room for a because and a next step."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.reflection.count_bar import CountBar
from ui.theme import Theme
from ui.widgets.chips import ChoosingChip
from ui.widgets.edit_area import EditArea
from ui.widgets.flow import Flow
from ui.widgets.words import Words
from workshop.reflection.questionnaire import Item, Kind, QuestionSet


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody answered to one question."""

    choice: str = ""
    because: str = ""
    next_step: str = ""


Keep = Callable[[str, Given], object]
_ROOM = {
    Kind.ZONES: ("Because …", "One next step"),
    Kind.RATING: ("What we base it on", "What would move it by one"),
    Kind.OPEN: ("What we know, and what we still have to find out", "Next step"),
}


class ItemCard(QFrame):
    """Neutral colours: no answer is the right one."""

    def __init__(self, questions: QuestionSet, item: Item, keep: Keep, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._questions, self.item, self._keep = questions, item, keep
        self.given = Given()
        because, next_step = _ROOM[questions.kind]
        self.because = EditArea("", because, framed=True)
        self.next_step = EditArea("", next_step, framed=True)
        self.room = QWidget()
        self.then = Words("", "small")
        self.counts = CountBar(theme)
        self.others = Words("", "muted")
        self.advice = Words("", "hint")
        self.chips = {
            choice.value: ChoosingChip(choice.label, theme, partial(self.choose, choice.value), choice.means)
            for choice in questions.choices
        }
        for choice in questions.choices:
            words = ". ".join(filter(None, (choice.label, choice.means)))
            self.chips[choice.value].setAccessibleDescription(f"{words} – {item.text}")
        self._build()
        self.because.edited.connect(lambda text: self._change(because=text))
        self.next_step.edited.connect(lambda text: self._change(next_step=text))

    def choose(self, value: str) -> None:
        """Choose an answer, or take the choice back."""
        self._change(choice="" if self.given.choice == value else value)

    def show_given(self, given: Given) -> None:
        """Show what was answered."""
        self.given = given
        for value, chip in self.chips.items():
            chip.setChecked(value == given.choice)
        self.because.show_text(given.because)
        self.next_step.show_text(given.next_step)
        hard = self._is_hard(given.choice)
        _show(self.advice, f"To try: {self.item.advice}" if hard and self.item.advice else "")

    def show_then(self, words: str) -> None:
        """Say what the same respondent answered the time before."""
        _show(self.then, words)

    def show_others(self, words: str) -> None:
        """Say what the others answered, in their words."""
        _show(self.others, words)

    def show_room(self, *, visible: bool) -> None:
        """Offer room for words, or none where nobody could read them again."""
        self.room.setVisible(visible)

    def flush(self) -> None:
        """Take what is still being typed."""
        self.because.flush()
        self.next_step.flush()

    def _is_hard(self, choice: str) -> bool:
        values = [found.value for found in self._questions.choices]
        if choice not in values:
            return False
        place = values.index(choice)
        return place > 0 if self._questions.kind is Kind.ZONES else place < len(values) // 2

    def _change(self, **fields: str) -> None:
        now = {
            "choice": self.given.choice,
            "because": self.because.toPlainText(),
            "next_step": self.next_step.toPlainText(),
        }
        self._keep(self.item.id, Given(**(now | fields)))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        item = self.item
        for words in (Words(item.section, "caps"), Words(item.text, "section"), Words(item.prompt, "muted")):
            if words.text():
                column.addWidget(words)
        if self.chips:
            holder = QWidget()
            row = Flow(holder, spacing=8)
            for chip in self.chips.values():
                row.addWidget(chip)
            column.addWidget(holder)
        below = QHBoxLayout(self.room)
        below.setContentsMargins(0, 4, 0, 0)
        below.setSpacing(12)
        below.addWidget(self.because, 1)
        below.addWidget(self.next_step, 1)
        column.addWidget(self.room)
        for widget in (self.advice, self.then, self.counts, self.others):
            column.addWidget(widget)
            widget.hide()


def _show(label: Words, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))
