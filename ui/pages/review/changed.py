"""What changed in the agreement between two days, read from the change log."""

from datetime import UTC, date, datetime, time

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dates import spoken_date
from ui.theme import Theme
from ui.widgets.words import Words
from workshop.agreement.clauses import name_of, words_of
from workshop.agreement.history import ClauseChange, differences
from workshop.document.document import Document
from workshop.document.text import counted
from workshop.errors import KnownError
from workshop.session import Session

MOST = 40


def end_of(day: date) -> str:
    """The end of a day here, as the change log writes times."""
    local = datetime.combine(day, time(23, 59, 59)).astimezone()
    return local.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def document_on(session: Session, day: str) -> Document | None:
    """The document as it stood at the end of a day (ISO), None where the change log cannot tell."""
    try:
        return session.as_of(end_of(date.fromisoformat(day)))
    except (ValueError, KnownError):
        return None


class ChangedList(QWidget):
    """One line a clause, with what it was."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.says = Words("")
        self.lines: list[tuple[Words, Words]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.says)

    def show_between(self, then: Document, now: Document, day: str) -> None:
        """Say what differs."""
        found = differences(then, now)
        words = counted(len(found), "clause is", "clauses are")
        self.says.setText(
            f"{words} not as on {spoken_date(day)}."
            if found
            else f"Nothing has changed since {spoken_date(day)}."
        )
        while self.lines:
            for label in self.lines.pop():
                self._column.removeWidget(label)
                label.hide()
                label.deleteLater()
        for change in found[:MOST]:
            self._add(change)
        if len(found) > MOST:
            self.says.setText(f"{self.says.text()} The first {MOST}:")

    def _add(self, change: ClauseChange) -> None:
        kind = name_of(type(change.clause)).capitalize()
        both = (Words(words_of(change.clause) or "Without words"), Words(f"{kind}: {change.words}", "small"))
        self.lines.append(both)
        for label in both:
            self._column.addWidget(label)
