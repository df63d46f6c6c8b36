"""Work that takes longer than a frame: on its own thread, with progress, and it can be stopped."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from workshop.errors import KnownError

Progress = Callable[[int, int], bool]
Work = Callable[[Progress], object]


class Job(QThread):
    """Runs one piece of work; tells its result by `done`, or why there is none by `failed`.

    `progressed` carries what is done and how much there is in all (0 while that is not known). A
    stopped job tells nothing any more.
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        try:
            found = self._work(self._go_on)
        except KnownError as error:
            if not self.isInterruptionRequested():
                self.failed.emit(error)
            return
        if not self.isInterruptionRequested():
            self.done.emit(found)

    def stop(self) -> None:
        """Ask the work to end; it does so at its next report of progress."""
        self.requestInterruption()

    def _go_on(self, done: int, total: int) -> bool:
        if self.isInterruptionRequested():
            return False
        self.progressed.emit(done, total)
        return True


class Bench(QObject):
    """One job at a time; a new one stops the one before and waits its turn."""

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now: Job | None = None
        self._next: Job | None = None

    def busy(self) -> bool:
        """Whether anything runs or waits."""
        return self._now is not None

    def put(self, job: Job) -> None:
        """Run a job as soon as the one before has ended; one that still waits is dropped."""
        job.setParent(self)
        job.finished.connect(self._finished)
        if self._now is None:
            self._now = job
            job.start()
            return
        if self._next is not None:
            self._next.deleteLater()
        self._next = job
        self._now.stop()

    def stop(self) -> None:
        """Stop what runs and drop what waits."""
        if self._next is not None:
            self._next.deleteLater()
            self._next = None
        if self._now is not None:
            self._now.stop()

    def leave(self) -> None:
        """Stop everything and wait until the thread has ended."""
        self.stop()
        if self._now is not None:
            self._now.wait()

    def _finished(self) -> None:
        if self._now is not None:
            self._now.deleteLater()
        self._now, self._next = self._next, None
        if self._now is not None:
            self._now.start()
        else:
            self.idle.emit()
