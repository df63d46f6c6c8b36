"""The one row above the board: its layout, its tools, and a menu for whatever has no room.

Whatever a drag or a key does, a button or a line of the menu does as well.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.pages.day.arranging.looks import Layout, Look
from ui.pages.day.arranging.tools import IF_ANY, LOCKED, TABS_AT, TOOLS, VIEW, Tool
from ui.pages.day.parts.tabs import Tabs
from ui.theme import Theme
from ui.widgets.buttons import Button
from workshop.frozen import frozen

LAYOUTS = tuple(Layout)
SPACING = 4


@frozen
class Line:
    """A line of a menu: its words, the name of what it asks for, and whether it can be asked for now."""

    words: str
    name: str
    enabled: bool = True


class ArrangeBar(QWidget):
    """As many tools as the row has room for, the weightiest first; the rest wait behind “More…”.

    `asked` carries the name of the tool, `layout_chosen` a Layout.
    """

    asked = Signal(str)
    layout_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can: set[str] = set()
        self._waiting: list[Tool] = []
        self._look = Look()
        self.buttons = {tool.name: self._button(tool, theme) for tool in TOOLS}
        self.more = Button("More…", theme, kind="quiet", icon="ellipsis", run=self.show_more)
        self.layouts = Button("Columns", theme, kind="quiet", icon="kanban", run=self.show_layouts)
        self.tabs = Tabs(theme, [layout.value for layout in LAYOUTS])
        self.tabs.setAccessibleName("Layout")
        self.tabs.chosen.connect(lambda number: self.layout_chosen.emit(LAYOUTS[number]))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        left = [self.buttons[tool.name] for tool in TOOLS if not tool.right]
        right = [self.buttons[tool.name] for tool in TOOLS if tool.right]
        for widget in (self.tabs, self.layouts, *left, self.more):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())

    def _button(self, tool: Tool, theme: Theme) -> Button:
        tip = f"{tool.text.rstrip('…')} ({tool.tip})" if 0 < len(tool.tip) < 10 else tool.tip
        button = Button(
            tool.text, theme, kind=tool.kind, icon=tool.icon, tip=tip, run=lambda: self.asked.emit(tool.name)
        )
        button.setCheckable(tool.kept)
        return button

    def show_look(self, look: Look) -> None:
        """Show how the board is looked at."""
        self._look = look
        self.tabs.choose(LAYOUTS.index(look.layout), quietly=True)
        self.layouts.setText(look.layout.value)
        self.layouts.setAccessibleName(f"Layout: {look.layout.value}")
        self.buttons["colour"].setText(f"Colour by {look.colour.value}")
        self.buttons["colour"].setAccessibleName(self.buttons["colour"].text())
        self._show()

    def allow(self, there: Iterable[str]) -> None:
        """Enable what can be used with what is there and chosen."""
        self._can = {"", *there} | ({"locked"} if self._look.locked else set())
        for tool in TOOLS:
            self.buttons[tool.name].setEnabled(self._enabled(tool))
        self.buttons["fold"].setText("Unfold" if "folded" in self._can else "Fold")
        self._show()

    def can(self, name: str) -> bool:
        """Whether a tool belongs to the layout on show and can be used now."""
        return any(tool.name == name and self._enabled(tool) for tool in self._here())

    def anchor(self, name: str) -> QWidget:
        """What a list that a tool opens hangs from: its button, or “More…” where it waits there."""
        button = self.buttons[name]
        return self.more if button.isHidden() else button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _enabled(self, tool: Tool) -> bool:
        return tool.needs in self._can and (not self._look.locked or tool.name in LOCKED)

    def _here(self) -> list[Tool]:
        """The tools of the layout on show, the weightiest first."""
        gone = {"park"} if "parked" in self._can and "on the board" not in self._can else set[str]()
        gone |= {"unpark"} if "parked" not in self._can else set()
        gone |= {tool.name for tool in TOOLS if tool.needs in IF_ANY - self._can}
        here = (tool for tool in TOOLS if tool.only in (None, self._look.layout) and tool.name not in gone)
        return sorted(here, key=lambda tool: tool.weight)

    def _show(self) -> None:
        here = self._here()
        first = [tool for tool in here if tool.weight <= TABS_AT]
        room = self.width() - _wide(self.more) - _wide(self.layouts)
        shown, room = self._fitting(first, room)
        extra = _wide(self.tabs) - _wide(self.layouts)
        tabs = len(shown) == len(first) and extra <= room
        shown += self._fitting(here[len(first) :], room - extra)[0] if tabs else []
        self._waiting = [tool for tool in TOOLS if tool in here and tool not in shown]
        for tool in TOOLS:
            self.buttons[tool.name].setVisible(tool in shown)
        self.tabs.setVisible(tabs)
        self.layouts.setVisible(not tabs)

    def _fitting(self, tools: Sequence[Tool], room: int) -> tuple[list[Tool], int]:
        """The first of these tools that there is room for, and the room that is left."""
        shown: list[Tool] = []
        for tool in tools:
            left = room - _wide(self.buttons[tool.name])
            if left < 0:
                break
            shown.append(tool)
            room = left
        return shown, room

    def show_more(self) -> None:
        """Open the menu of the tools that have no room, and of other ways to look at the board."""
        tools = [
            Line(self.buttons[tool.name].text(), tool.name, self._enabled(tool)) for tool in self._waiting
        ]
        lock = "Unlock the board" if self._look.locked else "Lock the board"
        menu = self._menu()
        self._add(menu, tools)
        for part in VIEW:
            menu.addSeparator()
            self._add(menu, [Line(words or lock, name) for name, words in part])
        _pop(menu, self.more)

    def show_layouts(self) -> None:
        """Open the menu of layouts."""
        menu = self._menu()
        for layout in LAYOUTS:
            action = menu.addAction(layout.value)
            action.setCheckable(True)
            action.setChecked(layout is self._look.layout)
            action.triggered.connect(lambda _=False, layout=layout: self.layout_chosen.emit(layout))
        _pop(menu, self.layouts)

    def _add(self, menu: QMenu, lines: Sequence[Line]) -> None:
        for line in lines:
            action = menu.addAction(line.words.replace("&", "&&"))
            action.setEnabled(line.enabled)
            action.triggered.connect(lambda _=False, name=line.name: self.asked.emit(name))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


def _pop(menu: QMenu, button: Button) -> None:
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))


def _wide(widget: QWidget) -> int:
    return widget.sizeHint().width() + SPACING
