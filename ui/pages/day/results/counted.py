"""All that the page of a result shows, counted in one go so that a worker can do it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ui.work import Progress
from workshop.counting.collect import collect
from workshop.counting.result import Result
from workshop.counting.tally import count
from workshop.counting.views import PartnerView, Spread, partner_views, spreads
from workshop.document.document import Document
from workshop.document.ready import StoppedError
from workshop.document.records import Board

Drawing = Callable[[Document, Board, Result, Progress], object]
"""What a picture is drawn from; it looks at no widget."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A result with what stands behind each idea, and what its picture is drawn from."""

    board: str
    result: Result
    partners: Mapping[str, tuple[PartnerView, ...]]
    spreads: Mapping[str, Spread]
    drawn: object


def counted(document: Document, board: Board, progress: Progress, drawing: Drawing | None = None) -> Counted:
    """Count a board with everything that is shown of its result.

    Raises:
        KnownError: it cannot be counted, or `progress` said to stop.

    """
    _go_on(progress)
    ballots = collect(document, board, board.method)
    _go_on(progress)
    result = count(document, board, progress=progress, collected=ballots)
    _go_on(progress)
    partners = partner_views(document, board, ballots)
    apart = spreads(document, board, ballots)
    drawn = drawing(document, board, result, progress) if drawing else None
    return Counted(board.id, result, partners, apart, drawn)


def _go_on(progress: Progress) -> None:
    if not progress(0, 0):
        raise StoppedError
