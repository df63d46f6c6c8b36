"""Where a clause came from, in a few words that lead back along the thread."""

from collections import Counter

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from workshop.agreement.thread import sources_of, targets_of
from workshop.document.document import Document
from workshop.document.records import Action, Clause, Group, Idea, Record
from workshop.document.text import counted, one_line, quoted
from workshop.opera.headings import group_name, ideas_below


def evidence_words(document: Document, clause: Clause) -> str:
    """From what a clause was made: "From 3 ideas under “Trust”"; empty where there is no thread."""
    sources = sources_of(document, clause)
    groups = [found for found in sources if isinstance(found, Group)]
    kinds = Counter(type(found) for found in sources)
    under = sum(len(ideas_below(document, group)) for group in groups)
    ideas = counted(kinds[Idea] or under, "idea")
    if groups:
        name = quoted(group_name(document, groups[0]), 40)
        return f"From {ideas} under {name}" if len(groups) == 1 else f"From {ideas} in {len(groups)} groups"
    return f"From {ideas}" if kinds[Idea] else ""


def line_of(document: Document, record: Record) -> str:
    """One record of the thread in a menu."""
    if isinstance(record, Idea):
        return f"{record.number}. {one_line(record.text)}"
    if isinstance(record, Group):
        return f"Group {quoted(group_name(document, record))}"
    return one_line(str(getattr(record, "text", "") or getattr(record, "title", "")))


class Evidence(Button):
    """Press it to see the ideas; choose one to go to its board."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        self._words = ""
        super().__init__("", theme, kind="link", icon="git-merge", parent=parent)
        self._runner, self._place = runner, place
        self._clause: Clause | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)

    def show_clause(self, clause: Clause) -> None:
        """Say where this clause came from, or nothing."""
        self._clause = clause
        words = evidence_words(self._runner.document, clause)
        self.setVisible(bool(words))
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self._elide(self.width())
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return super().sizeHint().grownBy(QMargins(0, 0, self._left_out(), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide(event.size().width())

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._theme = theme

    def _elide(self, width: int) -> None:
        metrics = self.fontMetrics()
        frame = super().sizeHint().width() - metrics.horizontalAdvance(self.text())
        self.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, width - frame))

    def _left_out(self) -> int:
        """Pixels of the words that are not shown for want of room."""
        metrics = self.fontMetrics()
        return metrics.horizontalAdvance(self._words) - metrics.horizontalAdvance(self.text())

    def menu_now(self) -> QMenu:
        """Every source, and what came out of the clause."""
        menu = QMenu(self)
        document, clause = self._runner.document, self._clause
        if clause is None:
            return menu
        for record in sources_of(document, clause):
            action = menu.addAction(_short(line_of(document, record)))
            board = getattr(record, "board", None)
            action.triggered.connect(lambda _=False, board=board: self._place.go("arrange", board))
        self._offer_thread(menu, clause)
        onward = [found for found in targets_of(document, clause) if isinstance(found, Action)]
        if onward:
            menu.addSection("What came out of it")
            for record in onward:
                menu.addAction(_short(line_of(document, record))).setEnabled(False)
        return menu

    def _offer_thread(self, menu: QMenu, clause: Clause) -> None:
        menu.addSeparator()
        walk = menu.addAction("Follow the thread both ways")
        walk.triggered.connect(lambda: self._place.go("reflection", None, clause.id))

    def _open(self) -> None:
        menu = self.menu_now()
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


def _short(text: str) -> str:
    return (text if len(text) <= 90 else text[:89].rstrip() + "…").replace("&", "&&")
