"""The menu and the shortcuts of a window, both made from the same list of actions."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.actions import Action
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.elided import plain_tip

Actions = Callable[[], tuple[Action, ...]]


class Menus(QObject):
    """Keeps one QAction for each action, on the window (for its shortcut) and in the menu."""

    def __init__(self, window: QWidget, actions: Actions, theme: Theme) -> None:
        super().__init__(window)
        self.menu = QMenu(window)
        self._window, self._actions, self._theme = window, actions, theme
        self._made: dict[str, QAction] = {}
        self._run: dict[str, Callable[[], object]] = {}
        self._menus: dict[str, QMenu] = {}
        self.menu.aboutToShow.connect(self.refresh)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in another colour."""
        self._theme = theme
        self.refresh()
        for action in self._actions():
            self._draw(self._made[action.id], action)

    def refresh(self) -> None:
        """Bring names, and what can be used now, up to date."""
        wanted = self._actions()
        self._drop({action.id for action in wanted})
        for action in wanted:
            made = self._made.get(action.id) or self._make(action)
            self._run[action.id] = action.run
            made.setText(action.text.replace("&", "&&"))
            made.setEnabled(action.enabled())
        for menu in self._menus.values():
            menu.menuAction().setVisible(bool(menu.actions()))

    def action(self, ident: str) -> QAction:
        """The QAction of an action; KeyError for a wrong id."""
        return self._made[ident]

    def _make(self, action: Action) -> QAction:
        made = QAction(self._window)
        if action.shortcut:
            made.setShortcut(QKeySequence(action.shortcut))
        made.triggered.connect(lambda _checked=False: self._run[action.id]())
        self._draw(made, action)
        self._window.addAction(made)
        self._menu_named(action.menu).addAction(made)
        self._made[action.id] = made
        return made

    def _draw(self, made: QAction, action: Action) -> None:
        if action.icon:
            made.setIcon(self._theme.icon(action.icon))

    def _menu_named(self, name: str) -> QMenu:
        if name not in self._menus:
            self._menus[name] = self.menu.addMenu(name)
        return self._menus[name]

    def _drop(self, wanted: set[str]) -> None:
        for ident in [found for found in self._made if found not in wanted]:
            made = self._made.pop(ident)
            del self._run[ident]
            made.setShortcut(QKeySequence())
            self._window.removeAction(made)
            made.deleteLater()


class ActionButton(Button):
    """A button with an icon that does what the action of the menu does, and is grey when it cannot."""

    def __init__(self, action: Action, menus: Menus, theme: Theme) -> None:
        super().__init__(action.text, theme, kind="icon", icon=action.icon)
        self._action = menus.action(action.id)
        self.clicked.connect(self._action.trigger)
        self._action.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        words = self._action.text().replace("&&", "&")
        keys = self._action.shortcut().toString()
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(f"{words} ({keys})" if keys else words))
