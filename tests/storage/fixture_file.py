"""Makes a file for tests/fixtures/sessions: `python -m tests.storage.fixture_file NAME`."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from workshop.document.edits import change
from workshop.document.records import Idea
from workshop.session import Session
from workshop.templates import example_records

SESSIONS = Path(__file__).resolve().parents[1] / "fixtures" / "sessions"


def make(path: Path) -> None:
    """The example partnership, with a few changes, one undone."""
    times = (datetime(2026, 3, 14, 9, 30, tzinfo=UTC) + timedelta(minutes=n) for n in range(99))
    with Session.create(path, example_records(), force=True, clock=lambda: next(times)) as session:
        for idea in session.document.all(Idea)[:3]:
            session.do("Edit an idea", change(idea, text=f"{idea.text} – ŵ ŷ Ł ά"))
        session.undo()


if __name__ == "__main__":
    make(SESSIONS / sys.argv[1])
