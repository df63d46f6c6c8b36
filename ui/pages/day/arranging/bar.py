"""The buttons of the Arrange step: whatever a drag or a key does, a button does as well."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.day.parts.flow import Flow
from ui.theme import Theme
from ui.widgets.buttons import Button


@dataclass(frozen=True, slots=True)
class Tool:
    """One button: what it needs to be of use is a word that the page understands."""

    name: str
    text: str
    icon: str
    needs: str
    tip: str = ""


TOOLS = (
    Tool("move", "Move to…", "columns-3", "cards", "M"),
    Tool("park", "Park", "archive", "on the board", "P"),
    Tool("unpark", "Bring back", "archive-restore", "parked", "P"),
    Tool("start", "New group", "plus", "", "Makes a group, with the chosen ideas in it"),
    Tool("rename", "Rename", "pencil", "group", "Shift+F2"),
    Tool("merge", "Merge…", "merge", "group"),
    Tool("split", "Split", "split", "some of a group", "Takes the chosen ideas into a group of their own"),
    Tool("double", "Double of…", "copy", "one card"),
    Tool(
        "apart", "Take apart", "unlink", "doubled", "Doubles stand for themselves again; a group is let go of"
    ),
)


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

    def allow(self, there: Iterable[str]) -> None:
        """Enable what can be used with what is chosen."""
        can = {"", *there}
        for tool in TOOLS:
            self.buttons[tool.name].setEnabled(tool.needs in can)
        self.buttons["unpark"].setVisible("parked" in can)
        self.buttons["park"].setVisible("parked" not in can or "on the board" in can)
