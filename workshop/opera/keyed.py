"""Cards keyed back as they lie on a table: a heading on one line, the codes of its cards on the next."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.document.document import Document
from workshop.document.lists import current
from workshop.document.records import Board, Idea
from workshop.document.text import one_line, quoted
from workshop.errors import InputError
from workshop.opera.codes import check, idea_with

ALONE = ("-", "–", "—")
"""A heading under which every card stands alone."""


@dataclass(frozen=True, slots=True)
class Keyed:
    """One heading with the ideas keyed under it, and the lines they were on."""

    line: int
    name: str
    codes_line: int
    ideas: tuple[Idea, ...]


def keyed(document: Document, board: Board, text: str) -> tuple[Keyed, ...]:
    """What was keyed: names and codes in turn, a line each; empty lines do not count.

    Raises:
        InputError: names the line: a code is wrong, unknown or keyed twice, or codes are missing.

    """
    found: list[Keyed] = []
    lines = [(at, one_line(words)) for at, words in enumerate(text.splitlines(), 1) if words.strip()]
    for (line, name), (at, codes) in _in_twos(lines):
        found.append(Keyed(line, name, at, tuple(_ideas(document, board, at, codes))))
    return tuple(found)


def keyed_piles(document: Document, board: Board, text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Cards as they lie on a table: the title of each pile, empty where a card heads it, and its idea ids.

    The card that heads a pile comes first in it. Under a dash every card is a pile of its own.

    Raises:
        InputError: names the line and what is wrong with it.

    """
    now = current(document, board)
    found: list[tuple[str, tuple[str, ...]]] = []
    for entry, heading in _headed(document, now, text):
        if entry.name in ALONE:
            found += [("", (idea.id,)) for idea in entry.ideas]
            continue
        ids = dict.fromkeys(idea.id for idea in (*([heading] if heading else []), *entry.ideas))
        found.append(("" if heading else entry.name, tuple(ids)))
    return tuple(found)


def _headed(document: Document, board: Board, text: str) -> Iterator[tuple[Keyed, Idea | None]]:
    """What was keyed, each with the card that heads it where the heading is its code; no card twice."""
    seen: dict[str, int] = {}
    for entry in keyed(document, board, text):
        heading = idea_with(document, entry.name, board) if check(entry.name) else None
        for idea in (*([heading] if heading else []), *entry.ideas):
            if idea.id in seen:
                raise InputError(
                    f"Line {entry.codes_line}: number {idea.number} was keyed on line "
                    f"{seen[idea.id]} already.",
                    "Keep it under one heading.",
                )
            seen[idea.id] = entry.codes_line
        yield entry, heading


def _in_twos(lines: list[tuple[int, str]]) -> Iterator[tuple[tuple[int, str], tuple[int, str]]]:
    if len(lines) % 2:
        line, words = lines[-1]
        raise InputError(f"Line {line}: no codes follow {quoted(words)}.", "Key the codes on the next line.")
    yield from zip(lines[::2], lines[1::2], strict=True)


def _ideas(document: Document, board: Board, line: int, codes: str) -> Iterator[Idea]:
    seen: set[str] = set()
    for code in codes.replace(",", " ").split():
        try:
            idea = idea_with(document, code, board)
        except InputError as error:
            raise InputError(f"Line {line}: {error.what}", error.do) from error
        if idea.id in seen:
            raise InputError(f"Line {line}: the code {quoted(code)} is keyed twice.", "Key it once.")
        seen.add(idea.id)
        yield idea
