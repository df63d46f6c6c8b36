"""The composition root: makes the application, opens the session, shows the window."""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from ui.application import Application
from ui.crash import catch_crashes, kept_log
from ui.pages.catalogue import entry_named
from ui.theme import STYLE, THEMES

DEFAULT_SIZE = (1280, 800)


def run(
    path: Path | None = None,
    *,
    screenshot: Path | None = None,
    page: str | None = None,
    presenter: bool = False,
    theme: str | None = None,
    size: tuple[int, int] | None = None,
) -> int:
    """Open the window and stay until it is closed; the exit code of the process.

    Args:
        path: the session file; without one the start page is shown.
        screenshot: draw the window, save the picture there, and leave.
        page: the name of the page to begin with.
        presenter: show the projector window.
        theme: `light`, `dark` or `contrast`; without one that of last time.
        size: width and height of the window in pixels.

    """
    if page and entry_named(page) is None:
        sys.stderr.write(f"There is no page called {page} in this version.\n")
        return 2
    if theme and theme not in THEMES:
        sys.stderr.write(f"There is no theme called {theme}. Choose one of {', '.join(THEMES)}.\n")
        return 2
    _name()
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([*sys.argv[:1], *STYLE])
    application = Application(app, theme=theme, size=size or DEFAULT_SIZE, remember=screenshot is None)
    with kept_log(), catch_crashes(application.crashed):
        refused = application.begin(path, page=page, presenter=presenter)
        QTimer.singleShot(0, _begin_to_collect)
        if screenshot is not None:
            if refused:
                sys.stderr.write(f"{refused}\n")
            return refused.exit_code if refused else application.take_picture(screenshot)
        return app.exec()


def _begin_to_collect() -> None:
    """Look for garbage from now on, where that waited for the window, but not among what is there to stay."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _name() -> None:
    QCoreApplication.setApplicationName("Common Ground")
    QCoreApplication.setOrganizationName("Common Ground")
