"""What changed in the agreement between two days, read from the change log."""

from datetime import UTC, date, datetime, time

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dates import spoken_date
from ui.pages.review.lines import Line, Lines
from ui.widgets.words import Words
from workshop.agreement.clauses import name_of, words_of
from workshop.agreement.history import ClauseChange, differences
from workshop.document.document import Document
from workshop.document.text import counted
from workshop.errors import KnownError
from workshop.session import Session


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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.says = Words("")
        self.lines = Lines("body")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.says)
        column.addWidget(self.lines)

    def show_between(self, then: Document, now: Document, day: str) -> None:
        """Say what differs."""
        found, on = differences(then, now), spoken_date(day)
        words = counted(len(found), "clause is", "clauses are")
        self.says.setText(f"{words} not as on {on}:" if found else f"Nothing has changed since {on}.")
        self.lines.show_lines(_line(change) for change in found)


def _line(change: ClauseChange) -> Line:
    kind = name_of(type(change.clause)).capitalize()
    return Line(words_of(change.clause) or "Without words", f"{kind}: {change.words}")
