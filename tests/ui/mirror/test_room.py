"""Nothing is cut off where the window is small and the text is large."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shell.room import NotedDoors, example, look
from ui.main_window import MainWindow
from ui.pages.agreement_parts.support_box import SupportBox
from ui.pages.tabbed import TabbedPage
from ui.place import Place
from ui.run import Runner
from ui.theme import apply, load_theme
from ui.widgets.sheet import Sheet
from workshop.document.document import Document
from workshop.session import Session

SMALL = (800, 600)


@pytest.fixture
def large(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[[str], MainWindow]]:
    """Open the example in a small window with text at 200 per cent."""
    opened: list[MainWindow] = []
    theme = load_theme("light", scale=2.0, reduced_motion=True)
    apply(qapp, theme)

    def begin(page: str) -> MainWindow:
        window = MainWindow(Runner(Session(Document(example()))), Place(page), theme, NotedDoors())
        opened.append(window)
        window.resize(*SMALL)
        window.show()
        QApplication.processEvents()
        return window

    yield begin
    for window in opened:
        window.close()
        window.runner.leave()
        window.deleteLater()
    qapp.setStyleSheet("")
    look(qapp)


def open_support(page: QWidget) -> None:
    """Open what can be opened on the first clause in sight."""
    shut = [found for found in page.findChildren(SupportBox) if found.isVisible() and found.panel is None]
    for box in shut[:1]:
        box.open.click()
        assert box.panel is not None
        box.panel.agree.click()
        for _ in range(4):
            QApplication.processEvents()


@pytest.mark.parametrize("name", ["agreement", "reflection", "review"])
def test_every_tab_fits_a_small_window_at_twice_the_text(
    large: Callable[[str], MainWindow], name: str
) -> None:
    window = large(name)
    page = window.page
    assert isinstance(page, TabbedPage)
    assert window.width() == SMALL[0]
    for number, button in enumerate(page.tabs.buttons):
        page.tabs.show_tab(number)
        for _ in range(4):
            QApplication.processEvents()
        assert button.width() >= button.sizeHint().width()
        open_support(page)
        (sheet,) = [found for found in page.findChildren(Sheet) if found.isVisible()]
        inside = sheet.widget()
        assert inside is not None
        assert inside.minimumSizeHint().width() <= sheet.viewport().width(), button.text()
