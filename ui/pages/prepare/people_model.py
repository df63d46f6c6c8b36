"""The people of the file as a table that is edited in place."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap

from ui.run import Runner
from ui.widgets.elided import plain_tip
from workshop.document.document import Document
from workshop.document.edits import Edits, add
from workshop.document.records import Partner, Person
from workshop.document.text import listed, quoted
from workshop.errors import InputError
from workshop.frozen import frozen
from workshop.people.attendance import set_present
from workshop.people.partners import new_partner, partner_named
from workshop.people.persons import edit_person, person_named
from workshop.people.seating import set_table
from workshop.people.separations import kept_apart

AnyIndex = QModelIndex | QPersistentModelIndex
Letters = Callable[[str], QPixmap]
Role = Qt.ItemDataRole


@frozen
class Column:
    """A column: its heading, the field it edits, and the share of the width it takes."""

    title: str
    field: str
    share: int


HERE, NAME, PARTNER, MANAGER, TABLE = 0, 1, 2, 4, 6
COLUMNS = (
    Column("Here", "present", 0),
    Column("Name", "name", 5),
    Column("Partner", "partner", 5),
    Column("Role", "role", 4),
    Column("Reports to", "manager", 3),
    Column("Access needs", "needs", 4),
    Column("Table", "table", 2),
)


def move_to_partner(document: Document, person: Person, name: str) -> Edits:
    """Put a person with the partner of this name, which is made where it is new; no name for none."""
    if not name.strip():
        return edit_person(document, person, partner=None)
    found = partner_named(document, name)
    if found is not None:
        return edit_person(document, person, partner=found.id)
    made = new_partner(document, name)
    return (*add(made), *edit_person(document, person, partner=made.id))


def set_manager(document: Document, person: Person, name: str) -> Edits:
    """Say whom a person reports to, by name; no name for nobody.

    Raises:
        InputError: there is nobody, or more than one person, of this name.

    """
    if not name.strip():
        return edit_person(document, person, manager=None)
    found = person_named(document, name)
    if found is None:
        raise InputError(
            f"There is not exactly one person called {quoted(name)}.", "Type a name as it is in the list."
        )
    return edit_person(document, person, manager=found.id)


class PeopleModel(QAbstractTableModel):
    """One row a person, in the order of the list."""

    def __init__(self, runner: Runner, letters: Letters, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self.letters = runner, letters
        self.people: tuple[Person, ...] = ()

    def show_people(self) -> None:
        """Take the people as they stand; rows that stay are only repainted."""
        found = self._runner.document.all(Person)
        if [person.id for person in found] == [person.id for person in self.people]:
            self.people = found
            if found:
                self.dataChanged.emit(self.index(0, 0), self.index(len(found) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self.people = found
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.people)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return COLUMNS[section].title
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if index.column() == HERE:
            return plain | Qt.ItemFlag.ItemIsUserCheckable
        return plain | Qt.ItemFlag.ItemIsEditable

    def data(self, index: AnyIndex, role: int = Role.DisplayRole) -> object:
        person = self.people[index.row()]
        if index.column() == HERE:
            return self._here(person, role)
        if role in (Role.DisplayRole, Role.EditRole):
            return self.words(person, index.column())
        if role == Role.DecorationRole and index.column() == PARTNER:
            partner = self._runner.document.find(Partner, person.partner)
            return self.letters(partner.letter if partner else "")
        if role == Role.ToolTipRole:
            return self._tip(person, index.column())
        return None

    def words(self, person: Person, column: int) -> str:
        """What a cell says."""
        if column == PARTNER:
            partner = self._runner.document.find(Partner, person.partner)
            return partner.name if partner else ""
        if column == MANAGER:
            manager = self._runner.document.find(Person, person.manager)
            return manager.name if manager else ""
        return str(getattr(person, COLUMNS[column].field))

    def setData(self, index: AnyIndex, value: object, role: int = Role.EditRole) -> bool:
        person = self.people[index.row()]
        if index.column() == HERE and role == Role.CheckStateRole:
            here = Qt.CheckState(value) is Qt.CheckState.Checked
            words = f"{person.name} is here" if here else f"{person.name} is not here"
            return self._runner.do(words, set_present, person, here)
        text = " ".join(str(value).split())
        if role != Role.EditRole or text == self.words(person, index.column()):
            return False
        if index.column() == PARTNER:
            return self._runner.do(f"Move {person.name} to another partner", move_to_partner, person, text)
        if index.column() == MANAGER:
            return self._runner.do(f"Say whom {person.name} reports to", set_manager, person, text)
        if index.column() == TABLE:
            words = f"Seat {person.name} at table {text}" if text else f"Seat {person.name} nowhere"
            return self._runner.do(words, set_table, person, text)
        field = COLUMNS[index.column()].field
        return self._runner.do(f"Change {person.name}", edit_person, person, **{field: text})

    def _here(self, person: Person, role: int) -> object:
        if role == Role.CheckStateRole:
            return Qt.CheckState.Checked if person.present else Qt.CheckState.Unchecked
        if role == Role.AccessibleTextRole:
            return f"{person.name} is {'here' if person.present else 'not here'}"
        return None

    def _tip(self, person: Person, column: int) -> str:
        apart = self._apart(person) if column == NAME else None
        return plain_tip("\n".join(part for part in (self.words(person, column), apart) if part))

    def _apart(self, person: Person) -> str | None:
        others = kept_apart(self._runner.document, person)
        names = listed([other.name for other in others])
        return f"Kept in another pair than {names}" if others else None
