"""The way into the dialog for a copy to share, loaded only then."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.run import Runner
from ui.theme import Theme


def share(runner: Runner, theme: Theme, parent: QWidget) -> None:
    """Ask what of the session may travel."""
    from ui.dialogs.sharing.dialog import ShareDialog

    dialog = ShareDialog(runner, theme, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
