"""Actions as data: menus, shortcuts, buttons and the command palette all read the same list."""

from collections.abc import Callable

from workshop.frozen import frozen


def always() -> bool:
    """The answer of an action that can be used at any time."""
    return True


@frozen
class Action:
    """Something the user can do here: `text` says it in words, `run` does it."""

    id: str
    text: str
    run: Callable[[], object]
    icon: str = ""
    shortcut: str = ""
    menu: str = "Page"
    enabled: Callable[[], bool] = always
