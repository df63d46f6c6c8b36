"""The dialog for going back: one line a moment, the latest chosen, and one button; undo brings all back."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.dialogs.snapshots.moments import Moment, moments
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.elided import plain_tip
from ui.widgets.problem import Problem
from ui.widgets.words import Heading, Words
from workshop.errors import KnownError

ABOUT = (
    "The file is remembered every five minutes of change, and before anything large. Going back is one "
    "step: Undo brings everything as it is now."
)
NONE = "Nothing is remembered yet: the first moment comes after five minutes of change."
PRACTICE = "This session is practice only, so nothing of it is remembered. Keep it in a file first."


class SnapshotsDialog(QDialog):
    """Lists the moments, and goes back to the one that is chosen."""

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Go back to an earlier moment")
        self._runner, self._theme = runner, theme
        self._moments: tuple[Moment, ...] = ()
        self.list = QListWidget()
        self.about = Words(ABOUT, "muted")
        self.problem = Problem(theme)
        self.cancel = Button("Cancel", theme, run=self.reject)
        self.go = Button("Go back", theme, kind="primary", icon="history", run=self.go_back)
        self._build()
        self._fill()
        self.list.itemActivated.connect(self._activated)

    def go_back(self) -> None:
        """Bring the file to what it was at the moment that is chosen."""
        chosen = self.list.currentRow()
        if chosen < 0:
            return
        moment = self._moments[chosen]
        try:
            touched = self._runner.session.restore(moment.path)
        except KnownError as error:
            self.problem.say(str(error))
            return
        said = f"Back to {moment.when[:1].lower()}{moment.when[1:]}."
        self._runner.say(said if touched else "Nothing has changed since that moment.", undo=bool(touched))
        self.accept()

    @Slot(QListWidgetItem)
    def _activated(self, item: QListWidgetItem) -> None:  # noqa: ARG002
        self.go_back()

    def _fill(self) -> None:
        session = self._runner.session
        try:
            self._moments = moments(session)
        except KnownError as error:
            self.problem.say(str(error))
        for moment in self._moments:
            item = QListWidgetItem(f"{moment.when}\n{moment.what}", self.list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{moment.when}, {moment.what}")
            item.setToolTip(plain_tip(moment.what))
            item.setSizeHint(QSize(0, self._theme.px(48)))
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(self._moments))
        if not self._moments:
            self.about.setText(NONE if session.path else PRACTICE)
        self.go.setEnabled(bool(self._moments) and session.readonly is None)
        if session.readonly is not None:
            self.problem.say(str(session.readonly))

    def _build(self) -> None:
        self.setMinimumWidth(self._theme.px(560))
        self.list.setAccessibleName("Moments to go back to, the latest first")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(self._theme.px(48 * 5))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        column.addWidget(Heading("Go back to an earlier moment", 1))
        for widget in (self.about, self.list, self.problem):
            column.addWidget(widget)
        column.addLayout(row)
        self.go.setDefault(True)
