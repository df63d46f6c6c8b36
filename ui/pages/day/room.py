"""Where the room stands on its board, and moving it: steps are soft locks, so any step can be gone to."""

from math import ceil

from ui.pages.catalogue import entry_named
from ui.place import Place
from ui.run import Runner
from ui.timer import RoomTimer
from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.lists import merged
from workshop.document.records import AgendaItem, Board, Day, Step
from workshop.document.text import counted
from workshop.frozen import frozen
from workshop.opera import board as boards
from workshop.opera.agenda import planned, running_over, step_seconds, took_longer


def title_of(step: Step) -> str:
    """What the step is called in the window."""
    entry = entry_named(step.value)
    return entry.title if entry else step.value.capitalize()


@frozen
class RoomSteps:
    """Moves room, projector, page and timer together."""

    runner: Runner
    place: Place

    def here(self) -> tuple[Board, Step] | None:
        """The board on show and the step that is looked at; None away from the day."""
        document = self.runner.document
        board = document.find(Board, self.place.board_id) or next(iter(document.all(Board)), None)
        step = {step.value: step for step in Step}.get(self.place.page)
        return (board, step) if board is not None and step is not None else None

    def after(self) -> Step | None:
        """The step that comes next for the room."""
        here = self.here()
        return boards.step_after(self.runner.document, here[0]) if here else None

    def bring_here(self) -> None:
        """Move the room and the projector to the step that is looked at."""
        here = self.here()
        if here is not None:
            board, step = here
            self.runner.do(f"Bring the room to {title_of(step)}", boards.go_to, board, step)

    def go_on(self) -> None:
        """Move everybody to the next step."""
        here, after = self.here(), self.after()
        if here is None or after is None:
            return
        board, took = here[0], ceil(RoomTimer.of(self.place).elapsed / 60)
        item = planned(self.runner.document, board, board.step)
        if self.runner.do(f"Go on to {title_of(after)}", _go_on, board, after, took):
            self._say_later(item, took)
            self._wind(board, after)
            self.place.go(after.value)

    def _say_later(self, item: AgendaItem | None, took: int) -> None:
        """Say by how much the rest of the day moves, and what it now runs into."""
        if item is None or took <= item.minutes:
            return
        document = self.runner.document
        day = document.find(Day, item.day)
        over = running_over(document, day) if day else None
        late = counted(took - item.minutes, "minute")
        self.runner.say(
            f"{late} longer than planned: what follows begins later. {over or ''}".strip(), undo=True
        )

    def _wind(self, board: Board, step: Step) -> None:
        """Set the timer to what this step takes; the time of the step before ends with it."""
        RoomTimer.of(self.place).set(step_seconds(self.runner.document, board, step))


def _go_on(document: Document, board: Board, step: Step, took: int) -> Edits:
    """The next step, and the agenda as the one before it took in truth."""
    return merged(boards.go_to(document, board, step), took_longer(document, board, board.step, took))
