"""The Mirror page: what you see in yourselves, what each of you gives, and who works with whom."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.part import Part
from ui.pages.reflection.commitments import CommitmentsPart
from ui.pages.reflection.questionnaires import QuestionnairesPart
from ui.pages.reflection.relationships import RelationshipsPart
from ui.pages.reflection.thread_part import ThreadPart
from ui.pages.tabbed import TabbedPage
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from workshop.document.document import Document
from workshop.document.records import CLAUSES, Action, Commitment, Group, Idea, Record, Relation

THREADED: tuple[type[Record], ...] = (*CLAUSES, Idea, Group, Action)
"""The kinds of records whose thread can be asked for."""


class ReflectionPage(TabbedPage[Part]):
    """Four mirrors, one tab each."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        self.asking = QuestionnairesPart(runner, place, theme)
        self.commitments = CommitmentsPart(runner, place, theme)
        self.relationships = RelationshipsPart(runner, place, theme)
        self.golden = ThreadPart(runner, place, theme)
        tabs = (
            ("Questionnaires", self.asking),
            ("Commitments", self.commitments),
            ("Relationships", self.relationships),
            ("Thread", self.golden),
        )
        super().__init__(tabs, runner, place, theme, parent)

    def counts(self, document: Document) -> Sequence[int]:
        return 0, document.count(Commitment), document.count(Relation), 0

    def bring(self, ident: str) -> None:
        """Bring a questionnaire on show by its name; by its id a commitment, a tie, or a record's thread."""
        document = self.runner.document
        found = next((r for kind in THREADED if (r := document.find(kind, ident))), None)
        if document.find(Commitment, ident):
            self.tabs.show_tab(1)
        elif document.find(Relation, ident):
            self.tabs.show_tab(2)
        elif found is not None:
            self.tabs.show_tab(3)
            self.golden.bring(found)
        else:
            self.tabs.show_tab(0)
            self.asking.show_named(ident)
