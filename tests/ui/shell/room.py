"""What the tests of the shell share: doors that take note, a window on records, keys to press."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.doors import StartSession
from ui.main_window import MainWindow
from ui.place import Place
from ui.run import Runner
from ui.theme import apply, load_theme
from workshop.document.document import Document
from workshop.document.records import Finding, Partnership, Record, Sighting
from workshop.session import Session
from workshop.templates import example_records

Open = Callable[..., MainWindow]


@dataclass
class NotedDoors:
    """Doors that lead nowhere but remember who went through."""

    opened: list[Path] = field(default_factory=list)
    begun: list[StartSession] = field(default_factory=list)
    noted: list[str] = field(default_factory=list)

    def open_file(self, path: Path) -> None:
        self.opened.append(path)

    def start(self, begin: StartSession) -> None:
        self.begun.append(begin)

    def welcome(self) -> None:
        self.noted.append("welcome")

    def choose_theme(self, name: str) -> None:
        self.noted.append(f"theme {name}")

    def text_size(self, step: int) -> None:
        self.noted.append(f"text {step}")

    def remember(self, session: Session) -> None:
        self.noted.append(f"remember {session.path and session.path.name}")

    def present(self) -> None:
        self.noted.append("present")


@cache
def example() -> tuple[Record, ...]:
    return example_records()


def unreviewed() -> tuple[Record, ...]:
    """The example before anybody looked back or agreed what is enough."""
    return tuple(
        replace(record, enough="", enough_support=None, enough_objections=None)
        if isinstance(record, Partnership)
        else record
        for record in example()
        if not isinstance(record, Sighting | Finding)
    )


def look(app: QApplication) -> None:
    """Wear the light theme, once."""
    if not app.styleSheet():
        apply(app, load_theme("light", reduced_motion=True))


def open_window(page: str, records: tuple[Record, ...], doors: NotedDoors) -> MainWindow:
    session = Session(Document(records or (Partnership(id="partnership"),)))
    window = MainWindow(Runner(session), Place(page), load_theme("light", reduced_motion=True), doors)
    window.runner.setParent(window)
    window.place.setParent(window)
    window.resize(1280, 800)
    window.show()
    return window


def type_into(widget: QWidget, text: str, *, enter: bool = True) -> None:
    """Type as a user does, replacing what was there."""
    QApplication.processEvents()
    widget.setFocus()
    select_all = getattr(widget, "selectAll")  # noqa: B009
    select_all()
    for run in re.findall(r"[ -~]+|[^ -~]+", text):
        if run.isascii():
            QTest.keyClicks(widget, run)
        else:  # letters that no key of the test's keyboard has come as from an input method
            commit = QInputMethodEvent()
            commit.setCommitString(run)
            QApplication.sendEvent(widget, commit)
    if enter:
        QTest.keyClick(widget, Qt.Key.Key_Return)


def press(widget: QWidget) -> None:
    QApplication.processEvents()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def key(widget: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QApplication.processEvents()
    QTest.keyClick(widget, key, held)
