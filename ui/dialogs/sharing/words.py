"""The words for what stays behind, counted."""

from collections.abc import Collection, Iterator

from ui.dates import shown_date
from workshop.document.document import Document
from workshop.document.records import (
    Answer,
    Board,
    LogEntry,
    Person,
    Record,
    Separation,
    Sighting,
)
from workshop.document.text import counted, listed, one_line, quoted
from workshop.sharing.safe_copy import Without

SHOWN = 4
"""How many of the places where a name stands are told in full."""


def staying(document: Document, without: Without, ticked: Collection[str]) -> list[str]:
    """What stays behind, each with its number; the history is not counted here."""
    answers = document.all(Answer)
    private = [answer for answer in answers if answer.private]
    notes = [entry for entry in document.all(LogEntry) if entry.id not in ticked]
    boards = [board for board in document.all(Board) if board.notes]
    found = [
        (document.count(Person) if without.names else 0, "name", "names"),
        (len(private), "private answer", "private answers"),
        (len(answers) - len(private) if without.reflections else 0, "other answer", "other answers"),
        (
            document.count(Sighting) if without.reflections else 0,
            "finding of a review",
            "findings of reviews",
        ),
        (len(notes), "log note", "log notes"),
        (document.count(Separation), "wish to be kept apart", "wishes to be kept apart"),
        (len(boards), "note of your own on a question", "notes of your own on questions"),
    ]
    return [counted(number, one, many) for number, one, many in found if number]


def staying_words(parts: list[str], *, history: bool) -> str:
    """One sentence on what stays behind; `history` is whether that does."""
    found = [*parts, *(["the history of every step"] if history else [])]
    return f"Stays behind: {listed(found)}." if found else "Nothing stays behind; the copy is whole."


def note_words(entry: LogEntry) -> str:
    """A log note in one line."""
    said = entry.used or entry.happened or entry.wanted or entry.differently or "A note without words"
    return " · ".join(part for part in (shown_date(entry.on), one_line(said)) if part)


def named_words(records: Collection[Record]) -> str:
    """Where names stand in texts, told so that each place can be found."""
    if not records:
        return "No name stands in any other text."
    where = [quoted(words, 50) for words in map(_words, records) if words]
    more = len(records) - len(where[:SHOWN])
    shown = "; ".join(where[:SHOWN]) + (f"; and {more} more" if more and where else "")
    times = counted(len(records), "text")
    return f"A name stands in {times}, and becomes “[name]” there{': ' if shown else ''}{shown}."


def _words(record: Record) -> str:
    return next(_first(record), "")


def _first(record: Record) -> Iterator[str]:
    for field in ("text", "title", "question", "used", "happened", "because", "changes", "example", "name"):
        if value := getattr(record, field, ""):
            yield value
