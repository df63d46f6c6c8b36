"""The one dialog for what nobody foresaw."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.crash import log_file


def crash_box(parent: QWidget | None, words: str, *, saved: bool) -> QMessageBox:
    """Say what happened, what is safe, and what to do."""
    safe = (
        "Everything up to your last step is saved." if saved else "This practice session is in memory only."
    )
    box = QMessageBox(parent)
    box.setWindowTitle("Something went wrong")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText("Common Ground met a fault of its own and could not finish your last step.")
    box.setInformativeText(
        f"{safe} You can go on; if it happens again, close the window and open the file anew. "
        f"The details are in {log_file()}."
    )
    box.setDetailedText(words)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    return box
