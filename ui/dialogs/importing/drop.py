"""A file dropped anywhere on a page, its input lines too."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Takes the first file of a drop; text that is dropped goes where it would without this."""

    def __init__(self, page: QWidget, take: Callable[[Path], object]) -> None:
        super().__init__(page)
        self._page, self._take = page, take
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def _watch_lines(self) -> None:
        """Watch what would take the drop itself, such as lines for typing."""
        for widget in self._page.findChildren(QWidget):
            if widget.acceptDrops():
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Show:
            self._watch_lines()
        if isinstance(event, QDropEvent) and (path := dropped_file(event.mimeData())):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            if event.type() == QEvent.Type.Drop:
                self._take(path)
            return True
        return super().eventFilter(watched, event)


def dropped_file(data: QMimeData) -> Path | None:
    """The first file of this machine among what is dragged."""
    local = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
    return next((Path(name) for name in local if name), None)
