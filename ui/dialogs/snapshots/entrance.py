"""The way into the dialog for going back, loaded only then."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.run import Runner
from ui.theme import Theme


def go_back(runner: Runner, theme: Theme, parent: QWidget) -> None:
    """Ask to which moment the session is to go back."""
    from ui.dialogs.snapshots.dialog import SnapshotsDialog

    dialog = SnapshotsDialog(runner, theme, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
