"""Boards: painting, moving and dragging 100 to 50,000 cards, beside a bare widget and QGraphicsView."""

import random
from collections.abc import Callable, Iterator
from itertools import cycle
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QGraphicsView,
    QWidget,
)

from tests.bench import Row, Work, row, times_of
from ui.boards.board_model import BoardModel
from ui.boards.board_view import BoardView
from ui.boards.camera import Camera
from ui.boards.cards import Card, Column
from ui.boards.layouts.columns import ColumnsPlan
from ui.boards.layouts.matrix import MatrixPlan
from ui.boards.layouts.plan import Plan
from ui.boards.layouts.ranking import RankingPlan
from ui.boards.layouts.wall import WallPlan
from ui.theme import Theme, apply, load_theme

FRAME = 16.7
SWITCH = 200.0
SHARP = 60.0
SIZE = (1280, 800)
WORDS = [
    "we",
    "meet",
    "each",
    "month",
    "with",
    "partners",
    "who",
    "share",
    "homes",
    "land",
    "care",
    "time",
    "and",
    "trust",
    "to",
    "make",
    "rents",
    "fair",
]
NAMES: dict[type[Plan], str] = {
    ColumnsPlan: "columns",
    RankingPlan: "ranking",
    MatrixPlan: "matrix",
    WallPlan: "wall",
}
LEVELS = {"far": 0.1, "middle": 0.3, "near": 1.0}
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Frames:
    """A pace that keeps put-off work until asked, so that each piece can be timed as one frame."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.now = clock
        self.waiting: list[Work] = []

    def soon(self, work: Callable[[], None]) -> None:
        self.waiting.append(work)

    def every(self, work: Callable[[], None]) -> None: ...

    def rest(self, work: Callable[[], None]) -> None: ...

    def stop(self) -> None:
        self.waiting.clear()

    def run_one(self) -> None:
        self.waiting.pop(0)()


class Bare(QWidget):
    """A widget that paints rectangles by colour, or copies one pixmap."""

    def __init__(self, heap: dict[str, list[QRect]], theme: Theme, zoom: float, corner: QPoint) -> None:
        super().__init__()
        self.resize(*SIZE)
        self._heap = [(theme.color(note), rects) for note, rects in heap.items()]
        self._ground, self._zoom, self._corner = theme.color("ground"), zoom, corner
        self.pixmap: QPixmap | None = None

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        if self.pixmap is not None:
            painter.drawPixmap(0, 0, self.pixmap)
        else:
            painter.fillRect(self.rect(), self._ground)
            painter.translate(-self._corner)
            painter.scale(self._zoom, self._zoom)
            painter.setPen(Qt.PenStyle.NoPen)
            for colour, rects in self._heap:
                painter.setBrush(colour)
                painter.drawRects(rects)
        painter.end()


def cards_of(count: int) -> list[Card]:
    """Cards as a room writes them: some short, some long, in six colours, a third under forty headings."""
    chance, across = random.Random(count), ceil(count**0.5)
    return [
        Card(
            f"i{n}", n + 1, " ".join(chance.choices(WORDS, k=chance.randrange(3, 26))),
            f"c{n % 40}" if n % 3 == 0 else None, f"{n:06}", f"note{n % 6 + 1}", "ABCDEF"[n % 6],
            "Ana, Riverside" if n % 2 else "", n % 5, x=n % across * 236, y=n // across * 156,
        )
        for n in range(count)
    ]  # fmt: skip


def opened(
    count: int, plan: Plan, theme: Theme, clock: Callable[[], float] | None = None
) -> tuple[BoardView, Frames]:
    """A shown board of so many cards; without a clock nothing is put off."""
    board, frames = BoardModel(), Frames(clock or (lambda: 0.0))
    board.set_board(cards_of(count), [Column(f"c{n}", f"Heading {n}", f"{n:02}") for n in range(40)])
    view = BoardView(board, plan, theme, frames)
    show(view)
    return view, frames


def show(widget: QWidget) -> None:
    widget.resize(*SIZE)
    widget.show()
    QApplication.processEvents()


def rows(quick: bool) -> Iterator[Row]:
    """Every row of the board's promises."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme = load_theme("light")
    apply(app, theme)
    sizes = (100, 1_000) if quick else (100, 1_000, 10_000, 50_000)
    runs = 5 if quick else 25
    for count in sizes[-2:]:
        yield from full_repaint(count, theme, runs)
    for count in sizes:
        yield from every_level(count, theme, runs, ColumnsPlan())
    for plan, count in ((RankingPlan(), sizes[-2]), (MatrixPlan(), 100), (WallPlan(), sizes[-2])):
        yield from every_level(count, theme, runs, plan, f" ({NAMES[type(plan)]})")
    for count in sizes[-2:]:
        yield from switching(count, theme, runs)
    for count in sizes:
        yield from dragging(count, theme, runs)
    yield from one_change(sizes[-1], theme, runs)


def full_repaint(count: int, theme: Theme, runs: int) -> Iterator[Row]:
    """All cards in view at once, against the same rectangles painted bare and in a QGraphicsView."""
    view, frames = opened(count, WallPlan(), theme)
    view.fit()
    view.viewport().repaint()
    cells = view.stage.artist.cells

    def kept() -> None:
        view.stage.spoil(None)
        view.viewport().repaint()

    def cold() -> None:
        cells.melt()
        kept()

    seen = view.plan.within(view.plan.extent)
    heap: dict[str, list[QRect]] = {}
    for ident, rect in seen:
        heap.setdefault(view.board.cards[ident].note, []).append(rect)
    camera = view.camera
    bare = Bare(heap, theme, camera.zoom, QPoint(camera.left, camera.top))
    show(bare)
    scene = graphics_view(view, theme)
    bare_times = times_of(bare.repaint, runs)
    cold_times, bare_again = in_turn(cold, bare.repaint, runs)
    bare_times += bare_again
    scene_times = times_of(scene.viewport().repaint, max(3, runs // 5))
    settle(view, frames)
    kept_times, bare_later = in_turn(kept, bare.repaint, runs)
    peer, bare_times = "bare widget, same rectangles", bare_times + bare_later
    limit = {"limit_ms": 1.0} if count >= 50_000 else {"times_of_peer": 1.3}
    yield row("full repaint", count, kept_times, peer=peer, peer_times=bare_times, **limit)
    yield row(
        "full repaint, nothing kept", count, cold_times, limit_ms=FRAME, peer=peer, peer_times=bare_times
    )
    vs = "QGraphicsView, same cards"
    yield row(
        "full repaint vs scene", count, kept_times, times_of_peer=1 / 50, peer=vs, peer_times=scene_times
    )
    for widget in (view, bare, scene):
        widget.close()


def graphics_view(view: BoardView, theme: Theme) -> QGraphicsView:
    """The same cards as items of a scene."""
    scene = QGraphicsScene()
    for ident, rect in view.plan.within(view.plan.extent):
        item = QGraphicsRectItem(QRectF(rect))
        item.setBrush(QColor(theme.color(view.board.cards[ident].note)))
        item.setPen(QPen(Qt.PenStyle.NoPen))
        words = QGraphicsSimpleTextItem(view.board.cards[ident].text[:30], item)
        words.setPos(rect.x() + 13, rect.y() + 30)
        scene.addItem(item)
    shown = QGraphicsView(scene)
    scene.setParent(shown)
    show(shown)
    shown.fitInView(scene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
    shown.viewport().repaint()
    return shown


def in_turn(work: Work, peer: Work, runs: int) -> tuple[list[float], list[float]]:
    """Both measured alternately, so that a busy machine slows both."""
    mine, theirs = [], []
    for _ in range(runs):
        mine += times_of(work, 1)
        theirs += times_of(peer, 1)
    return mine, theirs


def settle(view: BoardView, frames: Frames) -> list[float]:
    """Run what was put off, piece by piece with its painting; each piece's time."""
    times: list[float] = []
    while frames.waiting:
        times += times_of(lambda: one_slice(view, frames), 1)
    return times


def every_level(count: int, theme: Theme, runs: int, plan: Plan, of: str = "") -> Iterator[Row]:
    """Each frame of looking at a board, slices included."""
    from time import perf_counter

    view, frames = opened(count, plan, theme, perf_counter)
    for name, zoom in LEVELS.items():
        look(view, frames, zoom)

        def afresh() -> None:
            view.stage.spoil(None)
            view.viewport().repaint()

        yield row(f"frame, {name}{of}", count, times_of(afresh, runs), limit_ms=FRAME)
    yield stepping(
        f"frame, scroll{of}", count, view, frames, cycle([QPoint(0, 120)] * 20 + [QPoint(0, -120)] * 20), runs
    )
    look(view, frames, 0.5)
    yield stepping(
        f"frame, pan{of}", count, view, frames, cycle([QPoint(31, 23)] * 30 + [QPoint(-31, -23)] * 30), runs
    )
    yield from zooming(count, view, frames, runs, of)
    view.close()


def switching(count: int, theme: Theme, runs: int) -> Iterator[Row]:
    """Another layout of the same cards, laid out and painted once; the flight comes on top."""
    view, frames = opened(count, ColumnsPlan(), theme)
    for kind, name in NAMES.items():
        times: list[float] = []
        for _ in range(max(3, runs // 5)):
            view.set_plan(ColumnsPlan() if kind is not ColumnsPlan else WallPlan())
            settle(view, frames)
            times += times_of(lambda: switched(view, kind()), 1)  # noqa: B023
            settle(view, frames)
        yield row(f"layout switched ({name})", count, times, limit_ms=SWITCH if count <= 10_000 else None)
    view.close()


def switched(view: BoardView, plan: Plan) -> None:
    view.set_plan(plan)
    view.viewport().repaint()


def look(view: BoardView, frames: Frames, zoom: float) -> None:
    """Stand at the top left of the board at some zoom, sharp."""
    view.look_from(Camera(zoom, 0, 0))
    view.viewport().repaint()
    settle(view, frames)


def stepping(
    name: str, count: int, view: BoardView, frames: Frames, steps: Iterator[QPoint], runs: int
) -> Row:
    """The view is moved again and again; a frame is a move with its painting, or a slice."""
    settle(view, frames)
    times: list[float] = []
    for _ in range(2 * runs):
        times += times_of(lambda: panned(view, next(steps)), 1)
        times += settle(view, frames)
    return row(name, count, times, limit_ms=FRAME)


def one_slice(view: BoardView, frames: Frames) -> None:
    frames.run_one()
    view.viewport().repaint()


def panned(view: BoardView, by: QPoint) -> None:
    view.pan(by)
    view.viewport().repaint()


def zoomed(view: BoardView, factor: float) -> None:
    view.zoom_at(view.zoom * factor, QPoint(640, 400))
    view.viewport().repaint()


def zooming(count: int, view: BoardView, frames: Frames, runs: int, of: str) -> Iterator[Row]:
    """Twelve wheel steps in and twelve out, and how long it takes to be sharp after the last one."""
    steps, sharp = [], []
    for turn in range(max(2, runs // 5)):
        for factor in [1.12] * 12 if turn % 2 == 0 else [1 / 1.12] * 12:
            steps += times_of(lambda: zoomed(view, factor), 1)  # noqa: B023
        slices = settle(view, frames)
        steps += slices
        sharp.append(sum(slices))
    yield row(f"frame, zoom gesture{of}", count, steps, limit_ms=FRAME)
    yield row(f"sharp after a zoom{of}", count, sharp, limit_ms=SHARP)


def dragging(count: int, theme: Theme, runs: int) -> Iterator[Row]:
    """Moving the hand with one card and with a hundred, against copying the viewport once."""
    view, frames = opened(count, ColumnsPlan(), theme)
    blit = Bare({}, theme, 1.0, QPoint())
    blit.pixmap = view.viewport().grab()
    show(blit)
    for name, zoom, held, blits in (
        ("drag one, near", 1.0, 1, 1.0), ("drag one, far", 0.1, 1, 1.0), ("drag a hundred", 0.5, 100, 6.0),
    ):  # fmt: skip
        look(view, frames, zoom)
        order = [ident for ident, _ in view.plan.within(view.camera.to_board(view.viewport().rect()))]
        lead = order[0]
        view.select([*view.plan.reading_order()[: held - 1], lead])
        start = view.visualRect(view.board.index_of(lead)).center()
        mouse(view, QEvent.Type.MouseButtonPress, start)
        mouse(view, QEvent.Type.MouseMove, start + QPoint(12, 12))
        QApplication.processEvents()
        spots = cycle([start + QPoint(60 + 11 * n, 40 + 7 * n) for n in range(30)])
        moves, blits_ = in_turn(lambda: carry(view, next(spots)), blit.repaint, 2 * runs)  # noqa: B023
        yield row(name, count, moves, times_of_peer=blits, peer="one blit of the viewport", peer_times=blits_)
        view.gestures.cancel()
        mouse(view, QEvent.Type.MouseButtonRelease, start)
    view.close()
    blit.close()


def carry(view: BoardView, at: QPoint) -> None:
    mouse(view, QEvent.Type.MouseMove, at)
    QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)


def mouse(view: BoardView, kind: QEvent.Type, at: QPoint) -> None:
    point = QPointF(at)
    view.viewportEvent(QMouseEvent(kind, point, point, LEFT, LEFT, NONE))


def one_change(count: int, theme: Theme, runs: int) -> Iterator[Row]:
    """One card changes its column: model, layout and painting together."""
    from dataclasses import replace

    view, frames = opened(count, ColumnsPlan(), theme)
    targets = cycle([f"c{n}" for n in range(40)])

    def move() -> None:
        card = view.board.cards["i0"]
        view.board.put([replace(card, column=next(targets))])
        view.viewport().repaint()
        settle(view, frames)

    yield row("one card moved, repainted", count, times_of(move, 2 * runs), limit_ms=FRAME)
    view.close()
