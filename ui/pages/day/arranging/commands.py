"""What can be done on the Arrange page, as actions for the menu, the shortcuts and the find box."""

from collections.abc import Callable
from functools import partial

from ui.actions import Action
from ui.pages.day.arranging.thread import Thread
from ui.pages.day.arranging.tools import TOOLS

SAID = {
    "move": "Move the chosen ideas to…",
    "park": "Park the chosen ideas",
    "unpark": "Bring the chosen ideas back",
    "start": "New group",
    "rename": "Rename the group",
    "double": "Make the chosen idea a double of…",
    "merge": "Merge the group into…",
    "split": "Split the chosen ideas off",
    "fold": "Fold or unfold the group",
    "apart": "Take doubles, or the group, apart",
    "count": "Order the ranking by the count",
    "votes": "Place ideas on the matrix by the votes",
    "axes": "Name the axes of the matrix",
    "tidy": "Tidy up the wall",
    "lay": "Lay ideas out on the wall",
    "alike": "Ideas in the same words",
    "further": "Take further, or put away",
}
"""The tools whose words on the button are too short to stand alone."""


def commands(use: Callable[[str], None], can: Callable[[str], bool], onwards: Thread) -> tuple[Action, ...]:
    """Everything the row of tools does, where it `can`, and what leads onwards from the board."""
    icons = {tool.name: tool.icon for tool in TOOLS}
    tools = (
        Action(
            f"arrange.{name}",
            words,
            partial(use, name),
            icons[name],
            "",
            "Board",
            partial(can, name),
        )
        for name, words in SAID.items()
    )
    return (
        Action("arrange.suggest", "Suggest an arrangement", partial(use, "suggest"), "sparkles", "Ctrl+R"),
        Action("arrange.clause", "Make a clause…", onwards.choose_clause, "handshake", "Ctrl+L"),
        Action("arrange.owner", "Choose an owner…", onwards.choose_owner, "user", "Ctrl+B"),
        Action("arrange.action", "Write a first action", onwards.write_action, "plus", "Ctrl+I"),
        Action("arrange.next", "Next heading without a first action", onwards.go_on, "arrow-right", "Ctrl+J"),
        *tools,
        Action("arrange.tables", "The tables’ sorts", partial(use, "tables"), "layers", menu="Board"),
        Action("arrange.files", "A file for each table…", partial(use, "files"), "files", menu="Board"),
        Action("arrange.back", "Bring tables’ files back…", partial(use, "back"), "download", menu="Board"),
    )
