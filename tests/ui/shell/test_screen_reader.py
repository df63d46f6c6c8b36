"""What a screen reader finds on each page and tab: whatever can be reached has a name and says what it is."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from ui.main_window import MainWindow
from ui.pages.catalogue import PAGES
from ui.widgets.tabs import Tabs

Role = QAccessible.Role
Name = QAccessible.Text.Name

NAMED = {Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu, Role.PageTab, Role.EditableText}
NAMED |= {
    Role.ComboBox,
    Role.SpinBox,
    Role.List,
    Role.Table,
    Role.Tree,
    Role.Slider,
    Role.Link,
    Role.ButtonDropDown,
}
MOST = 200
"""How many of one list's rows are looked at."""


def tree(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything that is on show below, itself included."""
    if root.state().invisible:
        return
    yield root
    for step in range(min(root.childCount(), MOST)):
        child = root.child(step)
        if child is not None and child.isValid():
            yield from tree(child)


def nameless(window: QWidget) -> list[str]:
    QApplication.processEvents()
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    found = []
    for part in tree(root):
        if part.role() in NAMED and not part.text(Name).strip():
            thing = part.object()
            found.append(f"{part.role().name} {type(thing).__name__} in {way_to(thing)}")
    return found


def way_to(thing: object) -> str:
    names: list[str] = []
    while isinstance(thing, QWidget) and len(names) < 5:
        thing = thing.parentWidget()
        names.append(type(thing).__name__)
    return " < ".join(names)


@pytest.mark.parametrize("page", [entry.name for entry in PAGES])
def test_whatever_can_be_reached_has_a_name(page: str, example_at: Callable[[str], MainWindow]) -> None:
    window = example_at(page)
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    assert sum(part.role() in NAMED for part in tree(root)) > 3
    found = nameless(window)
    for tabs in window.findChildren(Tabs):
        for number in range(len(tabs.buttons)):
            if tabs.isVisible() and tabs.buttons[number].isVisible():
                tabs.show_tab(number)
                found += [f"tab {number}: {part}" for part in nameless(window)]
    assert found == []


def test_a_button_without_a_name_is_found(example_at: Callable[[str], MainWindow]) -> None:
    window = example_at("prepare")
    window.top_bar.saved.setText("")
    window.top_bar.saved.setAccessibleName("")
    assert [part.split()[0] for part in nameless(window)] == ["Button"]
