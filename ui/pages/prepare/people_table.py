"""The table of people: fixed rows, edited where they stand, moved and removed by keys."""

from PySide6.QtCore import QItemSelectionModel, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.pages.prepare.people_model import COLUMNS, HERE, PeopleModel
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.badge import note_of
from workshop.document.records import Person
from workshop.people.persons import move_person

ROW = 40
HERE_WIDTH = 64


class PeopleTable(QTableView):
    """Alt+Up and Alt+Down move who is selected; Delete asks by `remove_asked` for them to be removed."""

    remove_asked = Signal()

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner, self._theme = runner, theme
        self._pictures: dict[str, QPixmap] = {}
        self.people_model = PeopleModel(runner, self._letter, self)
        self.setModel(self.people_model)
        self.setAccessibleName("People")
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setIconSize(QSize(22, 22))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)

    def chosen(self) -> tuple[Person, ...]:
        """Who is selected, in order."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return tuple(self.people_model.people[row] for row in rows)

    def choose(self, ident: str) -> None:
        """Select one person and bring them on show."""
        for row, person in enumerate(self.people_model.people):
            if person.id == ident:
                self.selectRow(row)
                self.scrollTo(self.people_model.index(row, 0))
                self.setFocus()

    def show_people(self) -> None:
        """Show the people as they stand, with the same ones selected."""
        chosen = {person.id for person in self.chosen()}
        current, column = self._current(), self.currentIndex().column()
        self.people_model.show_people()
        for row, person in enumerate(self.people_model.people):
            index = self.people_model.index(row, max(0, column))
            if person.id in chosen:
                self.selectionModel().select(index, _ROWS | QItemSelectionModel.SelectionFlag.Select)
            if current is not None and person.id == current:
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._pictures.clear()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width() - HERE_WIDTH
        shares = sum(column.share for column in COLUMNS)
        for number, column in enumerate(COLUMNS):
            self.setColumnWidth(number, HERE_WIDTH if number == HERE else room * column.share // shares)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_chosen(steps[event.key()])
            return
        if event.matches(QKeySequence.StandardKey.Delete):
            self.remove_asked.emit()
            return
        super().keyPressEvent(event)

    def move_chosen(self, by: int) -> None:
        """Move the one person who is selected up or down the list."""
        chosen = self.chosen()
        if len(chosen) == 1:
            place = self.people_model.people.index(chosen[0]) + by
            if 0 <= place < len(self.people_model.people):
                self._runner.do(f"Move {chosen[0].name}", move_person, chosen[0], place)

    def _current(self) -> str | None:
        row = self.currentIndex().row()
        people = self.people_model.people
        return people[row].id if 0 <= row < len(people) else None

    def _letter(self, letter: str) -> QPixmap:
        if letter not in self._pictures:
            self._pictures[letter] = _disc(self._theme, letter)
        return self._pictures[letter]


_ROWS = QItemSelectionModel.SelectionFlag.Rows


def _disc(theme: Theme, letter: str) -> QPixmap:
    picture = QPixmap(44, 44)
    picture.fill(Qt.GlobalColor.transparent)
    if letter:
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(2, 2)
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.setBrush(theme.color(note_of(letter)))
        painter.drawEllipse(QRectF(1, 1, 20, 20))
        font = theme.font(13, bold=True)
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(theme.color("note-text"))
        painter.drawText(QRectF(0, 0, 22, 22), Qt.AlignmentFlag.AlignCenter, letter)
        painter.end()
    picture.setDevicePixelRatio(2)
    return picture
