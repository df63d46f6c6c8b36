"""Ideas in the same words: found in a worker, offered one by one, and never moved by themselves."""

from PySide6.QtCore import QObject, Signal

from ui.work import Bench, Job
from workshop.document.document import Document
from workshop.document.records import Board, Idea
from workshop.document.touched import Touched
from workshop.frozen import frozen
from workshop.opera.likely import likely_doubles, likely_groups


@frozen
class Alike:
    """Two likely doubles, or a likely group; `ids` in the order of their numbers."""

    ids: tuple[str, ...]
    double: bool = False


def find_alike(document: Document, board_id: str) -> tuple[Alike, ...]:
    """What one board has in the same words: doubles first, then groups of what is not a double already."""
    board = document.get(Board, board_id)
    found = [Alike(_ids((pair.one, pair.other)), double=True) for pair in likely_doubles(document, board)]
    doubles = {frozenset(one.ids) for one in found}
    groups = (Alike(_ids(row)) for row in likely_groups(document, board))
    return (*found, *(one for one in groups if frozenset(one.ids) not in doubles))


def still_true(document: Document, alike: Alike) -> bool:
    """Whether a suggestion still makes sense: nothing of it is gone, parked, doubled or sorted already."""
    ideas = [document.find(Idea, ident) for ident in alike.ids]
    return all(
        idea is not None
        and not idea.parked
        and idea.doubled_by is None
        and (alike.double or idea.group is None)
        for idea in ideas
    )


class AlikeFinder(QObject):
    """Looks again whenever the words of a board have changed; `found` says that there is news."""

    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bench = Bench(self)
        self.all: tuple[Alike, ...] = ()
        self._texts: dict[str, str] = {}
        self._board = ""

    def look(self, document: Document, board: Board, touched: Touched | None) -> None:
        """Look in a worker, unless no word has changed since."""
        if board.id == self._board and touched is not None and not self._changed(document, touched):
            return
        if board.id != self._board:
            self.all, self._board = (), board.id
        texts = {idea.id: idea.text for idea in document.where(Idea, board=board.id)}
        if texts == self._texts:
            return
        self._texts = texts
        frozen, ident = document.copy(), board.id
        job = Job(lambda _progress: find_alike(frozen, ident))
        job.done.connect(self._take)
        self.bench.put(job)

    def _changed(self, document: Document, touched: Touched) -> bool:
        ideas = ((ident, document.find(Idea, ident)) for ident in touched.of(Idea))
        return any((idea.text if idea else None) != self._texts.get(ident) for ident, idea in ideas)

    def _take(self, found: object) -> None:
        assert isinstance(found, tuple)
        self.all = found
        self.found.emit()


def _ids(ideas: tuple[Idea, ...]) -> tuple[str, ...]:
    return tuple(idea.id for idea in sorted(ideas, key=lambda idea: idea.number))
