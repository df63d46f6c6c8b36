"""After a reflection: practices to lean on for what is outside the comfort zone, and a mentor to name."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout

from ui.widgets.edit_line import EditLine
from ui.widgets.words import Heading, Words
from workshop.document.document import Document
from workshop.document.text import listed
from workshop.reflection.afterwards import mentor_of, practices_of
from workshop.reflection.answers import Respondent, outside_comfort
from workshop.reflection.questionnaire import QuestionSet


class Afterwards(QFrame):
    """`lean` is called with the place of a practice and whether it is ticked, `mentor` with a name."""

    def __init__(
        self,
        questions: QuestionSet,
        lean: Callable[[int, bool], object],
        mentor: Callable[[str], object],
    ) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._questions = questions
        self.says = Words("", "muted")
        self.ticks: list[QCheckBox] = []
        self.mentor = EditLine("", "A name, or a place to look for one", framed=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(Heading("Practices to lean on", 2))
        column.addWidget(self.says)
        for place, line in enumerate(questions.guidance):
            column.addLayout(self._practice(line))
            self.ticks[place].clicked.connect(lambda on, place=place: lean(place, on))
        column.addWidget(Words("A mentor to turn to", "strong"))
        column.addWidget(self.mentor)
        self.mentor.setAccessibleName("A mentor to turn to")
        self.mentor.edited.connect(mentor)

    def show_respondent(self, document: Document, who: Respondent, occasion: str) -> None:
        """Show what this respondent leans on."""
        chosen = practices_of(document, self._questions, who, occasion)
        for place, tick in enumerate(self.ticks):
            tick.setChecked(place in chosen)
        self.mentor.show_text(mentor_of(document, self._questions, who, occasion))
        outside = outside_comfort(document, self._questions, who, occasion)
        names = [self._questions.item(found.item) for found in outside]
        topics = listed([(item.section or item.text).casefold() for item in names])
        self.says.setText(
            f"Outside your comfort zone: {topics}. Tick one or two practices that would help."
            if topics
            else "Answer above first; then tick one or two practices that would help."
        )

    def _practice(self, line: str) -> QHBoxLayout:
        tick = QCheckBox()
        tick.setAccessibleName(line)
        self.ticks.append(tick)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        words = Words(line)
        words.setMinimumHeight(32)
        row.addWidget(words, 1)
        return row
