"""Tab goes through every page as it is read, also through what was opened or added later."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from ui.main_window import MainWindow
from ui.widgets.reading_order import focusable
from ui.widgets.sheet import Sheet
from ui.widgets.tabs import Tabs

OPENERS = ("Ask for support", "Support:", "More about this", "Add an action", "Agree what is enough")


def chain(first: QWidget) -> list[QWidget]:
    """Everything in the order in which Tab reaches it."""
    found, widget = [first], first.nextInFocusChain()
    while widget is not None and widget is not first:
        found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def astray(sheet: QScrollArea) -> list[str]:
    """What Tab does not reach right after what stands before it."""
    inside = sheet.widget()
    wanted = [widget for widget in focusable(inside) if widget.isVisible()] if inside else []
    if not wanted:
        return []
    known = set(map(id, wanted))
    reached = [widget for widget in chain(wanted[0]) if id(widget) in known]
    pairs = zip(wanted, reached, strict=True)
    return [f"{was.accessibleName()} before {is_.accessibleName()}" for was, is_ in pairs if was is not is_]


def shown_sheets(window: MainWindow) -> list[Sheet]:
    return [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()]


def open_all(sheet: Sheet) -> None:
    """Press whatever opens more in place."""
    inside = sheet.widget()
    for found in list(focusable(inside)) if inside else ():
        if isinstance(found, QAbstractButton) and found.isVisible() and found.text().startswith(OPENERS):
            found.click()


@pytest.mark.parametrize("page", ["prepare", "agreement", "reflection", "review"])
def test_tab_goes_through_a_page_as_it_is_read(page: str, example_at: Callable[[str], MainWindow]) -> None:
    window = example_at(page)
    assert window.page is not None
    (tabs,) = window.page.findChildren(Tabs)
    for number in range(len(tabs.buttons)):
        tabs.show_tab(number)
        for sheet in shown_sheets(window):
            open_all(sheet)
            assert astray(sheet)[:1] == [], tabs.buttons[number].text()
