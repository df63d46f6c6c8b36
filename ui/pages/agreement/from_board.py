"""Making a clause from a group or from ideas of a board, which ties the thread."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from ui.pages.agreement.kinds import Kind
from ui.pages.agreement.sources import SourceModel, sources_in
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.words import Words
from workshop.agreement.thread import clause_from_group, clause_from_ideas
from workshop.document.records import Group, Idea
from workshop.document.text import counted, quoted
from workshop.opera.headings import group_name


class FromBoard(QFrame):
    """A list of boards, groups and ideas; choose one group, or any ideas."""

    def __init__(self, kind: Kind, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._kind, self._runner = kind, runner
        self.model = SourceModel(theme, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName("Groups and ideas")
        self.list.setFixedHeight(280)
        self.says = Words("", "muted")
        self.make = Button("Make", theme, kind="primary", icon="git-merge", run=self.take)
        self.close_button = Button("Not now", theme, kind="quiet", run=self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(Words(f"Choose a group, or some ideas, to make a {kind.one} from", "strong"))
        column.addWidget(self.list)
        row = QHBoxLayout()
        row.addWidget(self.says, 1)
        row.addWidget(self.close_button)
        row.addWidget(self.make)
        column.addLayout(row)
        self.list.selectionModel().selectionChanged.connect(self._look)
        self.list.doubleClicked.connect(self.take)
        self.hide()

    def has_something(self) -> bool:
        """Whether there is any idea to make a clause from."""
        return self._runner.document.count(Idea) > 0

    def begin(self) -> None:
        """Open with the boards as they stand."""
        self.show()
        self.refresh()
        self.list.setFocus()

    def refresh(self) -> None:
        """Show the boards as they stand, while open."""
        if self.isHidden():
            return
        self.model.show_sources(sources_in(self._runner.document))
        self._look()

    def choose(self, *rows: int) -> None:
        """Choose these lines and no others."""
        selection = self.list.selectionModel()
        selection.clearSelection()
        for row in rows:
            selection.select(self.model.index(row, 0), selection.SelectionFlag.Select)

    def take(self) -> None:
        """Make the clause."""
        groups, ideas = self._chosen()
        one = self._kind.one
        if groups:
            name = quoted(group_name(self._runner.document, groups[0]), 40)
            done = self._runner.do(
                f"Make a {one} from {name}", clause_from_group, self._kind.record, groups[0]
            )
        elif ideas:
            words = f"Make a {one} from {counted(len(ideas), 'idea')}"
            done = self._runner.do(words, clause_from_ideas, self._kind.record, ideas)
        else:
            return
        if done:
            self.hide()
            self._runner.say(f"{one.capitalize()} made, with the thread back to its ideas.", undo=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> tuple[list[Group], list[Idea]]:
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        records = [self.model.sources[row].record for row in rows]
        groups = [found for found in records if isinstance(found, Group)]
        return groups, [found for found in records if isinstance(found, Idea)]

    def _look(self) -> None:
        groups, ideas = self._chosen()
        one = self._kind.one
        self.make.setEnabled(bool(groups or ideas))
        source = "this group" if groups else counted(len(ideas), "idea") if ideas else ""
        self.make.setText(f"Make a {one} from {source}" if source else f"Make a {one}")
        self.says.setText("" if source else "The words can be changed afterwards.")
