"""The board's sense of time in one place, so that tests hold the clock in their hands."""

from collections.abc import Callable
from time import perf_counter
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

FRAME_MS = 16

Work = Callable[[], None]


class Pace(Protocol):
    """Now, soon, and once a frame until told to rest."""

    def now(self) -> float: ...

    def soon(self, work: Work) -> None: ...

    def every(self, work: Work) -> None: ...

    def rest(self, work: Work) -> None: ...

    def stop(self) -> None: ...


class QtPace(QObject):
    """The running program's pace, from two timers that end with their parent."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._soon: list[Work] = []
        self._every: list[Work] = []
        self._once = QTimer(self)
        self._once.setSingleShot(True)
        self._once.timeout.connect(self._run_soon)
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._run_every)

    def now(self) -> float:
        return perf_counter()

    def soon(self, work: Work) -> None:
        self._soon.append(work)
        self._once.start()

    def every(self, work: Work) -> None:
        if work not in self._every:
            self._every.append(work)
            self._frames.start()

    def rest(self, work: Work) -> None:
        if work in self._every:
            self._every.remove(work)
        if not self._every:
            self._frames.stop()

    def stop(self) -> None:
        """Nobody looks any more: drop all work."""
        self._soon.clear()
        self._every.clear()
        self._once.stop()
        self._frames.stop()

    def _run_soon(self) -> None:
        waiting, self._soon = self._soon, []
        for work in waiting:
            work()

    def _run_every(self) -> None:
        for work in list(self._every):
            work()
