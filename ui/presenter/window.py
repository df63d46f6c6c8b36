"""The window for the projector: full screen on the second screen, and nothing in it but the picture."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.place import Place
from ui.presenter.picture import Picture
from ui.presenter.scene import Showing
from ui.presenter.stage import Stage
from ui.run import Runner
from ui.theme import Theme
from ui.timer import RoomTimer, TimerState
from workshop.document.records import Board
from workshop.opera.hidden import hidden

FORWARD = frozenset((Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space))
BACK = frozenset((Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace))


class PresenterWindow(QWidget):
    """Follows the board of the place, and shows of it only the step that the facilitator has put on show."""

    def __init__(self, runner: Runner, place: Place, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._runner, self._place = runner, place
        self._stage = Stage.of(place)
        self._board, self._closed = "", False
        self.setWindowTitle("Common Ground – projector")
        self.setObjectName("presenter")
        self._timer, self._counts = RoomTimer.of(place), False
        self.picture = Picture(self._timer, theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.picture)
        self.resize(1280, 720)
        runner.touched.connect(self._touched)
        place.changed.connect(self.refresh)
        self._stage.changed.connect(self.refresh)
        self._timer.changed.connect(self._timed)
        self.picture.renewed.connect(self.refresh)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self.picture.set_theme(theme)

    @Slot()
    def refresh(self) -> None:
        """Show what the room may see now."""
        if self._closed:
            return
        document = self._runner.document
        board = document.find(Board, self._place.board_id) or next(iter(document.all(Board)), None)
        if board is None:
            self.picture.show_this(None)
            return
        here = f"{board.id}/{board.shown}"
        if here != self._board:
            self._board = here
            self._stage.choose = None
            self._stage.turn(0)
        stage = self._stage
        showing = Showing(
            document, board, hidden(document, board), stage.pair, stage.idea, stage.page, stage.choose
        )
        self.picture.show_this(showing)
        stage.fill(self.picture.pages())

    @Slot()
    def _timed(self) -> None:
        """The time takes room from the question, once it is started or put away."""
        counts = self._timer.state is not TimerState.IDLE
        if counts != self._counts:
            self._counts = counts
            self.refresh()

    @Slot(object)
    def _touched(self, touched: object) -> None:  # noqa: ARG002
        self.refresh()

    def leaf(self, by: int) -> None:
        """Go to another page of a picture that does not fit on one."""
        self._stage.turn(self._stage.page + by)

    def put_on_second_screen(self) -> None:
        """Fill the second screen where there is one."""
        here = QGuiApplication.primaryScreen()
        others = [screen for screen in QGuiApplication.screens() if screen is not here]
        if others:
            self.setScreen(others[0])
            self.setGeometry(others[0].geometry())
            self.showFullScreen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._closed = True
        self.picture.counter.leave()
        self._stage.fill(1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._closed:
            self._closed = False
            self.refresh()
        if not event.spontaneous() and not self.isFullScreen():
            self.put_on_second_screen()

    def changeEvent(self, event: QEvent) -> None:
        """The pointer has no place in a picture that fills the screen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            full = self.isFullScreen()
            self.setCursor(Qt.CursorShape.BlankCursor if full else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in FORWARD:
            self.leaf(1)
        elif key in BACK:
            self.leaf(-1)
        elif key in (Qt.Key.Key_F11, Qt.Key.Key_F):
            self._toggle_full_screen()
        elif key == Qt.Key.Key_Escape:
            self.showNormal() if self.isFullScreen() else self.close()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        self._toggle_full_screen()

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()
