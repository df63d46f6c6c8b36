"""The first rows as they will come in: what each would do, and its cells by field."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.dialogs.importing.words import FIELDS, INKS
from ui.theme import Theme
from ui.widgets.elided import plain_tip
from workshop.exchange.incoming import Outlook, State
from workshop.exchange.table import Row

AnyIndex = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
LINE, STATE = 0, 1
FIXED = ("Line", "What it does")
WIDE = {"text": 4, "clarification": 2, "name": 2, "partner": 2}
LINE_WIDTH, STATE_WIDTH, LEAST = 64, 116, 96


class RowsModel(QAbstractTableModel):
    """One row of the list a row, for as many as are looked at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.fields: tuple[str, ...] = ()
        self._rows: Sequence[Row] = ()
        self.states: Sequence[State] = ()
        self._why: dict[int, str] = {}

    def show_outlook(self, found: Outlook, fields: tuple[str, ...]) -> None:
        """Show what a list would do."""
        self.beginResetModel()
        self.fields, self.states = fields, found.states
        self._rows = found.rows[: len(found.states)]
        self._why = dict(found.problems)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(FIXED) + len(self.fields)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            names = (*FIXED, *(FIELDS[name].split(",")[0] for name in self.fields))
            return names[section] if section < len(names) else None
        return None

    def data(self, index: AnyIndex, role: int = Role.DisplayRole) -> object:
        row, state = self._rows[index.row()], self.states[index.row()]
        if role == Role.DisplayRole:
            return self._words(row, state, index.column())
        if role == Role.ForegroundRole and index.column() == STATE:
            return self._theme.color(INKS[state])
        if role == Role.ToolTipRole:
            why = self._why.get(row.line) if index.column() <= STATE else None
            return plain_tip(why or self._words(row, state, index.column()))
        return None

    def _words(self, row: Row, state: State, column: int) -> str:
        if column == LINE:
            return str(row.line)
        if column == STATE:
            return state.value
        return " ".join(row[self.fields[column - len(FIXED)]].split())


class RowsTable(QTableView):
    """Columns share the width; what does not fit is told by its tip."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(theme, self)
        self.setModel(self.rows)
        self.setAccessibleName("The first rows as they will come in")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(34))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        self.rows.modelReset.connect(self._share)

    def show_first_broken(self) -> None:
        """Bring the first row that is not taken on show, where there is one."""
        states = self.rows.states
        if State.BROKEN in states:
            row = self.rows.index(list(states).index(State.BROKEN), 0)
            self.scrollTo(row, QAbstractItemView.ScrollHint.PositionAtCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        fields = self.rows.fields
        if not fields:
            return
        room = self.viewport().width() - LINE_WIDTH - STATE_WIDTH
        shares = [WIDE.get(name, 1) for name in fields]
        self.setColumnWidth(LINE, LINE_WIDTH)
        self.setColumnWidth(STATE, STATE_WIDTH)
        for place, share in enumerate(shares):
            self.setColumnWidth(place + len(FIXED), max(LEAST, room * share // sum(shares)))
