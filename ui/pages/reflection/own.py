"""A questionnaire of the partnership's own: typed or read from a file, checked line by line, kept."""

import re
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout

from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.edit_area import EditArea
from ui.widgets.problem import Problem
from ui.widgets.words import Heading, Words
from workshop.document.document import Document
from workshop.document.records import Questionnaire
from workshop.document.text import quoted
from workshop.errors import InputError
from workshop.reflection.questionnaire import parse
from workshop.reflection.supplied import forget, keep

HOW = (
    "A questionnaire is a short text. “kind” is rating (from low to high), zones (neither good nor bad) or "
    "open (answered in words). Set “private” to false where everybody may read the answers. Each item needs "
    "an “id” that stays the same, and a “text”; “prompt”, “section” and “advice” are optional. "
    "Use only words you may use: many published instruments need a licence."
)
MOST_BYTES = 1_000_000
START = """{
  "name": "our-meetings",
  "title": "Our meetings",
  "about": "Five minutes at the end of a meeting.",
  "source": "Our own words.",
  "kind": "rating",
  "private": false,
  "choices": [
    {"value": "1", "label": "Not yet"},
    {"value": "2", "label": "Partly"},
    {"value": "3", "label": "Yes"}
  ],
  "items": [
    {"id": "heard", "text": "Everybody was heard"},
    {"id": "decided", "text": "We decided what we came to decide"}
  ],
  "guidance": ["Where you differ, ask for an example."]
}
"""


class OwnQuestionnaire(QFrame):
    """`kept` carries the name of the questionnaire, `left` says that nothing more is to be done here."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, runner: Runner, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._runner = runner
        self._name = ""
        self._draft = ""
        self.text = EditArea("", "The text of the questionnaire", framed=True, least=12, draft=True)
        self.text.setFont(QFont(theme.font(15)))
        self.problem = Problem(theme)
        self.keep = Button("Keep the questionnaire", theme, kind="primary", icon="check", run=self.keep_now)
        self.load = Button("Read a file", theme, icon="file-up", run=self._ask)
        self.remove = Button("Remove it", theme, kind="danger", icon="trash-2", run=self._remove)
        self.close_button = Button("Close", theme, kind="quiet", run=self.left.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(Heading("A questionnaire of your own", 2))
        column.addWidget(Words(HOW, "muted"))
        column.addWidget(self.problem)
        column.addWidget(self.text)
        self.text.edited.connect(self._take)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.keep, self.load, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)

    def begin(self, document: Document, name: str = "") -> None:
        """Write a new one, go on with what was begun, or with one of the file's own."""
        own = next((found for found in document.all(Questionnaire) if found.name == name), None)
        self.text.flush()
        self._name = own.name if own else ""
        self.text.show_text(own.body if own else self._draft or START)
        self.remove.setVisible(own is not None)
        self.problem.say("")
        self.text.setFocus()

    def read(self, path: Path) -> None:
        """Take the text of a file; what is wrong with it is said when it is to be kept."""
        try:
            if path.stat().st_size > MOST_BYTES:
                self.problem.say("This file is too large for a questionnaire. Choose another file.")
                return
            found = path.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            self.problem.say(f"{path.name} cannot be read as text. Save it as UTF-8, or choose another file.")
            return
        self.text.show_text(found)
        self._take(found)
        self._check(found)

    def keep_now(self) -> None:
        """Keep the text in the session file, or say which line to mend."""
        self.text.flush()
        text = self.text.toPlainText()
        if not self._check(text):
            return
        title = parse(text).title
        if self._runner.do(f"Keep the questionnaire {quoted(title)}", keep, text):
            self._runner.say(f"{quoted(title)} is ready to be asked.", undo=True)
            self._draft = "" if not self._name else self._draft
            self.kept.emit(parse(text).name)

    def _check(self, text: str) -> bool:
        try:
            parse(text)
        except InputError as error:
            self.problem.say(str(error))
            self._point_at(str(error))
            return False
        self.problem.say("")
        return True

    def _take(self, text: str) -> None:
        """Remember what is begun, so that looking elsewhere in between loses nothing."""
        if not self._name:
            self._draft = text

    def _point_at(self, said: str) -> None:
        """Put the cursor on the line that a sentence names, and bring it in sight."""
        named = re.match(r"Line (\d+)", said)
        block = self.text.document().findBlockByNumber(int(named[1]) - 1 if named else -1)
        if not block.isValid():
            return
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.setFocus()

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, "Read a questionnaire", "", "Questionnaires (*.json *.txt)"
        )
        if chosen:
            self.read(Path(chosen))

    def _remove(self) -> None:
        if self._runner.do(f"Remove the questionnaire {quoted(self._name)}", forget, self._name):
            self._runner.say("Questionnaire removed; its answers stay in the file.", undo=True)
            self.left.emit()
