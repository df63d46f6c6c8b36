"""The actions that are at hand on every page."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.actions import Action
from ui.dialogs.files import open_file
from ui.pages.catalogue import SECTIONS, entry_named, pages_of
from ui.theme import THEMES, load_theme

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_THEME_ICONS = {"light": "sun", "dark": "moon", "contrast": "contrast"}


def window_actions(window: "MainWindow") -> tuple[Action, ...]:
    """Everything a window offers whatever page is on show."""
    if window.place.page == "welcome":
        return (*_open(window), *_quit(window), *_view(window))
    return (
        *_open(window),
        *_file(window),
        *_quit(window),
        *_edit(window),
        *_go(window),
        *_view(window),
        *_present(window),
    )


def _open(window: "MainWindow") -> tuple[Action, ...]:
    run = partial(open_file, window, window.doors)
    return (Action("open", "Open a file…", run, "folder-open", "Ctrl+O", "File"),)


def _file(window: "MainWindow") -> tuple[Action, ...]:
    away = window.doors.welcome
    return (
        Action("save-elsewhere", "Save elsewhere…", window.save_elsewhere, "save", "Ctrl+Shift+S", "File"),
        Action("export", "Export…", partial(_export, window), "file-down", "Ctrl+E", "File"),
        Action("share", "Make a copy to share…", partial(_share, window), "share-2", "Ctrl+Shift+E", "File"),
        Action("go-back", "Go back to an earlier moment…", window.go_back, "history", "", "File"),
        *_tables(window),
        Action("welcome", "Close and go to the start page", away, "house", "Ctrl+W", "File"),
    )


def _tables(window: "MainWindow") -> tuple[Action, ...]:
    """The tables' files are made and brought back on the board; from here that is one step."""

    def action(name: str, words: str, icon: str) -> Action:
        run = partial(_on_the_board, window, f"arrange.{name}")
        return Action(f"tables-{name}", words, run, icon, "", "File", lambda: window.board is not None)

    return (
        action("files", "Split: a file for each table…", "files"),
        action("back", "Merge: bring tables’ files back…", "merge"),
    )


def _on_the_board(window: "MainWindow", ident: str) -> None:
    window.place.go("arrange")
    window.menus.refresh()
    window.menus.action(ident).trigger()


def _export(window: "MainWindow") -> None:
    from ui.dialogs.exporting.dialog import ExportDialog

    dialog = ExportDialog(window.runner, window.theme, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _share(window: "MainWindow") -> None:
    from ui.dialogs.sharing.entrance import share

    share(window.runner, window.theme, window)


def _quit(window: "MainWindow") -> tuple[Action, ...]:
    return (Action("quit", "Close the window", window.close, "x", "Ctrl+Q", "File"),)


def _edit(window: "MainWindow") -> tuple[Action, ...]:
    runner, session = window.runner, window.runner.session

    def step(ident: str, verb: str, label: str | None, shortcut: str) -> Action:
        words = f"{verb}: {label}" if label else verb
        run = runner.undo if ident == "undo" else runner.redo
        return Action(ident, words, run, f"{ident}-2", shortcut, "Edit", lambda: label is not None)

    return (
        step("undo", "Undo", session.undo_label, "Ctrl+Z"),
        step("redo", "Redo", session.redo_label, "Ctrl+Shift+Z"),
        Action("find", "Find", window.open_find, "search", "Ctrl+F", "Edit"),
        Action("commands", "Do something by its name", window.open_find, "keyboard", "Ctrl+K", "Edit"),
    )


def _go(window: "MainWindow") -> tuple[Action, ...]:
    sections = [found for found in SECTIONS if pages_of(found.name)]
    places = (
        Action(f"to-{s.name}", s.title, partial(window.go_to_section, s.name), s.icon, f"Ctrl+{n}", "Go to")
        for n, s in enumerate(sections, 1)
    )
    steps = (
        Action(f"go-{e.name}", e.title, partial(window.place.go, e.name), e.icon, f"Alt+{n}", "Go to")
        for n, e in enumerate(pages_of("day"), 1)
    )
    return (*places, *steps)


def _view(window: "MainWindow") -> tuple[Action, ...]:
    doors = window.doors

    def size(ident: str, words: str, by: int, shortcut: str) -> Action:
        return Action(ident, words, partial(doors.text_size, by), "a-large-small", shortcut, "View")

    def theme(name: str) -> Action:
        words = f"{load_theme(name).title} colours"
        run = partial(doors.choose_theme, name)
        return Action(f"theme-{name}", words, run, _THEME_ICONS[name], menu="View")

    return (
        *map(theme, THEMES),
        size("larger", "Larger text", 1, "Ctrl++"),
        size("smaller", "Smaller text", -1, "Ctrl+-"),
        size("usual-size", "Usual text size", 0, "Ctrl+0"),
    )


def _present(window: "MainWindow") -> tuple[Action, ...]:
    if entry_named("own") is None:
        return ()
    return (Action("present", "Show on the projector", window.doors.present, "projector", "F5", "View"),)
