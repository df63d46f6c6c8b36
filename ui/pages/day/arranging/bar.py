"""The buttons of the Arrange step: whatever a drag or a key does, a button does as well."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.day.arranging.looks import Layout
from ui.pages.day.parts.flow import Flow
from ui.theme import Theme
from ui.widgets.buttons import Button


@dataclass(frozen=True, slots=True)
class Tool:
    """One button: what it needs is a word that the page understands; `only` names its one layout."""

    name: str
    text: str
    icon: str
    needs: str
    tip: str = ""
    only: Layout | None = None


COLUMNS, RANKING, MATRIX, WALL = Layout.COLUMNS, Layout.RANKING, Layout.MATRIX, Layout.WALL

TOOLS = (
    Tool("move", "Move to…", "columns-3", "cards", "M"),
    Tool("park", "Park", "archive", "on the board", "P"),
    Tool("unpark", "Bring back", "archive-restore", "parked", "P"),
    Tool("start", "New group", "plus", "", "Makes a group, with the chosen ideas in it", COLUMNS),
    Tool("rename", "Rename", "pencil", "group", "Shift+F2", COLUMNS),
    Tool("fold", "Fold", "chevrons-up-down", "group", "F", COLUMNS),
    Tool("merge", "Merge…", "merge", "group", "", COLUMNS),
    Tool("split", "Split", "split", "some of a group", "Takes the chosen ideas into a new group", COLUMNS),
    Tool("double", "Double of…", "copy", "one card"),
    Tool("apart", "Take apart", "unlink", "doubled", "Takes doubles, or a whole group, apart again"),
    Tool("count", "Order by the count", "list-ordered", "by hand", "", RANKING),
    Tool("axes", "Name the axes", "pencil", "", "", MATRIX),
    Tool("tidy", "Tidy up", "layout-grid", "placed", "Lines up the chosen ideas, or all of them", WALL),
    Tool("lay", "Lay out", "sticky-note", "waiting", "Puts what has no place yet, group by group", WALL),
)
LOCKED = frozenset(("axes",))
"""What works on a locked board: it moves no idea."""


class ArrangeBar(QWidget):
    """The tools in a row that wraps; `asked` carries the name of the one that was pressed."""

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Flow(self, spacing=4)
        self.buttons: dict[str, Button] = {}
        for tool in TOOLS:
            self.buttons[tool.name] = self._button(tool, theme)
            row.addWidget(self.buttons[tool.name])

    def _button(self, tool: Tool, theme: Theme) -> Button:
        tip = f"{tool.text.rstrip('…')} ({tool.tip})" if len(tool.tip) < 10 and tool.tip else tool.tip
        return Button(
            tool.text, theme, kind="quiet", icon=tool.icon, tip=tip, run=lambda: self.asked.emit(tool.name)
        )

    def allow(self, there: Iterable[str], layout: Layout = Layout.COLUMNS, *, locked: bool = False) -> None:
        """Show the tools of a layout, and enable what can be used with what is chosen."""
        can = {"", *there}
        for tool in TOOLS:
            button = self.buttons[tool.name]
            button.setVisible(tool.only in (None, layout))
            button.setEnabled(tool.needs in can and (not locked or tool.name in LOCKED))
        self.buttons["unpark"].setVisible("parked" in can)
        self.buttons["park"].setVisible("parked" not in can or "on the board" in can)
        self.buttons["fold"].setText("Unfold" if "folded" in can else "Fold")
        self.buttons["count"].setVisible("by hand" in can and layout is RANKING)
