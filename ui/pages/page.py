"""What every page shares: it hears what was touched, and repaints only while somebody looks at it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.actions import Action
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.themed import retheme
from workshop.document.touched import Touched


class Page(QWidget):
    """One place of the window.

    A page overrides `refresh`; it is called when the page comes on show with the union of what was
    touched meanwhile (None the first time, and whenever the place changes), and after every change
    while it is on show. A page that draws in a worker says so with `busy`, and emits `settled`;
    `open_asked` carries the path of another session file, `start_asked` what makes another session.
    """

    settled = Signal()
    open_asked = Signal(object)
    start_asked = Signal(object)

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runner = runner
        self.place = place
        self.theme = theme
        self._everything = True
        self._missed: list[Touched] = []
        runner.touched.connect(self._hear)
        place.changed.connect(self._moved)

    def refresh(self, touched: Touched | None) -> None:
        """Show the document as it stands; None means that anything may have changed."""

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self.theme = theme
        retheme(self, theme)
        if self.isVisible():
            self.refresh(None)
        else:
            self._everything = True

    def actions_here(self) -> tuple[Action, ...]:
        """What can be done on this page beyond what its buttons say."""
        return ()

    def wanted(self) -> str:
        """The id of the record to bring on show, once; empty where none is asked for."""
        found, self.place.record_id = self.place.record_id, ""
        return found

    def busy(self) -> bool:
        """Whether a worker is still drawing something for this page."""
        return False

    def leave(self) -> None:
        """Let go of timers and threads before the window closes."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        self._missed.append(touched)
        if self.isVisible():
            self._catch_up()

    @Slot()
    def _moved(self) -> None:
        self._everything = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        everything, missed = self._everything, tuple(self._missed)
        self._everything = False
        self._missed.clear()
        if everything:
            self.refresh(None)
        elif missed:
            self.refresh(_union(missed))


def _union(missed: tuple[Touched, ...]) -> Touched:
    if len(missed) == 1:
        return missed[0]
    ids: dict[str, frozenset[str]] = {}
    for touched in missed:
        for table, found in touched.ids.items():
            ids[table] = ids.get(table, frozenset()) | found
    return Touched(ids, missed[-1].label, missed[-1].kind)
