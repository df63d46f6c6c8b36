"""Where the room stands on its board, and moving it: steps are soft locks, so any step can be gone to."""

from ui.pages.catalogue import entry_named
from ui.place import Place
from ui.run import Runner
from ui.timer import RoomTimer
from workshop.document.records import AgendaItem, Board, Step
from workshop.frozen import frozen
from workshop.opera import board as boards


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
        if self.runner.do(f"Go on to {title_of(after)}", boards.go_to, here[0], after):
            self._wind(here[0], after)
            self.place.go(after.value)

    def _wind(self, board: Board, step: Step) -> None:
        """Set the timer to what the agenda gives this step, if it does."""
        items = self.runner.document.where(AgendaItem, board=board.id)
        planned = next((item for item in items if item.step is step), None)
        if planned is not None:
            RoomTimer.of(self.place).set(planned.minutes * 60)
