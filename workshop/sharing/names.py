"""Finding people's names in text, so that a copy without names holds none."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from workshop.document.document import Document
from workshop.document.records import Ballot, Person

SHORTEST = 2
"""A part of a name shorter than this is not looked for on its own: it would be found everywhere."""

SURE = 3
"""Plain letters fewer than this may stand side by side in a file by chance, so a check passes them over."""

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
            least = SHORTEST if part[:1].isupper() or _is_caseless(part) else SURE
            if len(part) >= least and not part.isdecimal():
                yield part


def _is_caseless(name: str) -> bool:
    """Whether a name is in a script without capitals, which may also go without blanks between words."""
    return name.isalpha() and name.lower() == name.upper()


class Eraser:
    """Replaces known names in texts: whole names in any case, parts of names as they are spelled."""

    def __init__(self, names: Iterable[str]) -> None:
        found = tuple(names)
        self.names = found
        self._pattern = _any_of(found)
        self._sure = _any_of([name for name in found if len(name) >= SURE or not name.isascii()])

    def erase(self, text: str) -> str:
        """The text with every known name replaced."""
        return self._pattern.sub(INSTEAD, text) if self._pattern else text

    def stands_in(self, text: str) -> bool:
        """Whether a text would change."""
        return bool(self._pattern and self._pattern.search(text))

    def left_in(self, text: str) -> tuple[str, ...]:
        """The known names that still stand in a text, or in the text of a whole file."""
        if self._sure is None:
            return ()
        return tuple(sorted({match.group() for match in self._sure.finditer(text)}))


def _any_of(names: Sequence[str]) -> re.Pattern[str] | None:
    """What finds any of these names: as a whole word, or anywhere in a script without capitals."""
    words = "|".join(_pattern(name) for name in names if not _is_caseless(name))
    found = [re.escape(name) for name in names if _is_caseless(name)]
    if words:
        found.append(rf"(?<!\w)(?:{words})(?!\w)")
    return re.compile("|".join(found)) if found else None


def _pattern(name: str) -> str:
    escaped = re.escape(name)
    return f"(?i:{escaped})" if re.search(r"\s", name) else escaped
