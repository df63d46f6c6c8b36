"""Further rounds from a result: among those tied at the cut, or among the winners of several questions."""

from ui.pages.day.parts.words import count_of
from ui.place import Place
from ui.run import Runner
from workshop.counting.margin import tied_at_cut
from workshop.counting.result import Result
from workshop.counting.tally import count
from workshop.document.records import Ballot, Board, Idea
from workshop.errors import KnownError
from workshop.opera.hidden import hidden
from workshop.opera.rounds import new_round

WINNERS = 3
"""Places of each question that go on to a round together."""


class Rounds:
    """Starts a board with ideas of others as its proposals, and goes there."""

    def __init__(self, runner: Runner, place: Place) -> None:
        self._runner, self._place = runner, place

    def among_tied(self, board: Board, result: Result | None) -> None:
        """Rank those tied at the cut once more."""
        tied = [self._runner.document.find(Idea, one.id) for one in (tied_at_cut(result) if result else ())]
        ideas = [idea for idea in tied if idea is not None]
        if ideas:
            self._start(f"Start a second round among {count_of(len(ideas), 'idea')}", board, ideas)

    def among_winners(self, board: Board) -> None:
        """Rank the first of every question that has a result together."""
        ideas = [idea for other in self._open() for idea in self._first(other)]
        self._start("Rank the winners together", board, ideas)

    def several(self) -> bool:
        """Whether more than one question has a result that may be seen."""
        return len(self._open()) > 1

    def _open(self) -> list[Board]:
        document = self._runner.document
        return [
            board
            for board in document.all(Board)
            if document.where(Ballot, board=board.id, method=board.method)
            and not hidden(document, board).marks
        ]

    def _first(self, board: Board) -> list[Idea]:
        """The ideas on the first places that anybody marked; none where there is no result."""
        try:
            found = count(self._runner.document, board)
        except KnownError:
            return []
        return [
            self._runner.document.get(Idea, one.id)
            for one in found.ideas
            if one.place <= WINNERS and one.voters
        ]

    def _start(self, words: str, board: Board, ideas: list[Idea]) -> None:
        if self._runner.do(words, new_round, board.question, ideas):
            self._place.go("rank", self._runner.document.all(Board)[-1].id)
