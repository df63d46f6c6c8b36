"""What the room looks at right now, beyond what the file keeps: whose turn it is, what is on show."""

from PySide6.QtCore import QObject, Signal


class Stage(QObject):
    """Shared by the day's pages and the presenter; never stored."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pair: str | None = None
        self.idea: str | None = None
        self.page, self.pages = 0, 1
        self.choose: int | None = None

    @classmethod
    def of(cls, owner: QObject) -> "Stage":
        """The stage of whoever owns the room (the place), made when first asked for."""
        return owner.findChild(cls) or cls(owner)

    def show(self, pair: str | None, idea: str | None) -> None:
        """Put a pair and one of its proposals before the room."""
        if (pair, idea) != (self.pair, self.idea):
            self.pair, self.idea = pair, idea
            self.changed.emit()

    def pick(self, number: int) -> None:
        """So many are to be chosen fairly."""
        if number != self.choose:
            self.choose = number
            self.changed.emit()

    def turn(self, page: int) -> None:
        """Leaf to another page of a picture that does not fit on one."""
        wanted = min(max(0, page), self.pages - 1)
        if wanted != self.page:
            self.page = wanted
            self.changed.emit()

    def fill(self, pages: int) -> None:
        """Take note of how many pages the picture has; the projector knows."""
        if pages != self.pages:
            self.pages, self.page = pages, min(self.page, pages - 1)
            self.changed.emit()
