"""Where the room and the projector are, beside the five letters: bring them here, or go on."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.pages.catalogue import entry_named
from ui.place import Place
from ui.presenter.stage import Stage
from ui.run import Runner
from ui.theme import Theme
from ui.timer import RoomTimer
from ui.widgets.buttons import Button
from ui.widgets.elided import Elided
from ui.widgets.words import Words
from workshop.document.records import AgendaItem, Board, Step
from workshop.document.touched import Touched
from workshop.opera import board as boards


def title_of(step: Step) -> str:
    """What the step is called in the window."""
    entry = entry_named(step.value)
    return entry.title if entry else step.value.capitalize()


class StepTools(QWidget):
    """Steps are soft locks: one button goes on, one brings the room to the step that is looked at."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner, self._place = runner, place
        self.stage = Stage.of(place)
        self.state = Elided("", "muted")
        self._picture = QLabel()
        self._picture.setFixedSize(20, 20)
        self.bring = Button("Bring the room here", theme, icon="presentation", run=self.bring_here)
        self.on = Button("Go on", theme, icon="arrow-right", run=self.go_on)
        for button in (self.bring, self.on):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget in (self._picture, self.state, self._leaves(theme), self.bring, self.on):
            row.addWidget(widget)
        self.stage.changed.connect(self._show_page)
        runner.touched.connect(self._touched)
        place.changed.connect(self.show_step)
        self.set_theme(theme)
        self.show_step()

    def set_theme(self, theme: Theme) -> None:
        self._picture.setPixmap(theme.pixmap("presentation", "muted", 20, 2))

    def _leaves(self, theme: Theme) -> QWidget:
        """Back, page, on: for a picture on the projector that does not fit on one."""
        self.leaves = QWidget()
        row = QHBoxLayout(self.leaves)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.page = Words("", "muted", wrap=False)
        stage = self.stage
        back, on = lambda: stage.turn(stage.page - 1), lambda: stage.turn(stage.page + 1)
        self.back = Button("Projector: back a page", theme, kind="icon", icon="chevron-left", run=back)
        self.forth = Button("Projector: on a page", theme, kind="icon", icon="chevron-right", run=on)
        for widget in (self.back, self.page, self.forth):
            row.addWidget(widget)
        self.leaves.hide()
        return self.leaves

    def _show_page(self) -> None:
        self.leaves.setVisible(self.stage.pages > 1)
        self.page.setText(f"{self.stage.page + 1} of {self.stage.pages}")
        self.back.setEnabled(self.stage.page > 0)
        self.forth.setEnabled(self.stage.page < self.stage.pages - 1)

    def _touched(self, touched: Touched) -> None:
        if Board in touched:
            self.show_step()

    def _here(self) -> tuple[Board, Step] | None:
        document = self._runner.document
        board = document.find(Board, self._place.board_id) or next(iter(document.all(Board)), None)
        steps = {step.value: step for step in Step}
        step = steps.get(self._place.page)
        return (board, step) if board is not None and step is not None else None

    def show_step(self) -> None:
        """Bring the words and buttons up to date."""
        here = self._here()
        self.setVisible(here is not None)
        if here is None:
            return
        board, step = here
        self.state.show_text(f"Projector: {title_of(board.shown)}")
        same = board.step is step and board.shown is step
        after = boards.step_after(self._runner.document, board)
        self.bring.setVisible(not same)
        self.on.setVisible(same and after is not None)
        if after is not None:
            self.on.setText(f"Go on to {title_of(after)}")

    def bring_here(self) -> None:
        """Move the room and the projector to the step that is looked at."""
        here = self._here()
        if here is not None:
            board, step = here
            self._runner.do(f"Bring the room to {title_of(step)}", boards.go_to, board, step)

    def go_on(self) -> None:
        """Move everybody to the next step."""
        here = self._here()
        after = boards.step_after(self._runner.document, here[0]) if here else None
        if here is None or after is None:
            return
        if self._runner.do(f"Go on to {title_of(after)}", boards.go_to, here[0], after):
            self._wind(here[0], after)
            self._place.go(after.value)

    def _wind(self, board: Board, step: Step) -> None:
        """Set the timer to what the agenda gives this step, if it does."""
        items = self._runner.document.where(AgendaItem, board=board.id)
        planned = next((item for item in items if item.step is step), None)
        if planned is not None:
            RoomTimer.of(self._place).set(planned.minutes * 60)
