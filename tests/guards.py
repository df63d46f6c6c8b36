"""Guards around every test: silence in the log, nothing left running, no network.

A test that expects a message says so: ``@pytest.mark.expects_log("could not be written")``.
Qt is only looked at when the test, or one before it, imported it.
"""

import gc
import logging
import re
import socket
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn

import pytest

UNSEEN = "This plugin does not support"
"""How the unseen screen begins to say what it cannot do, such as raising a window; a real one can."""


@dataclass(slots=True)
class Heard:
    """The warnings that a test caused, in the order they came."""

    sentences: list[str] = field(default_factory=list)


class Listener(logging.Handler):
    """Collects every log record of WARNING or above."""

    def __init__(self, heard: Heard) -> None:
        super().__init__(logging.WARNING)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self._heard.sentences.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def heard(request: pytest.FixtureRequest) -> Iterator[Heard]:
    """Fail the test for any Qt message or log record of WARNING or above that it did not announce."""
    caught = Heard()
    listener = Listener(caught)
    root = logging.getLogger()
    root.addHandler(listener)
    stop_qt = listen_to_qt(caught) if "PySide6.QtCore" in sys.modules else None
    yield caught
    root.removeHandler(listener)
    if stop_qt:
        stop_qt()
    complain(caught, [str(marker.args[0]) for marker in request.node.iter_markers("expects_log")])


def complain(caught: Heard, expected: list[str]) -> None:
    """Raise for what nobody announced and for what was announced and did not come."""
    stray = [line for line in caught.sentences if not any(re.search(mark, line) for mark in expected)]
    absent = [mark for mark in expected if not any(re.search(mark, line) for line in caught.sentences)]
    if stray:
        pytest.fail("Nobody expected these messages:\n" + "\n".join(stray), pytrace=False)
    if absent:
        pytest.fail(f"Expected in the log and not found: {absent}", pytrace=False)


def listen_to_qt(caught: Heard) -> Any:
    """Collect Qt's own messages until the returned function is called."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    serious = {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}

    def note(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind in serious and not text.startswith(UNSEEN):
            caught.sentences.append(f"Qt {context.category}: {text}")

    before = qInstallMessageHandler(note)
    return lambda: qInstallMessageHandler(before)


@pytest.fixture(autouse=True)
def nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test if a thread, a Qt window, a Qt thread or a running timer outlives it."""
    threads = set(threading.enumerate())
    gc.freeze()  # what is here already is no concern of this test, and need not be looked through
    yield
    left = [f"thread {thread.name}" for thread in set(threading.enumerate()) - threads if _is_ours(thread)]
    if "PySide6.QtWidgets" in sys.modules:
        left += left_in_qt()
    gc.unfreeze()
    if left:
        pytest.fail("Left behind by this test:\n" + "\n".join(left), pytrace=False)


def _is_ours(thread: threading.Thread) -> bool:
    """Whether a thread runs on; Python's note of a Qt thread outlives that, and Qt's own are looked at."""
    return thread.is_alive() and not thread.name.startswith("Dummy-")


def left_in_qt() -> list[str]:
    """Name the windows, threads and timers that are still there, and put the windows away."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = []
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            left.append(f"window {type(window).__name__} {window.windowTitle()!r}")
            window.close()
    return left + running_in_qt()


def running_in_qt() -> list[str]:
    """Name Qt threads and timers that still run."""
    import shiboken6
    from PySide6.QtCore import QThread, QTimer

    main, left = QThread.currentThread(), []
    for thing in gc.get_objects():
        if not isinstance(thing, QThread | QTimer) or not shiboken6.isValid(thing):
            continue
        if isinstance(thing, QTimer) and thing.isActive():
            left.append(f"timer {thing.objectName() or thing!r}")
        if isinstance(thing, QThread) and thing.isRunning() and thing != main:
            left.append(f"thread {thing.objectName() or thing!r}")
    return left


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection: the app never asks for one, and neither may a test."""

    def refuse(*arguments: object, **options: object) -> NoReturn:
        message = f"a test tried to reach the network: {arguments[1:]}"
        raise AssertionError(message)

    for name in ("connect", "connect_ex", "bind", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
