"""The questionnaires: one chip each, and the one chosen below."""

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from ui.pages.part import Part
from ui.pages.reflection.asking import AskingPart
from ui.pages.reflection.own import OwnQuestionnaire
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.chips import ChoosingChip
from ui.widgets.flow import Flow
from ui.widgets.sheet import Sheet
from workshop.document.records import Questionnaire
from workshop.document.touched import Touched
from workshop.reflection.questionnaire import QuestionSet
from workshop.reflection.supplied import available

FIRST = ("conditions", "leadership", "community", "readiness")


class QuestionnairesPart(Part):
    """Supplied ones first, then those of the partnership's own; each is built when it is first asked."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.chips: dict[str, Button] = {}
        self.parts: dict[str, AskingPart] = {}
        self._asked: dict[str, QuestionSet] = {}
        self._group = QButtonGroup(self)
        self.current = ""
        self.head = QWidget()
        self._row = Flow(self.head, spacing=8)
        self.stack = QStackedWidget()
        self.own = OwnQuestionnaire(runner, theme)
        self.write = Button("Write your own", theme, kind="link", icon="plus", run=self.write_own)
        self.change = Button("Change the questions", theme, kind="link", icon="pencil", run=self._change)
        self._sheet = Sheet(880)
        self._sheet.column.addWidget(self.own)
        self._sheet.column.addStretch(1)
        self.stack.addWidget(self._sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        margin = QVBoxLayout()
        margin.setContentsMargins(32, 16, 32, 0)
        margin.addWidget(self.head)
        column.addLayout(margin)
        column.addWidget(self.stack, 1)
        self.own.kept.connect(self._kept)
        self.own.left.connect(lambda: self.show_named(self.current))

    def refresh(self, touched: Touched | None) -> None:
        if touched is None or Questionnaire in touched:
            self._offer()
        if self.stack.currentWidget() is not self._sheet:
            self.show_named(self.current)
            self.parts[self.current].refresh(touched)

    def show_named(self, name: str) -> None:
        """Ask the questionnaire of this name; the first where there is none."""
        self.current = name if name in self._asked else next(iter(self._asked))
        fresh = self.current not in self.parts
        if fresh:
            part = AskingPart(self._asked[self.current], self.runner, self.place, self.theme)
            self.parts[self.current] = part
            self.stack.addWidget(part)
        part = self.parts[self.current]
        if fresh or self.stack.currentWidget() is not part:
            self.stack.setCurrentWidget(part)
            part.refresh(None)
        self.chips[self.current].setChecked(True)
        own = {found.name for found in self.runner.document.all(Questionnaire)}
        self.change.setVisible(self.current in own)

    def write_own(self) -> None:
        """Begin a questionnaire of one's own."""
        self.own.begin(self.runner.document)
        self.stack.setCurrentWidget(self._sheet)

    def _change(self) -> None:
        self.own.begin(self.runner.document, self.current)
        self.stack.setCurrentWidget(self._sheet)

    def _kept(self, name: str) -> None:
        self._offer()
        self.show_named(name)

    def _offer(self) -> None:
        found = {asked.name: asked for asked in sorted(available(self.runner.document), key=_place_of)}
        for name in [name for name, part in self.parts.items() if found.get(name) != part.questions]:
            part = self.parts.pop(name)
            self.stack.removeWidget(part)
            part.hide()
            part.deleteLater()
        if list(found.values()) != list(self._asked.values()):
            self._asked = found
            self._show_chips()
        if not self.current or self.current not in self.parts:
            self.show_named(self.current)

    def _show_chips(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget not in (None, self.write, self.change) and widget is not None:
                widget.hide()
                widget.deleteLater()
        self.chips = {name: self._chip(asked) for name, asked in self._asked.items()}
        for button in (*self.chips.values(), self.change, self.write):
            self._row.addWidget(button)
            button.show()

    def _chip(self, asked: QuestionSet) -> Button:
        chip = ChoosingChip(asked.title, self.theme, partial(self.show_named, asked.name))
        self._group.addButton(chip)
        return chip


def _place_of(asked: QuestionSet) -> int:
    return FIRST.index(asked.name) if asked.name in FIRST else len(FIRST)
