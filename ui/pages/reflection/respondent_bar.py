"""Who answers: myself in private, somebody unnamed, a partner, a person or a table."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.choice import Choice
from ui.widgets.edit_line import EditLine
from ui.widgets.flow import Flow
from ui.widgets.words import Words
from workshop.document.document import Document
from workshop.document.records import Partner, Person
from workshop.errors import InputError
from workshop.reflection.answers import FEWEST, Respondent
from workshop.reflection.questionnaire import QuestionSet
from workshop.reflection.respondents import As, respondent

TITLES = {
    As.ME: "Me, privately",
    As.UNNAMED: "Somebody unnamed",
    As.PARTNER: "A partner as a whole",
    As.PERSON: "A person",
    As.TABLE: "A table",
}
_COUNTS = f"others see counts, and only from {FEWEST} answers up"


def privacy_words(questions: QuestionSet, kind: As) -> str:
    """Who will be able to see such an answer, in a sentence."""
    if kind is As.ME:
        return "Stays in this file: it is left out of every copy, print and export."
    if kind is As.UNNAMED:
        return "Handed in without a name, and not shown again to anybody."
    if questions.private:
        return f"You see it here; {_COUNTS}. Copies, prints and exports leave it out."
    return "Everybody who opens this file can read it."


class RespondentBar(QWidget):
    """`leaving` is sent before somebody else answers, `changed` once they do."""

    leaving = Signal()
    changed = Signal()

    def __init__(self, questions: QuestionSet, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions, self._theme = questions, theme
        self.kind = As.ME if questions.private else As.PARTNER
        self._which: dict[As, str] = {As.TABLE: "Table 1"}
        self.kinds = Choice("Answering for")
        self.which = Choice("Which one")
        self.table = EditLine("Table 1", "Name of the table", framed=True)
        self.privacy = Words("", "small")
        self.picture = QLabel()
        for widget, wide in ((self.kinds, 210), (self.which, 250), (self.table, 160)):
            widget.setFixedWidth(theme.px(wide))
        row = Flow(self, spacing=8)
        title = Words("Answering for", "strong", wrap=False)
        title.setMinimumHeight(36)
        for part in (title, self.kinds, self.which, self.table):
            row.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.kinds.picked.connect(lambda value: self.choose(As(value)))
        self.which.picked.connect(lambda value: self.choose(self.kind, value))
        self.table.edited.connect(lambda text: self.choose(As.TABLE, text))

    def choose(self, kind: As, which: str | None = None) -> None:
        """Answer for somebody else."""
        self.leaving.emit()
        self.kind = kind
        if which is not None:
            self._which[kind] = which
        self.changed.emit()

    def show_document(self, document: Document) -> None:
        """Offer who there is; where there are no partners, whoever sits here answers."""
        self._settle(document)
        self.kinds.show_options(
            [(kind.value, TITLES[kind]) for kind in self._offered(document)], self.kind.value
        )
        options = self._options(document, self.kind)
        self.which.setVisible(bool(options))
        self.which.show_options(options, self._which.get(self.kind))
        self.table.setVisible(self.kind is As.TABLE)
        self.table.show_text(self._which[As.TABLE])
        self.privacy.setText(privacy_words(self._questions, self.kind))

    def who(self, document: Document) -> Respondent | None:
        """Who answers now; None where there is nobody to answer for."""
        try:
            return respondent(document, self.kind, self._which.get(self.kind, ""))
        except InputError:
            return None

    def name(self, document: Document) -> str:
        """Who answers now, in a label."""
        found = dict(self._options(document, self.kind)).get(self._which.get(self.kind))
        if self.kind is As.TABLE:
            return self._which[As.TABLE]
        return found or TITLES[self.kind]

    def _settle(self, document: Document) -> None:
        if self.kind not in self._offered(document):
            self.kind = As.ME
        ids = [value for value, _ in self._options(document, self.kind)]
        if ids and self._which.get(self.kind) not in ids:
            self._which[self.kind] = ids[0] or ""

    def _offered(self, document: Document) -> list[As]:
        missing = {kind for kind in (As.PARTNER, As.PERSON) if not self._options(document, kind)}
        return [kind for kind in As if kind not in missing]

    def _options(self, document: Document, kind: As) -> list[tuple[str | None, str]]:
        if kind is As.PARTNER:
            return [(found.id, found.name or "Unnamed partner") for found in document.all(Partner)]
        if kind is As.PERSON:
            return [(found.id, found.name) for found in document.all(Person)]
        return []
