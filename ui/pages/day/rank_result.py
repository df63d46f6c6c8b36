"""The result on the Rank page: counted, perhaps in a worker, and shown with what stands behind it."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from ui.counter import Counter
from ui.pages.day.frame import DayPage
from ui.pages.day.methods.catalogue import picture_for
from ui.pages.day.methods.pictures.picture import Picture
from ui.pages.day.parts.words import count_of
from ui.pages.day.results.counted import Counted, counted
from ui.pages.day.results.panel import ResultDetails, ResultPanel
from ui.pages.day.results.under_way import UnderWay
from workshop.counting.result import Result
from workshop.document.records import Ballot, Board, Method
from workshop.errors import KnownError


class ResultSide(QObject):
    """Counts the board of a page and shows what comes out; a newer change replaces a running count."""

    def __init__(
        self, page: DayPage, panel: ResultPanel, details: ResultDetails, under_way: UnderWay
    ) -> None:
        super().__init__(page)
        self.result: Result | None = None
        self._page, self._panel, self._details, self._under_way = page, panel, details, under_way
        self._board: Board | None = None
        self._shown = ""
        self._pictures: dict[Method, Picture | None] = {}
        self.counter = Counter(self)
        self.counter.counted.connect(self._take)
        self.counter.refused.connect(self._refuse)
        self.counter.begun.connect(self._begin)
        self.counter.ended.connect(under_way.end)
        self.counter.progressed.connect(under_way.show_progress)
        under_way.stop_asked.connect(self.stop)
        panel.list.chosen.connect(self._show_row)

    def show_board(self, board: Board) -> None:
        """Count a board as it stands and show its result."""
        self._board = board
        if not self.counter.running:
            self._under_way.end()
        picture = self._picture(board.method)
        drawing, key = (picture.drawing(), picture.key) if picture else (None, None)
        self.counter.count(self._page.runner.document, board, partial(counted, drawing=drawing), key)

    def drop(self) -> None:
        """The result is no longer on show: count no further."""
        self.counter.drop()
        self._under_way.end()

    def stop(self) -> None:
        """Count no further, and say so."""
        self.counter.drop()
        before = "; what is shown is the result before" if self.result is not None else ""
        self._under_way.stopped(f"The count was stopped{before}.")
        if self.result is None:
            self._panel.refuse("There is no result yet.")

    def leave(self) -> None:
        """Stop, and wait until the thread has ended."""
        self.drop()
        self.counter.leave()

    @Slot()
    def _begin(self) -> None:
        """It takes time; the result before stays on show if it is one of this board."""
        assert self._board is not None
        board = self._board
        ballots = self._page.runner.document.where(Ballot, board=board.id, method=board.method)
        self._under_way.begin(f"Counting {count_of(len(ballots), 'ballot')}")
        if self._shown != board.id:
            self.result, self._shown = None, ""
            self._panel.refuse("The ballots are being counted.")
            self._details.hide()

    @Slot(object)
    def _take(self, found: Counted) -> None:
        self.result, self._shown = found.result, found.board
        self._details.setVisible(self._panel.isVisibleTo(self._page))
        self._details.behind.take(found.partners, found.spreads)
        picture = self._picture(found.result.method)
        self._panel.offer(picture)
        if picture is not None:
            picture.show_drawn(found.drawn)
        self._panel.show_result(found.result)
        self._show_row(max(0, self._panel.list.currentIndex().row()))

    @Slot(object)
    def _refuse(self, error: KnownError) -> None:
        self.result, self._shown = None, ""
        self._panel.refuse(str(error))
        self._details.hide()

    def _picture(self, method: Method) -> Picture | None:
        """What the method draws beside the bars, made once."""
        if method not in self._pictures:
            made = self._pictures[method] = picture_for(method, self._page.theme)
            if made is not None:
                made.chosen.connect(self._show_idea)
                made.number_kept.connect(self._page.stage.pick)
                made.again_asked.connect(self._again)
        return self._pictures[method]

    @Slot()
    def _again(self) -> None:
        if self._board is not None:
            self.show_board(self._board)

    @Slot(str)
    def _show_idea(self, ident: str) -> None:
        if self.result is not None and (found := [one for one in self.result.ideas if one.id == ident]):
            self._details.show_idea(self.result, found[0])

    @Slot(int)
    def _show_row(self, row: int) -> None:
        lines = self._panel.list.results.lines
        if lines:
            self._show_idea(lines[min(row, len(lines) - 1)].id)
