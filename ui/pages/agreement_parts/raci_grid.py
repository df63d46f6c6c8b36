"""The grid of duties: who does, answers for, is asked before and told after, by activity and role."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.edit_line import AddLine, EditLine
from ui.widgets.sheet import panel
from ui.widgets.themed import restyle
from ui.widgets.words import Heading, Words
from workshop.agreement.roles import (
    LETTERS,
    add_activity,
    edit_activity,
    grid_hints,
    remove_activity,
    set_duty,
)
from workshop.document.records import Activity, Duty, Role, Status
from workshop.document.text import quoted

_TONE = {"A": "good", "R": "accent", "C": "", "I": "", "": ""}


class DutyCell(Button):
    """Type R, A, C or I, or press it and choose; Backspace empties it."""

    def __init__(self, activity: Activity, role: Role, grid: "RaciGrid", theme: Theme) -> None:
        super().__init__("–", theme, kind="chip")
        self.activity, self.role, self._grid = activity, role, grid
        self.clicked.connect(self._open)

    def show_letter(self, letter: str) -> None:
        """Show the duty of this role for this activity."""
        self.setText(letter or "–")
        said = LETTERS.get(letter, "nothing")
        self.setAccessibleName(f"{self.role.title}, {self.activity.title}: {said}")
        restyle(self, tone=_TONE[letter])

    def menu_now(self) -> QMenu:
        """The duties there are."""
        menu = QMenu(self)
        for letter, words in (*LETTERS.items(), ("", "nothing")):
            action = menu.addAction(f"{letter or '–'}   {words}")
            action.triggered.connect(partial(self._choose, letter))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text().upper()
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._choose("")
        elif typed in LETTERS and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self._choose(typed)
        else:
            super().keyPressEvent(event)

    def _choose(self, letter: str, _: bool = False) -> None:
        self._grid.set_letter(self.activity, self.role, letter)

    def _open(self) -> None:
        self.menu_now().popup(self.mapToGlobal(self.rect().bottomLeft()))


class RaciGrid(QWidget):
    """Activities down, roles across, a letter in each cell; hints below, never in the way."""

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner, self._theme = runner, theme
        self.cells: dict[tuple[str, str], DutyCell] = {}
        self._shape: tuple[tuple[str, str], ...] = ()
        self.names: dict[str, EditLine] = {}
        self._holder = QWidget()
        self._holder.setObjectName("clear")
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self.frame = QScrollArea()
        self.frame.setWidgetResizable(True)
        self.frame.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.frame.setWidget(self._holder)
        self.hints = Words("", "hint")
        self.new = AddLine("Add an activity, then Enter")
        key = ", ".join(f"{letter} {words}" for letter, words in LETTERS.items())
        self.box, inside = panel()
        for widget in (
            Heading("Who does what", 2),
            Words(f"{key}.", "muted"),
            self.frame,
            self.hints,
            self.new,
        ):
            inside.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        self.new.added.connect(self._add)

    def show_document(self) -> None:
        """Show every activity with every role that is not retired; hidden while there is no role."""
        document = self._runner.document
        roles = [role for role in document.all(Role) if role.status is not Status.RETIRED]
        lines = document.all(Activity)
        self.setVisible(bool(roles))
        self.frame.setVisible(bool(roles and lines))
        shape = (*((r.id, r.title) for r in roles), *((line.id, "") for line in lines))
        if shape != self._shape:
            self._shape = shape
            self._rebuild(roles, lines)
        letters = {(duty.activity, duty.role): duty.letter for duty in document.all(Duty)}
        for line in lines:
            self.names[line.id].show_text(line.title)
        for key, cell in self.cells.items():
            cell.show_letter(letters.get(key, ""))
        found = grid_hints(document)
        self.hints.setText("\n".join(found))
        self.hints.setVisible(bool(found))

    def set_letter(self, activity: Activity, role: Role, letter: str) -> None:
        """Set one cell."""
        words = f"{role.title}: {LETTERS.get(letter, 'nothing')}, {quoted(activity.title, 30)}"
        self._runner.do(words, set_duty, activity, role, letter)
        self.show_document()

    def _rebuild(self, roles: list[Role], lines: tuple[Activity, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.cells, self.names = {}, {}
        for column, role in enumerate(roles, 1):
            title = Words(role.title, "caps")
            title.setFixedWidth(self._theme.px(96))
            self._grid.addWidget(title, 0, column, Qt.AlignmentFlag.AlignBottom)
        for row, line in enumerate(lines, 1):
            self._add_row(row, line, roles)
        self._grid.setColumnStretch(0, 1)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """As high as the rows, once they have their sizes."""
        bar = self.frame.horizontalScrollBar()
        spare = bar.sizeHint().height() if self._holder.minimumSizeHint().width() > self.frame.width() else 0
        self.frame.setFixedHeight(self._holder.sizeHint().height() + spare + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _add_row(self, row: int, line: Activity, roles: list[Role]) -> None:
        name = EditLine(line.title, "Activity")
        name.setMinimumWidth(self._theme.px(200))
        name.edited.connect(partial(self._rename, line))
        self.names[line.id] = name
        self._grid.addWidget(name, row, 0)
        for column, role in enumerate(roles, 1):
            cell = DutyCell(line, role, self, self._theme)
            cell.setFixedWidth(self._theme.px(56))
            self.cells[line.id, role.id] = cell
            self._grid.addWidget(cell, row, column)
        remove = Button(
            "Remove activity", self._theme, kind="icon", icon="trash-2", run=partial(self._remove, line)
        )
        self._grid.addWidget(remove, row, len(roles) + 1)

    def _rename(self, line: Activity, text: str) -> None:
        key = f"activities.title/{line.id}"
        self._runner.do("Word an activity", edit_activity, line, text, continues=key)

    def _remove(self, line: Activity) -> None:
        if self._runner.do(f"Remove {quoted(line.title, 40)}", remove_activity, line):
            self._runner.say("Activity removed.", undo=True)
        self.show_document()

    def _add(self, text: str) -> None:
        if self._runner.do(f"Add the activity {quoted(text, 40)}", add_activity, text):
            self.new.clear()
        self.show_document()
