"""Boards, groups and ideas in one flat list, to choose from."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt

from ui.theme import Theme
from workshop.document.document import Document
from workshop.document.records import Board, Group, Idea
from workshop.document.text import counted, one_line
from workshop.opera.headings import group_name

AnyIndex = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
INDENT = "\N{NO-BREAK SPACE}" * 6
ROW = 34


@dataclass(frozen=True, slots=True)
class Source:
    """One line: a board's question, a group, or an idea."""

    record: Board | Group | Idea
    words: str
    depth: int


def sources_in(document: Document) -> tuple[Source, ...]:
    """Every board with its groups and the ideas below each, then its ideas in no group."""
    found: list[Source] = []
    for board in document.all(Board):
        found.append(Source(board, one_line(board.question), 0))
        ideas = [idea for idea in document.where(Idea, board=board.id) if not idea.parked]
        for group in document.where(Group, board=board.id):
            mine = [idea for idea in ideas if idea.group == group.id]
            words = f"{group_name(document, group)}  ·  {counted(len(mine), 'idea')}"
            found.append(Source(group, words, 1))
            found += [_line(idea, 2) for idea in mine]
        found += [_line(idea, 1) for idea in ideas if idea.group is None]
    return tuple(found)


def _line(idea: Idea, depth: int) -> Source:
    return Source(idea, f"{idea.number}. {one_line(idea.text)}", depth)


class SourceModel(QAbstractListModel):
    """Boards can be seen but not chosen."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sources: tuple[Source, ...] = ()

    def show_sources(self, sources: tuple[Source, ...]) -> None:
        """Show these lines; nothing happens where they are the same."""
        if sources != self.sources:
            self.beginResetModel()
            self.sources = sources
            self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.sources)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        board = isinstance(self.sources[index.row()].record, Board)
        return plain if board else plain | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: AnyIndex, role: int = Role.DisplayRole) -> object:
        source = self.sources[index.row()]
        if role == Role.DisplayRole:
            return INDENT * source.depth + source.words
        if role == Role.AccessibleTextRole:
            return source.words
        if role == Role.FontRole:
            return self._theme.font(15, bold=not isinstance(source.record, Idea))
        if role == Role.SizeHintRole:
            return QSize(0, self._theme.px(ROW))
        return None
