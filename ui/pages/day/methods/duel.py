"""Two by two: two large cards, one is better; Left and Right choose, Down passes the two over."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.pages.day.methods.entry import Entry
from ui.pages.day.parts.big_words import BigWords
from ui.pages.day.parts.roomy import Stack
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.words import Words
from workshop.counting.duels import Duel, next_duel
from workshop.document.records import Board, Idea, Method
from workshop.opera.ballots import Voter, ballot_by, compare
from workshop.opera.voters import voters

SIZES = (48, 40, 32, 24, 18, 15)
DUEL, OVER = range(2)
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down)


class DuelCard(QPushButton):
    """One idea as large as the place allows."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.number = Words("", "muted", wrap=False)
        self.words = BigWords(theme, sizes=SIZES)
        self.key = Words(key, "small", wrap=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(8)
        column.addWidget(self.number)
        column.addWidget(self.words, 1)
        column.addWidget(self.key, 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self.number, self.words, self.key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_idea(self, idea: Idea) -> None:
        self.number.setText(f"No. {idea.number}")
        self.words.show_text(idea.text)
        self.setAccessibleName(f"Number {idea.number}: {idea.text}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are for the two cards together, not for walking from one button to the next."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class DuelEntry(Entry):
    """The next two that have met least, until the voter has had enough."""

    keys = "Left and Right choose the better one, Down passes both over."

    def __init__(self, runner: Runner, theme: Theme) -> None:
        super().__init__(runner, theme)
        self._skipped: list[frozenset[str]] = []
        self._whose = ""
        self._duel = Duel(None, 0, 0)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName("Comparisons made")
        self.left_card, self.right_card = DuelCard(theme, "Left arrow"), DuelCard(theme, "Right arrow")
        self.left_card.clicked.connect(lambda: self.choose(0))
        self.right_card.clicked.connect(lambda: self.choose(1))
        self.pass_over = Button("Too close to call", theme, kind="quiet", icon="arrow-down", run=self.skip)
        self.over = EmptyState(
            "Every two have been compared.", "Hand in", "Nothing is left to choose between.",
            theme=theme, icon="circle-check",
        )  # fmt: skip
        self.over.started.connect(self.finished)
        self.pages = Stack()
        self.pages.addWidget(self._cards())
        self.pages.addWidget(self.over)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.pages, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _cards(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.left_card, 1)
        row.addWidget(Words("or", "lead", wrap=False))
        row.addWidget(self.right_card, 1)
        column.addLayout(row, 1)
        column.addWidget(self.pass_over, 0, Qt.AlignmentFlag.AlignHCenter)
        return whole

    def show_ballot(self, board: Board, voter: Voter) -> None:
        if self._whose != voter.id:
            self._whose = voter.id
            self._skipped.clear()
        super().show_ballot(board, voter)

    def refresh(self) -> None:
        ballot = ballot_by(self.runner.document, self.board, self.voter, Method.PAIRWISE)
        document, who = self.runner.document, len(voters(self.runner.document, self.board))
        self._duel = next_duel(document, self.board, ballot, self._skipped, voters=who)
        self.progress.setRange(0, max(1, self._duel.enough))
        self.progress.setValue(min(self._duel.made, self._duel.enough))
        self.pages.setCurrentIndex(DUEL if self._duel.two else OVER)
        if self._duel.two:
            for card, idea in zip((self.left_card, self.right_card), self._duel.two, strict=True):
                card.show_idea(idea)
        self.setAccessibleName(self.left())

    def choose(self, side: int) -> None:
        """The idea on this side is the better one."""
        if self._duel.two:
            self.keep(compare, self._duel.two[side], self._duel.two[1 - side])

    def skip(self) -> None:
        """Leave these two undecided."""
        if self._duel.two:
            self._skipped.append(frozenset(idea.id for idea in self._duel.two))
            self.refresh()
            self.moved.emit()

    def left(self) -> str:
        made, enough = self._duel.made, self._duel.enough
        more = "that is enough; go on or hand in" if made >= enough else f"{enough} are enough"
        return f"{made} compared, {more}"

    def focus_work(self) -> None:
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.choose(0 if event.key() == Qt.Key.Key_Left else 1)
        elif event.key() == Qt.Key.Key_Down:
            self.skip()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and ctrl:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The arrows belong to the duel, not to a shortcut of the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in ARROWS
        ):
            event.accept()
            return True
        return super().event(event)
