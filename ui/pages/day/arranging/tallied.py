"""The count of a board for its ranking, made again only when something has changed that it depends on."""

from ui.pages.day.results.bars import ResultLine
from ui.pages.day.results.views import result_lines
from workshop.counting.result import Result
from workshop.counting.tally import count
from workshop.document.document import Document
from workshop.document.records import Board, Group, Idea, Link
from workshop.document.touched import Touched
from workshop.errors import KnownError
from workshop.frozen import replace
from workshop.opera.hidden import hidden

BESIDE = frozenset((Idea.TABLE, Group.TABLE, Link.TABLE))
"""Tables that a count does not look at; ideas are compared one by one."""


class Tallied:
    """One board's result with its lines and places; a card that is only moved leaves it as it is."""

    def __init__(self) -> None:
        self.again = True
        self.result: Result | None = None
        self.lines: dict[str, ResultLine] = {}
        self.places: dict[str, int] = {}
        self._ideas: dict[str, Idea] | None = None

    def hear(self, document: Document, touched: Touched | None) -> None:
        """Forget the count where a change concerns it; `again` says whether it did."""
        self.again = (
            touched is None
            or self._ideas is None
            or not touched.ids.keys() <= BESIDE
            or any(self._differs(document, ident) for ident in touched.of(Idea))
        )
        if self.again:
            self._ideas = None

    def _differs(self, document: Document, ident: str) -> bool:
        """Whether more has changed of an idea than where it stands."""
        before, now = (self._ideas or {}).get(ident), document.find(Idea, ident)
        if before is None or now is None:
            return before is not now
        placed = {name: getattr(now, name) for name in ("x", "y", "across", "up", "rank")}
        return replace(before, **placed) != now

    def of(self, document: Document, board: Board) -> "Tallied":
        """The count as the document stands."""
        if self._ideas is None:
            self._ideas = {idea.id: idea for idea in document.where(Idea, board=board.id)}
            self.result = counted(document, board)
            ideas = self.result.ideas if self.result else ()
            self.lines = {line.id: line for line in result_lines(self.result)} if self.result else {}
            self.places = {idea.id: idea.place for idea in ideas}
        return self


def counted(document: Document, board: Board) -> Result | None:
    """The result of a board; None while the marks are sealed, nobody has voted, or it cannot be counted."""
    if hidden(document, board).marks:
        return None
    try:
        result = count(document, board)
    except KnownError:
        return None
    return result if result.voters else None
