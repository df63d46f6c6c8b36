"""What nobody foresaw: one dialog, a line in the log, and the session stays safe."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QStandardPaths, QtMsgType, qInstallMessageHandler

log = logging.getLogger("common-ground")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

LARGEST_LOG = 500_000
"""Bytes after which the next start begins a new log and keeps one old one."""

UNABLE = "This plugin does not support"
"""How a display begins to say what it cannot do, such as raising a window: nobody can mend that."""

Shown = Callable[[str], None]


def log_file() -> Path:
    """Where the log is kept."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(folder) / "common-ground.log"


@contextmanager
def kept_log() -> Iterator[None]:
    """While inside, warnings and errors, Qt's included, go into the log file."""
    before = qInstallMessageHandler(_hear_qt)
    handler = _handler(log_file())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.WARNING)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        log.removeHandler(handler)
        handler.close()


def _handler(file: Path) -> logging.Handler:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.exists() and file.stat().st_size > LARGEST_LOG:
            file.replace(file.with_suffix(".old.log"))
        return logging.FileHandler(file, delay=True, encoding="utf-8")
    except OSError:
        return logging.NullHandler()


def _hear_qt(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
    if words.startswith(UNABLE):
        return
    log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s (%s)", words, context.category)


def _hear_thread(found: threading.ExceptHookArgs) -> None:
    log.error("Not foreseen, on a thread of its own", exc_info=found.exc_value)


@contextmanager
def catch_crashes(show: Shown) -> Iterator[None]:
    """While inside, whatever is raised and not foreseen is logged, and `show` is told once."""
    before = sys.excepthook
    shown: list[bool] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("Not foreseen", exc_info=(kind, error, trace))
        if issubclass(kind, KeyboardInterrupt):
            before(kind, error, trace)
        elif not shown:
            shown.append(True)
            show(f"{kind.__name__}: {error}")
            shown.clear()

    before_in_threads = threading.excepthook
    sys.excepthook, threading.excepthook = hook, _hear_thread
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = before, before_in_threads
