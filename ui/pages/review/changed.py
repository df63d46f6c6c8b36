"""What changed in the agreement between two days, read from the change log."""

from datetime import UTC, date, datetime, time

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dates import spoken_date, today
from ui.pages.review.lines import Line, Lines
from ui.widgets.words import Words
from workshop.agreement.clauses import name_of, words_of
from workshop.agreement.history import ClauseChange, day_of, differences, stood_at
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
    if not day or day > today().isoformat():
        return None
    try:
        changes = tuple(session.changes())
        if not changes and day < today().isoformat():
            return None
        return stood_at(session.document, changes, end_of(date.fromisoformat(day)))
    except (ValueError, KnownError):
        return None


def unknown_words(session: Session) -> str:
    """Why it cannot be told how the agreement stood on a day, and what to do."""
    try:
        first = next(iter(session.changes()), None)
    except KnownError:
        first = None
    begins = day_of(first, None) if first is not None else today().isoformat()
    return (
        f"The change log begins on {spoken_date(begins)}; it does not tell what stood before. "
        "Choose a later day, or write it as 14/3/2026."
    )


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

    def show_unknown(self, session: Session) -> None:
        """Say why it cannot be told."""
        self.says.setText(unknown_words(session))
        self.lines.show_lines(())

    def show_between(self, then: Document, now: Document, day: str) -> None:
        """Say what differs."""
        found, on = differences(then, now), spoken_date(day)
        words = counted(len(found), "clause is", "clauses are")
        self.says.setText(f"{words} not as on {on}:" if found else f"Nothing has changed since {on}.")
        self.lines.show_lines(_line(change) for change in found)


def _line(change: ClauseChange) -> Line:
    kind = name_of(type(change.clause)).capitalize()
    return Line(words_of(change.clause) or "Without words", f"{kind}: {change.words}")
