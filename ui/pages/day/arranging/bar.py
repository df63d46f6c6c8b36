"""The buttons of the Arrange step: whatever a drag or a key does, a button does as well."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.pages.day.arranging.looks import Layout
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow


@dataclass(frozen=True, slots=True)
class Tool:
    """One button: what it needs is a word that the page understands; `only` names its one layout."""

    name: str
    text: str
    icon: str
    needs: str
    tip: str = ""
    only: Layout | None = None
    often: bool = True


COLUMNS, RANKING, MATRIX, WALL = Layout.COLUMNS, Layout.RANKING, Layout.MATRIX, Layout.WALL

TOOLS = (
    Tool("move", "Move to…", "columns-3", "cards", "M"),
    Tool("park", "Park", "archive", "on the board", "P"),
    Tool("unpark", "Bring back", "archive-restore", "parked", "P"),
    Tool(
        "start", "New group", "plus", "", "Makes a group, with the chosen ideas in it", COLUMNS, often=False
    ),
    Tool("rename", "Rename", "pencil", "group", "Shift+F2", COLUMNS, often=False),
    Tool("fold", "Fold", "chevrons-up-down", "group", "F", COLUMNS, often=False),
    Tool("merge", "Merge…", "merge", "group", "", COLUMNS, often=False),
    Tool(
        "split",
        "Split",
        "split",
        "some of a group",
        "Takes the chosen ideas into a new group",
        COLUMNS,
        often=False,
    ),
    Tool("double", "Double of…", "copy", "one card", often=False),
    Tool(
        "apart",
        "Take apart",
        "unlink",
        "doubled",
        "Takes doubles, or a whole group, apart again",
        often=False,
    ),
    Tool("count", "Order by the count", "list-ordered", "by hand", "", RANKING),
    Tool("votes", "Place by the votes", "vote", "judged", "Puts what is not placed yet", MATRIX),
    Tool("axes", "Name the axes", "pencil", "", "", MATRIX, often=False),
    Tool(
        "tidy",
        "Tidy up",
        "layout-grid",
        "placed",
        "Lines up the chosen ideas, or all of them",
        WALL,
        often=False,
    ),
    Tool("lay", "Lay out", "sticky-note", "waiting", "Puts what has no place yet, group by group", WALL),
)
IF_ANY = frozenset(("by hand", "judged", "placed", "waiting"))
"""Needs whose tools are only there while they are met."""

SPACING = 4

LOCKED = frozenset(("axes",))
"""What works on a locked board: it moves no idea."""


class ArrangeBar(QWidget):
    """The tools in a row; what is used less waits behind “More…” where the row is narrow.

    `asked` carries the name of the tool that was pressed.
    """

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Flow(self, spacing=SPACING)
        self._can: set[str] = set()
        self._hidden: list[Tool] = []
        self._layout, self._locked = Layout.COLUMNS, False
        self.buttons: dict[str, Button] = {}
        for tool in TOOLS:
            self.buttons[tool.name] = self._button(tool, theme)
            row.addWidget(self.buttons[tool.name])
        self.more = Button("More…", theme, kind="quiet", icon="ellipsis", run=self.show_more)
        row.addWidget(self.more)

    def _button(self, tool: Tool, theme: Theme) -> Button:
        tip = f"{tool.text.rstrip('…')} ({tool.tip})" if len(tool.tip) < 10 and tool.tip else tool.tip
        return Button(
            tool.text, theme, kind="quiet", icon=tool.icon, tip=tip, run=lambda: self.asked.emit(tool.name)
        )

    def allow(self, there: Iterable[str], layout: Layout = Layout.COLUMNS, *, locked: bool = False) -> None:
        """Show the tools of a layout, and enable what can be used with what is chosen."""
        self._can, self._layout, self._locked = {"", *there}, layout, locked
        for tool in TOOLS:
            self.buttons[tool.name].setEnabled(self._enabled(tool))
        self.buttons["fold"].setText("Unfold" if "folded" in self._can else "Fold")
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _enabled(self, tool: Tool) -> bool:
        return tool.needs in self._can and (not self._locked or tool.name in LOCKED)

    def _here(self) -> list[Tool]:
        """The tools of the layout on show."""
        gone = {"park"} if "parked" in self._can and "on the board" not in self._can else set[str]()
        gone |= {"unpark"} if "parked" not in self._can else set()
        gone |= {tool.name for tool in TOOLS if tool.needs in IF_ANY - self._can}
        return [tool for tool in TOOLS if tool.only in (None, self._layout) and tool.name not in gone]

    def _show(self) -> None:
        """As many tools as there is room for; those used less go first, the last of them before others."""
        here = self._here()
        self._hidden = [tool for tool in here if not tool.often]
        shown = {tool.name for tool in here if tool.often}
        room = self.width() - sum(self._wide(self.buttons[name]) for name in shown)
        fits = sum(self._wide(self.buttons[tool.name]) for tool in self._hidden) <= room
        room -= 0 if fits else self._wide(self.more)
        while self._hidden and (room := room - self._wide(self.buttons[self._hidden[0].name])) >= 0:
            shown.add(self._hidden.pop(0).name)
        for name, button in self.buttons.items():
            button.setVisible(name in shown)
        self.more.setVisible(bool(self._hidden))

    @staticmethod
    def _wide(button: Button) -> int:
        return button.sizeHint().width() + SPACING

    def show_more(self) -> None:
        """Open the menu of the tools that have no room."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for tool in self._hidden:
            action = menu.addAction(self.buttons[tool.name].text())
            action.setEnabled(self._enabled(tool))
            action.triggered.connect(lambda _=False, name=tool.name: self.asked.emit(name))
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
