"""Finding people's names in text, so that a copy without names holds none."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from workshop.document.document import Document
from workshop.document.records import Ballot, Person

SHORTEST = 3
"""A part of a name shorter than this is not looked for on its own: it would be found everywhere."""

INSTEAD = "[name]"


def known_names(document: Document) -> tuple[str, ...]:
    """Every name a file knows, whole names and their parts, the longest first."""
    whole = {person.name.strip() for person in document.all(Person)}
    whole |= {ballot.voter.strip() for ballot in document.all(Ballot) if not ballot.pair}
    found = {form for name in whole for form in _forms(name)}
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def _forms(name: str) -> Iterator[str]:
    for spelled in {name, unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name)}:
        for part in (spelled, *re.split(r"[\s\-’'.]+", spelled)):
            if len(part) >= SHORTEST and not part.isdecimal():
                yield part


class Eraser:
    """Replaces known names in texts: whole names in any case, parts of names as they are spelled."""

    def __init__(self, names: Iterable[str]) -> None:
        found = tuple(names)
        self.names = found
        pattern = "|".join(_pattern(name) for name in found)
        self._pattern = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)") if found else None

    def erase(self, text: str) -> str:
        """The text with every known name replaced."""
        return self._pattern.sub(INSTEAD, text) if self._pattern else text

    def left_in(self, text: str) -> tuple[str, ...]:
        """The known names that still stand in a text, or in the text of a whole file."""
        if self._pattern is None:
            return ()
        return tuple(sorted({match.group() for match in self._pattern.finditer(text)}))


def _pattern(name: str) -> str:
    escaped = re.escape(name)
    return f"(?i:{escaped})" if re.search(r"\s", name) else escaped
