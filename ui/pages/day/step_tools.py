"""Where the room and the projector are, beside the five letters: bring them here, or go on."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.pages.day.room import RoomSteps, title_of
from ui.place import Place
from ui.presenter.stage import Stage
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.elided import Elided
from ui.widgets.words import Words
from workshop.document.records import Board
from workshop.document.touched import Touched


class StepTools(QWidget):
    """Steps are soft locks: one button goes on, one brings the room to the step that is looked at."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = RoomSteps(runner, place)
        self.stage = Stage.of(place)
        self.state = Elided("", "muted")
        self._picture = QLabel()
        self._picture.setFixedSize(20, 20)
        self.bring = Button("Bring the room here", theme, icon="presentation", run=self._steps.bring_here)
        self.on = Button("Go on", theme, icon="arrow-right", run=self._steps.go_on)
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

    def show_step(self) -> None:
        """Bring the words and buttons up to date."""
        here = self._steps.here()
        self.setVisible(here is not None)
        if here is None:
            return
        board, step = here
        self.state.show_text(f"Projector: {title_of(board.shown)}")
        same = board.step is step and board.shown is step
        after = self._steps.after()
        self.bring.setVisible(not same)
        self.on.setVisible(same and after is not None)
        if after is not None:
            self.on.setText(f"Go on to {title_of(after)}")
