"""The words of a board's ideas, taken in when somebody begins to write, so that a double is seen at once."""

from PySide6.QtCore import QObject, Signal

from ui.pages.day.parts.lines import MANY
from ui.work import Bench, Job
from workshop.document.document import Document
from workshop.document.records import Board, Idea
from workshop.document.touched import Touched
from workshop.opera.likeness import Texts

AT_ONCE = 500
"""So few ideas are taken in at once, more in a worker."""


class OwnWords(QObject):
    """Nothing is kept of a board that nobody writes on; `ready` says that a worker has taken all in."""

    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bench = Bench(self)
        self.texts: Texts | None = None
        self._board = ""
        self._job: Job | None = None
        self._late: dict[str, str] = {}

    def follow(self, document: Document, board: Board, touched: Touched | None) -> None:
        """Keep up with a change, or begin anew where it is large or another board is shown."""
        ids = touched.of(Idea) if touched else frozenset[str]()
        if touched is None or board.id != self._board or len(ids) > MANY:
            self._forget(board)
            return
        for ident in ids:
            idea = document.find(Idea, ident)
            self._put(ident, idea.text if idea is not None and idea.board == board.id else "")

    def _forget(self, board: Board) -> None:
        self.texts, self._board, self._job = None, board.id, None
        self._late.clear()
        self.bench.stop()

    def _put(self, ident: str, text: str) -> None:
        if self.texts is not None:
            self.texts.put(ident, text) if text else self.texts.drop(ident)
        elif self._job is not None:
            self._late[ident] = text

    def begin(self, document: Document, board: Board) -> None:
        """Take in the words, unless they are or soon will be."""
        if self.texts is not None or self._job is not None:
            return
        ideas = [(idea.id, idea.text) for idea in document.where(Idea, board=board.id)]
        if len(ideas) <= AT_ONCE:
            self.texts = Texts(ideas)
            return
        job = self._job = Job(lambda _progress: Texts(ideas))
        job.done.connect(lambda found: self._take(job, found))
        self.bench.put(job)

    def _take(self, job: Job, found: object) -> None:
        if job is not self._job or not isinstance(found, Texts):
            return
        self.texts, self._job = found, None
        for ident, text in self._late.items():
            self._put(ident, text)
        self._late.clear()
        self.ready.emit()
