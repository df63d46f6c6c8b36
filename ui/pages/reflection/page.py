"""The Mirror page: one tab for each questionnaire."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.reflection.part import AskingPart
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.tabs import Tabs
from workshop.document.touched import Touched
from workshop.reflection.supplied import available

FIRST = ("conditions", "leadership", "community", "readiness")


class ReflectionPage(Page):
    """Supplied questionnaires first, then those of the partnership's own."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        found = sorted(available(runner.document), key=lambda asked: _place_of(asked.name))
        self.tabs = Tabs(theme)
        self.parts = tuple(AskingPart(asked, runner, place, theme) for asked in found)
        for part in self.parts:
            self.tabs.add(part.questions.title, part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.tabs.shown.connect(self._tab_shown)

    def refresh(self, touched: Touched | None) -> None:
        self.parts[self.tabs.current].refresh(touched)

    @Slot(int)
    def _tab_shown(self, number: int) -> None:
        self.parts[number].refresh(None)


def _place_of(name: str) -> int:
    return FIRST.index(name) if name in FIRST else len(FIRST)
