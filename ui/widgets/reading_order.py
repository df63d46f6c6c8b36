"""Tab goes through a page as it is read, also where rows were made later than what stands below them."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def sheet_around(widget: QWidget) -> QScrollArea | None:
    """The nearest page that scrolls around a widget."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def tab_as_read(widget: QWidget) -> None:
    """Let Tab go through all that scrolls with this widget in the order of its layouts."""
    sheet = sheet_around(widget)
    inside = sheet.widget() if sheet is not None else None
    for before, after in pairwise(focusable(inside or widget)):
        QWidget.setTabOrder(before, after)


def focusable(widget: QWidget) -> Iterator[QWidget]:
    """Everything inside a widget, and the widget itself, that Tab can go to; in the order of its layouts."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from focusable(widget)
        elif (inner := item.layout()) is not None:
            yield from _inside(inner)
