"""The projector's picture: question on top, the step's scene below, the time where everybody sees it."""

from typing import assert_never

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.counter import Counter
from ui.pages.day.parts.paint import draw_text, largest_font, text_height
from ui.presenter.arrange_scene import ArrangeScene
from ui.presenter.method_scenes import result_scene
from ui.presenter.result_scene import ResultScene
from ui.presenter.scene import Scene, Showing
from ui.presenter.scenes import ExplainScene, OwnScene, PairScene, RankScene
from ui.presenter.sheet import BODY, MARGIN
from ui.theme import Theme
from ui.timer import RoomTimer, TimerState, clock_words
from workshop.document.records import Step

TIME = 330
QUESTION_SIZES = (56, 48, 40, 32, BODY)
MOST_LINES = 12


class Picture(QWidget):
    """Paints one showing; everything in it is also said in words for a screen reader.

    `renewed` when a count that took time has come to an end.
    """

    renewed = Signal()

    def __init__(self, timer: RoomTimer, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer, self._theme = timer, theme
        self.showing: Showing | None = None
        self._scene: Scene | None = None
        self.counter = Counter(self)
        self.counter.counted.connect(lambda _: self.renewed.emit())
        timer.changed.connect(self.update)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.show_this(self.showing)

    def show_this(self, showing: Showing | None) -> None:
        """Paint another picture."""
        self.showing = showing
        scene, before = self.scene(showing) if showing else None, self._scene
        stays = scene and before and type(scene) is type(before) and scene.theme is before.theme
        self._scene = before if stays else scene
        if isinstance(self._scene, ResultScene):
            self._scene.counter = self.counter
        else:
            self.counter.drop()
        words = self._scene.words(showing) if showing and self._scene else ""
        self.setAccessibleName(f"{showing.board.question}\n{words}" if showing else "Nothing to show yet")
        self.update()

    def pages(self) -> int:
        """How many pictures the scene has at this size."""
        if self.showing is None or self._scene is None:
            return 1
        return self._scene.pages(self.showing, self._body(self.showing))

    def scene(self, showing: Showing) -> Scene:
        """The scene of the step that the room is shown."""
        theme = self._theme
        match showing.board.shown:
            case Step.OWN:
                return OwnScene(theme)
            case Step.PAIR:
                return PairScene(theme)
            case Step.EXPLAIN:
                return ExplainScene(theme)
            case Step.RANK:
                return RankScene(theme) if showing.hidden.marks else result_scene(theme, showing.board)
            case Step.ARRANGE:
                return ArrangeScene(theme)
        assert_never(showing.board.shown)

    def sizeHint(self) -> QSize:
        return QSize(1280, 720)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("ground"))
        if self.showing is not None and self._scene is not None:
            self._head(painter, self.showing)
            self._scene.draw(painter, self._body(self.showing), self.showing)
            self._foot(painter, self.showing)
        painter.end()

    def _question(self, showing: Showing) -> QRect:
        timed = self._timer.state is not TimerState.IDLE
        wide = self.width() - 2 * MARGIN - (TIME + 32 if timed else 0)
        high = text_height(showing.board.question, self._question_font(showing, wide), wide)
        return QRect(MARGIN, MARGIN - 12, wide, max(64, round(high)))

    def _question_font(self, showing: Showing, wide: int) -> QFont:
        sizes = [size for size in QUESTION_SIZES if size <= self.height() // 18] or [BODY]
        return largest_font(self._theme, showing.board.question, wide, self.height() // 6, sizes, bold=True)

    def _body(self, showing: Showing) -> QRect:
        top = self._question(showing).bottom() + (BODY + 20 if showing.board.limit else 0) + 28
        return QRect(MARGIN, top, self.width() - 2 * MARGIN, self.height() - top - MARGIN - 4)

    def _head(self, painter: QPainter, showing: Showing) -> None:
        theme, area = self._theme, self._question(showing)
        font = self._question_font(showing, area.width())
        draw_text(painter, area, showing.board.question, font, theme.color("text"), MOST_LINES, centre=False)
        if showing.board.limit:
            below = QRect(area.x(), area.bottom() + 8, area.width(), BODY + 14)
            draw_text(painter, below, showing.board.limit, theme.font(BODY), theme.color("muted"), 1)
        if self._timer.state is not TimerState.IDLE:
            self._time(painter, QRect(self.width() - MARGIN - TIME, MARGIN - 12, TIME, 88))

    def _time(self, painter: QPainter, area: QRect) -> None:
        theme, over = self._theme, self._timer.state is TimerState.OVER
        disc = QRect(area.x(), area.y() + 6, 76, 76)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("careful"))
            painter.drawEllipse(disc)
        else:
            self._ring(painter, disc.adjusted(6, 6, -6, -6), theme.color("line"), theme.color("accent"))
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font(64, bold=True))
        words = "Time" if over else clock_words(self._timer.left)
        line = area.adjusted(96, 0, 0, 0)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _ring(self, painter: QPainter, area: QRect, rest: QColor, ink: QColor) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(rest, 12))
        painter.drawEllipse(area)
        pen = QPen(ink, 12)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(area, 90 * 16, round(360 * 16 * self._timer.share))

    def _foot(self, painter: QPainter, showing: Showing) -> None:
        pages = self.pages()
        if pages < 2:
            return
        painter.setFont(self._theme.font(BODY))
        painter.setPen(self._theme.color("muted"))
        foot = QRect(MARGIN, self.height() - MARGIN - 2, self.width() - 2 * MARGIN, MARGIN)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{showing.page + 1} of {pages}")
