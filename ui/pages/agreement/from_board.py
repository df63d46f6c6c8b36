"""Making a clause from a group or from ideas of a board, which ties the thread."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.pages.agreement.kinds import Kind
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.words import Words
from workshop.agreement.thread import clause_from_group, clause_from_ideas
from workshop.document.records import Board, Group, Idea
from workshop.document.text import counted, one_line, quoted
from workshop.opera.headings import group_name

_KEY = Qt.ItemDataRole.UserRole


class FromBoard(QFrame):
    """A tree of boards, groups and ideas; choose one group, or any ideas."""

    def __init__(self, kind: Kind, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._kind, self._runner = kind, runner
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setAccessibleName("Groups and ideas")
        self.tree.setFixedHeight(280)
        self.says = Words("", "muted")
        self.make = Button("Make", theme, kind="primary", icon="git-merge", run=self.take)
        self.close_button = Button("Not now", theme, kind="quiet", run=self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(Words(f"Choose a group, or some ideas, to make a {kind.one} from", "strong"))
        column.addWidget(self.tree)
        row = QHBoxLayout()
        row.addWidget(self.says, 1)
        row.addWidget(self.close_button)
        row.addWidget(self.make)
        column.addLayout(row)
        self.tree.itemSelectionChanged.connect(self._look)
        self.tree.itemDoubleClicked.connect(self.take)
        self.hide()

    def has_something(self) -> bool:
        """Whether there is any idea to make a clause from."""
        return self._runner.document.count(Idea) > 0

    def begin(self) -> None:
        """Open with the boards as they stand."""
        self.show()
        self.refresh()
        self.tree.setFocus()

    def refresh(self) -> None:
        """Show the boards as they stand, while open."""
        if self.isHidden():
            return
        self.tree.clear()
        for board in self._runner.document.all(Board):
            top = QTreeWidgetItem(self.tree, [one_line(board.question)])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._fill(top, board)
            top.setExpanded(True)
        self._look()

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

    def _fill(self, top: QTreeWidgetItem, board: Board) -> None:
        document = self._runner.document
        ideas = [idea for idea in document.where(Idea, board=board.id) if not idea.parked]
        for group in document.where(Group, board=board.id):
            mine = [idea for idea in ideas if idea.group == group.id]
            words = f"{group_name(document, group)}  ·  {counted(len(mine), 'idea')}"
            item = QTreeWidgetItem(top, [words])
            item.setData(0, _KEY, group)
            self._put(item, mine)
        self._put(top, [idea for idea in ideas if idea.group is None])

    @staticmethod
    def _put(parent: QTreeWidgetItem, ideas: list[Idea]) -> None:
        for idea in ideas:
            item = QTreeWidgetItem(parent, [f"{idea.number}. {one_line(idea.text)}"])
            item.setData(0, _KEY, idea)

    def _chosen(self) -> tuple[list[Group], list[Idea]]:
        records = [item.data(0, _KEY) for item in self.tree.selectedItems()]
        groups = [found for found in records if isinstance(found, Group)]
        return groups, [found for found in records if isinstance(found, Idea)]

    def _look(self) -> None:
        groups, ideas = self._chosen()
        one = self._kind.one
        self.make.setEnabled(bool(groups or ideas))
        source = "this group" if groups else counted(len(ideas), "idea") if ideas else ""
        self.make.setText(f"Make a {one} from {source}" if source else f"Make a {one}")
        self.says.setText("" if source else "The words can be changed afterwards.")
