"""Where the user is: which page, and which board the Day pages are about."""

from PySide6.QtCore import QObject, Signal


class Place(QObject):
    """The page and the board on show; whoever wants to go elsewhere calls `go`."""

    changed = Signal()

    def __init__(self, page: str, board_id: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.board_id = board_id
        self.record_id = ""

    def go(self, page: str, board_id: str | None = None, record_id: str = "") -> None:
        """Go to a page; without a board the one on show stays; a record is what to bring on show there."""
        wanted = (page, board_id or self.board_id)
        self.record_id = record_id
        if record_id or wanted != (self.page, self.board_id):
            self.page, self.board_id = wanted
            self.changed.emit()
