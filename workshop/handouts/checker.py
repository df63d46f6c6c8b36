"""Looks through what was typed before it is printed, and lists what readers may stumble over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workshop.agreement.clauses import clauses, name_of, words_of
from workshop.document.document import Document
from workshop.document.records import Board, Clause, Idea, Partner, Person, Principle, Role, Vision, Word
from workshop.handouts.characters import notice, segments
from workshop.handouts.fonts import Typefaces
from workshop.handouts.paper import DESIGNS, Version, version_named
from workshop.handouts.sheets.idea_cards import cards_of
from workshop.handouts.sheets.name_tents import name_size
from workshop.handouts.sheets.voting_slips import is_cut

LONGEST: Final = 15
LONG_WORD: Final = 13
SMALL_NAME: Final = 40.0
_SENTENCE: Final = re.compile(r"[^.!?\n]+")
_WORD: Final = re.compile(rf"[^\W\d_]{{{LONG_WORD},}}")
_INITIALS: Final = re.compile(r"\b[A-Z]{2,6}s?\b")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: where it stands, what it is, what would help, and in which handout only."""

    where: str
    what: str
    do: str
    only: str = ""


def findings(document: Document, version: str = "easy-read") -> tuple[Finding, ...]:
    """What may not be understood or cannot be shown, in the order of the agreement, then ideas and names.

    Long sentences and long words are listed for the Easy Read layout, whose aim is `LONGEST` words a
    sentence; initials without a meaning among the shared words, scripts that no font here can show, names
    that get small and texts that do not fit their place, for every version.
    """
    known = {word.word.strip() for word in document.all(Word)}
    return (
        *(found for where, text in _texts(document) for found in _in_text(where, text, version, known)),
        *_unprintable(document),
        *_unfitting(document, version_named(version)),
    )


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    for clause in clauses(document):
        where = f"{name_of(type(clause)).capitalize()} “{_short(words_of(clause))}”"
        for text in _texts_of(clause):
            yield where, text


def _texts_of(clause: Clause) -> tuple[str, ...]:
    match clause:
        case Vision():
            return (clause.text, clause.served, clause.practical)
        case Principle():
            return (clause.title, clause.meaning)
        case Role():
            return (clause.title, clause.purpose, clause.is_not, clause.best_value)
        case _:
            return (words_of(clause),)


def _in_text(where: str, text: str, version: str, known: set[str]) -> Iterator[Finding]:
    for sentence in _SENTENCE.findall(text) if version == Version.EASY_READ.value else ():
        count = len(sentence.split())
        if count > LONGEST:
            short = _short(sentence.strip())
            yield Finding(where, f"“{short}” has {count} words.", f"Use at most {LONGEST} in a sentence.")
    for word in dict.fromkeys(_WORD.findall(text)) if version == Version.EASY_READ.value else ():
        if word.casefold() not in {one.casefold() for one in known}:
            yield Finding(
                where, f"“{word}” is a long word.", "Say it simply, or add it to your shared words."
            )
    for initials in dict.fromkeys(_INITIALS.findall(text)):
        if initials not in known:
            what = f"“{initials}” may not be known to everybody."
            yield Finding(where, what, "Write it out, or add it to your shared words.")


def _unprintable(document: Document) -> Iterator[Finding]:
    voice = Typefaces().regular
    places = [
        *((f"Idea {idea.number}", idea.text) for idea in document.all(Idea)),
        *((f"The name “{_short(record.name)}”", record.name) for record in document.all(Person)),
        *((f"The name “{_short(record.name)}”", record.name) for record in document.all(Partner)),
        *_texts(document),
    ]
    for where, text in places:
        for stretch, drawn in segments(text, voice.can_draw) if voice.plain(text) is None else ():
            if not drawn:
                what = f"{notice(stretch)}, cannot be shown in print; a box stands in its place."
                yield Finding(where, what, "Add the same words in Latin, Greek or Cyrillic letters.")


def _unfitting(document: Document, version: Version) -> Iterator[Finding]:
    """What takes more room than its place has, or gets small to fit."""
    fonts, design = Typefaces(), DESIGNS[version]
    for idea in document.all(Idea):
        count = cards_of(idea, fonts, version)
        if count > 1:
            do = "Shorten it, or make it two ideas."
            yield Finding(f"Idea {idea.number}", f"It takes {count} cards.", do, "idea-cards")
    for person in document.all(Person):
        size = name_size(person.name, fonts, design)
        if size < SMALL_NAME:
            what = f"It is small on its tent, {size:.0f} points."
            do = "Enter the name that people call each other by."
            yield Finding(f"The name “{_short(person.name)}”", what, do, "name-tents")
    for number, board in enumerate(document.all(Board), 1):
        if is_cut(board.question, fonts, design):
            what = "Its end does not stand on the voting slips."
            yield Finding(
                f"Question {number}", what, "Shorten it, or read it aloud before the vote.", "voting-slips"
            )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 48 else f"{line[:47].rstrip()}…"
