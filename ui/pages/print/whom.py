"""Choosing for whom: some of the people or pairs, or everybody."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button

ROWS = 9


class Whom(Button):
    """Opens a list to tick; `picked` carries the ids of who is ticked, none of them for everybody."""

    picked = Signal(frozenset)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("For everybody", theme, icon="users", run=self.open_list, parent=parent)
        self._names: dict[str, str] = {}
        self._only: frozenset[str] = frozenset()
        self.box = QFrame(self, Qt.WindowType.Popup)
        self.box.setObjectName("findbox")
        self.list = QListWidget()
        self.list.setAccessibleName("For whom it is printed")
        self.everybody = Button("Everybody", theme, kind="quiet", icon="users", run=self._all)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.everybody)
        column.addWidget(self.list)
        self.list.itemChanged.connect(self._ticked)

    def offer(self, names: Iterable[tuple[str, str]], only: frozenset[str]) -> None:
        """Offer these ids with their words, some of them ticked."""
        self._names, self._only = dict(names), only
        self.setVisible(bool(self._names))
        chosen = [words for id_, words in self._names.items() if id_ in only]
        match chosen:
            case []:
                self.setText("For everybody")
            case [one]:
                self.setText(f"For {one}")
            case _:
                self.setText(f"For {len(chosen)} of {len(self._names)}")
        self.setAccessibleName(self.text())

    def open_list(self) -> None:
        """Show the list below the button."""
        self.list.blockSignals(True)  # noqa: FBT003
        self.list.clear()
        for id_, words in self._names.items():
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, id_)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if id_ in self._only else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)  # noqa: FBT003
        self.list.setCurrentRow(0)
        row = max(32, self.list.sizeHintForRow(0))
        self.box.resize(320, 72 + row * min(ROWS, len(self._names)) + 12)
        self.box.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        self.box.show()
        self.list.setFocus()

    def _ticked(self, _: QListWidgetItem) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        ticked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        self._tell(frozenset(str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked))

    def _all(self) -> None:
        self.box.hide()
        self._tell(frozenset())

    def _tell(self, only: frozenset[str]) -> None:
        self.offer(self._names.items(), only)
        self.picked.emit(only)
