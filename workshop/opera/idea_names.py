"""How a table names the ideas of a board: by number, by code, or by the id they were imported with.

Where every idea was imported with an id, some of them numbers, and at least as many names of the
table are such ids as are numbers, all its names are read as ids (or codes). Otherwise a name is a
number, else a code, else an id; one that is the number of one idea and the id of another is refused.
"""

from collections.abc import Sequence

from workshop.document.candidates import candidates
from workshop.document.document import Document
from workshop.document.records import Board, Idea
from workshop.document.text import one_line, quoted
from workshop.errors import InputError
from workshop.opera.codes import typed


class IdeaNames:
    """The ideas of a board under every name that a table may use."""

    def __init__(self, document: Document, board: Board, names: Sequence[str]) -> None:
        self._standing = candidates(document, board)
        everything = document.where(Idea, board=board.id)
        self._numbers = {str(idea.number): idea for idea in reversed((*self._standing, *everything))}
        self._codes = {idea.code: idea for idea in everything if idea.code}
        self._outside = {idea.external: idea for idea in everything if idea.external}
        self._stands = {idea.id for idea in self._standing}
        self._all = {idea.id: idea for idea in everything}
        distinct = {one_line(name) for name in names}
        as_ids = sum(name in self._outside for name in distinct)
        as_numbers = sum(_plain(name) in self._numbers for name in distinct)
        confusable = any(_plain(outside).isdigit() for outside in self._outside)
        named = all(idea.external for idea in self._standing)
        self._by_id = confusable and named and as_ids >= max(1, as_numbers)

    def find(self, line: int, name: str) -> Idea:
        """The idea that a line names.

        Raises:
            InputError: no such idea, more than one, or one that is not on the ballot.

        """
        wanted = one_line(name)
        if not wanted:
            raise InputError(f"Line {line}: the idea is missing.", "Add its number, code or id.")
        idea = self._named(line, wanted)
        if idea is None:
            raise InputError(f"Line {line}: there is no idea {quoted(wanted)} on this board.", self._remedy())
        if idea.id not in self._stands:
            raise InputError(f"Line {line}: {self._why_not(idea)}", "Correct the line, or remove it.")
        return idea

    def _named(self, line: int, name: str) -> Idea | None:
        outside, coded = self._outside.get(name), self._codes.get(typed(name))
        if self._by_id:
            return outside or coded
        numbered = self._numbers.get(_plain(name))
        if numbered and outside and numbered.id != outside.id:
            raise InputError(
                f"Line {line}: {quoted(name)} is the number of one idea and the id of another.",
                "Name the ideas by their codes.",
            )
        return numbered or coded or outside

    def _remedy(self) -> str:
        if self._by_id:
            return "Use the ids that the ideas were imported with, or the codes on their cards."
        last = max((idea.number for idea in self._standing), default=0)
        return f"Use a number from 1 to {last}, a code, or the id it was imported with."

    def _why_not(self, idea: Idea) -> str:
        stands = self._all.get(idea.doubled_by or "")
        if stands:
            return f"idea {idea.number} was withdrawn as a double of {stands.number}."
        return f"idea {idea.number} is not a proposal, so it is not on the ballot."


def _plain(name: str) -> str:
    """A number as it is written in short: 007 and 7.0 are 7."""
    whole = name.removeprefix("#").removesuffix(".0")
    return str(int(whole)) if whole.isascii() and whole.isdigit() and len(whole) < 10 else name
