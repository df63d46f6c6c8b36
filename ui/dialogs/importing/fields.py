"""A drop-down for each field of a list: the column it is taken from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.dialogs.importing.words import FIELDS
from ui.widgets.choice import Choice
from ui.widgets.words import Words
from workshop.exchange.mapping import Mapping

ACROSS = 5
NOTHING = "Not in the list"


class Fields(QWidget):
    """`chosen` carries a field and its column, None for none."""

    chosen = Signal(str, object)

    def __init__(
        self, names: tuple[str, ...], needed: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.choices: dict[str, Choice] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for place, name in enumerate(names):
            row, column = divmod(place, ACROSS)
            grid.addLayout(self._field(name, needed=name in needed), row, column)
        for column in range(ACROSS):
            grid.setColumnStretch(column, 1)

    def _field(self, name: str, *, needed: bool) -> QVBoxLayout:
        choice = Choice(f"{FIELDS[name]} is taken from")
        choice.setMinimumContentsLength(6)
        choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        choice.picked.connect(lambda value: self.chosen.emit(name, None if value is None else int(value)))
        label = Words(FIELDS[name] + (", needed" if needed else ""), "caps", wrap=False)
        label.setBuddy(choice)
        self.choices[name] = choice
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label, 0, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(choice)
        return column

    def show_mapping(self, mapping: Mapping, names: tuple[str, ...]) -> None:
        """Offer these columns, with the ones of the mapping chosen."""
        columns: list[tuple[str | None, str]] = [(str(at), name) for at, name in enumerate(names)]
        for field, place in mapping.places:
            current = None if place is None else str(place)
            self.choices[field].show_options([(None, NOTHING), *columns], current)
