"""The application around the window: which session is open, which look is on, what was open lately."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QSettings, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QApplication, QWidget

from ui import recent
from ui.crash import log
from ui.doors import StartSession
from ui.main_window import MainWindow
from ui.pages.catalogue import entry_named
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme, apply, colour, load_theme
from workshop.document.document import Document
from workshop.document.records import Board, Idea
from workshop.errors import EnvironmentProblem, FileRefused, KnownError
from workshop.session import Session

SCALES = (0.9, 1.0, 1.15, 1.35, 1.6, 2.0)
PATIENCE = 15_000
"""Milliseconds a picture waits for a page that is still drawing."""

FRAME = 40
"""Pixels that the title and the frame of a window take at most."""

REFINING = 300
"""Milliseconds a picture leaves for boards to become sharp."""


class Application(QObject):
    """Opens the doors of a window: files, themes, the projector."""

    _crash_seen = Signal(str)

    def __init__(
        self, app: QApplication, *, theme: str | None, size: tuple[int, int], remember: bool = True
    ) -> None:
        super().__init__()
        self._app, self._size, self._remember = app, size, remember
        self.settings = QSettings()
        self.theme = self._first_theme(theme)
        colour(app, self.theme)
        self._crash_seen.connect(self._show_crash)
        self.window: MainWindow | None = None
        self.presenter: QWidget | None = None

    def begin(self, path: Path | None, *, page: str | None, presenter: bool) -> KnownError | None:
        """Show the first window; the reason where the file is refused."""
        if path is None:
            self._show(Session(Document()), page or "welcome")
            refused = None
        else:
            refused = self._open(path, page)
        if presenter and refused is None:
            self.present()
        return refused

    def open_file(self, path: Path) -> None:
        self._finish_typing()
        self._open(path, None)

    def start(self, begin: StartSession) -> None:
        self._finish_typing()
        self._try(begin, None)

    def _finish_typing(self) -> None:
        if self.window and (widget := self.window.focusWidget()):
            widget.clearFocus()

    def _open(self, path: Path, page: str | None) -> KnownError | None:
        refused = self._try(lambda: Session.open(path), page)
        if isinstance(refused, FileRefused) and refused.salvageable:
            self._offer_salvage(path, refused)
        return refused

    def _offer_salvage(self, path: Path, error: KnownError) -> None:
        from ui.dialogs.salvaging.dialog import SalvageDialog

        dialog = SalvageDialog(path, error, self.theme, self.open_file, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def remember(self, session: Session) -> None:
        if session.path and self._remember:
            recent.remember(self.settings, session.path, session.document.partnership.name)

    def welcome(self) -> None:
        self._show(Session(Document()), "welcome")

    def choose_theme(self, name: str) -> None:
        self._wear(load_theme(name, scale=self.theme.scale, reduced_motion=self.theme.reduced_motion))

    def text_size(self, step: int) -> None:
        nearest = min(range(len(SCALES)), key=lambda place: abs(SCALES[place] - self.theme.scale))
        scale = SCALES[max(0, min(len(SCALES) - 1, nearest + step))] if step else 1.0
        self._wear(load_theme(self.theme.name, scale=scale, reduced_motion=self.theme.reduced_motion))

    def present(self) -> None:
        from ui.presenter.window import PresenterWindow

        if self.window is None:
            return
        if self.presenter is None or not self.presenter.isVisible():
            self.presenter = PresenterWindow(self.window.runner, self.window.place, self.theme)
        self.presenter.show()
        self.presenter.raise_()

    def crashed(self, words: str) -> None:
        """Show the one dialog for what nobody foresaw; may be called from any thread."""
        self._crash_seen.emit(words)

    @Slot(str)
    def _show_crash(self, words: str) -> None:
        from ui.dialogs.crash import crash_box

        saved = bool(self.window and self.window.runner.session.path)
        box = crash_box(self.window, words, saved=saved)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def take_picture(self, out: Path) -> int:
        """Save a picture of the window once it is completely drawn; the exit code."""
        window = self.presenter or self.window
        assert window is not None
        self._app.processEvents()
        self._settle()
        done = window.grab().save(str(out), "PNG")
        self._close()
        return 0 if done else EnvironmentProblem.exit_code

    def _settle(self) -> None:
        """Wait for a page that draws in a worker, then for what boards refine when nothing else happens."""
        page = self.window.page if self.window else None
        if page is not None and page.busy():
            self._wait(PATIENCE, page.settled)
        self._wait(REFINING)

    @staticmethod
    def _wait(longest: int, until: SignalInstance | None = None) -> None:
        loop = QEventLoop()
        if until is not None:
            until.connect(loop.quit)
        QTimer.singleShot(longest, loop.quit)
        loop.exec()

    def _try(self, begin: Callable[[], Session], page: str | None) -> KnownError | None:
        try:
            session = begin()
        except KnownError as error:
            if self.window is None:
                self._show(Session(Document()), "welcome")
            self._refuse(error)
            return error
        self.remember(session)
        self._show(session, page or "", None if page else _board_under_way(session.document))
        return None

    def _refuse(self, error: KnownError) -> None:
        assert self.window is not None
        self.window.runner.refuse(error)

    def _show(self, session: Session, page: str, board: Board | None = None) -> None:
        """Show a session at a page, or at the step its room has come to on a board."""
        before = self.window
        page = board.step.value if board else page
        place = Place(page if entry_named(page) else "prepare", board.id if board else None)
        window = MainWindow(Runner(session), place, self.theme, self)
        window.runner.setParent(window)
        place.setParent(window)
        self._place_window(window, before)
        if before is None:
            self._app.setStyleSheet(self.theme.style_sheet())
        self.window = window
        window.show()
        if before is not None:
            self._let_go(before)

    def _place_window(self, window: MainWindow, before: MainWindow | None) -> None:
        if before is None:
            window.resize(*self._size)
            if self._remember and not _fits(window):
                window.setWindowState(Qt.WindowState.WindowMaximized)
        elif before.isMaximized():
            window.setWindowState(Qt.WindowState.WindowMaximized)
        else:
            window.setGeometry(before.geometry())
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.closing.connect(self._closed)

    def _closed(self, window: MainWindow) -> None:
        window.runner.leave()
        try:
            window.runner.session.close()
        except KnownError as error:
            log.error("The file was closed with steps unsaved: %s", error)
            window.runner.session.abandon()
        if window is self.window:
            self.window = None
            if self.presenter is not None:
                self.presenter.close()
                self.presenter = None

    def _let_go(self, window: MainWindow) -> None:
        if self.presenter is not None:
            self.presenter.close()
            self.presenter = None
        window.close()

    def _close(self) -> None:
        if self.presenter is not None:
            self.presenter.close()
        if self.window is not None:
            self.window.close()

    def _wear(self, theme: Theme) -> None:
        self.theme = theme
        if self._remember:
            self.settings.setValue("theme", theme.name)
            self.settings.setValue("scale", theme.scale)
        apply(self._app, theme)
        for window in (self.window, self.presenter):
            if window is not None and hasattr(window, "set_theme"):
                window.set_theme(theme)

    def _first_theme(self, name: str | None) -> Theme:
        if not self._remember:
            return load_theme(name or "light")
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        kept = str(self.settings.value("theme", "dark" if dark else "light"))
        scale = self.settings.value("scale", 1.0, float)
        return load_theme(name or kept, scale=scale if isinstance(scale, float) else 1.0)


def _fits(window: QWidget) -> bool:
    """Whether a window of its size, with its frame, has room on the screen; small laptops lose its foot."""
    room = window.screen().availableSize()
    return window.width() <= room.width() and window.height() + FRAME <= room.height()


def _board_under_way(document: Document) -> Board | None:
    """The question the room is at: the last one that somebody wrote on, so that nobody finds an empty one."""
    begun = {idea.board for idea in document.all(Idea)}
    return next((board for board in reversed(document.all(Board)) if board.id in begun), None)
