"""The Mirror page: what you see in yourselves, what each of you gives, and who works with whom."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.part import Part
from ui.pages.reflection.commitments import CommitmentsPart
from ui.pages.reflection.questionnaires import QuestionnairesPart
from ui.pages.reflection.relationships import RelationshipsPart
from ui.pages.reflection.thread_part import ThreadPart
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.tabs import Tabs
from workshop.document.records import CLAUSES, Action, Commitment, Group, Idea, Record, Relation
from workshop.document.touched import Touched

PARTS: tuple[tuple[str, type[Part]], ...] = (
    ("Questionnaires", QuestionnairesPart),
    ("Commitments", CommitmentsPart),
    ("Relationships", RelationshipsPart),
    ("Thread", ThreadPart),
)

THREADED: tuple[type[Record], ...] = (*CLAUSES, Idea, Group, Action)
"""The kinds of records whose thread can be asked for."""


class ReflectionPage(Page):
    """Four mirrors, one tab each."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.tabs = Tabs(theme)
        self.parts = tuple(made(runner, place, theme) for _, made in PARTS)
        for (title, _), part in zip(PARTS, self.parts, strict=True):
            self.tabs.add(title, part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.tabs.shown.connect(self._tab_shown)

    def refresh(self, touched: Touched | None) -> None:
        document = self.runner.document
        for number, kind in enumerate((None, Commitment, Relation, None)):
            count = document.count(kind) if kind else 0
            title = PARTS[number][0]
            self.tabs.name_tab(number, f"{title}  {count}" if count else title)
        self.parts[self.tabs.current].refresh(touched)
        if wanted := self.wanted():
            self._bring(wanted)

    def _bring(self, wanted: str) -> None:
        """Bring a questionnaire on show by its name; by its id a commitment, a tie, or a record's thread."""
        document, asking, thread = self.runner.document, self.parts[0], self.parts[3]
        found = next((r for kind in THREADED if (r := document.find(kind, wanted))), None)
        if document.find(Commitment, wanted):
            self.tabs.show_tab(1)
        elif document.find(Relation, wanted):
            self.tabs.show_tab(2)
        elif found is not None and isinstance(thread, ThreadPart):
            self.tabs.show_tab(3)
            thread.bring(found)
        elif isinstance(asking, QuestionnairesPart):
            self.tabs.show_tab(0)
            asking.show_named(wanted)

    @Slot(int)
    def _tab_shown(self, number: int) -> None:
        self.parts[number].refresh(None)
