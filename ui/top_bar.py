"""The bar on top: whose day it is, which question, the time, and whether all is saved."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.elided import Elided, plain_tip
from workshop.document.document import Document
from workshop.document.journal import SaveState, Saving
from workshop.document.records import Board
from workshop.session import Session


def saved_words(state: SaveState) -> str:
    """How the writing goes, in two words."""
    match state.saving:
        case Saving.SAVED:
            return f"Saved {local_time(state.time)}".rstrip()
        case Saving.WRITING:
            return "Saving"
        case Saving.FAILING:
            return "Not saved"


def local_time(time: str) -> str:
    """The time of day here of a UTC time in ISO 8601, such as 10:42; empty for an empty one."""
    return datetime.fromisoformat(time).astimezone().strftime("%H:%M") if time else ""


class TopBar(QFrame):
    """`timer_slot` takes the timer; `board_asked` carries a board's id, empty for a new one."""

    board_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.partnership = Elided("", "strong")
        self.question = Elided("", "small")
        self.boards = Button("Choose another question", theme, kind="icon", icon="chevrons-up-down")
        self.saved = Button("", theme, kind="quiet", icon="check")
        self.timer_slot = QHBoxLayout()
        self.tools = QHBoxLayout()
        self.tools.setSpacing(4)
        self._build()
        self.set_theme(theme)
        self.boards.clicked.connect(self._choose)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 16, 4)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.partnership)
        words.addWidget(self.question)
        words.addStretch(1)
        row.addLayout(words)
        row.addWidget(self.boards)
        row.addStretch(1)
        row.addLayout(self.timer_slot)
        row.addWidget(self.saved)
        row.addLayout(self.tools)

    def set_theme(self, theme: Theme) -> None:
        self.setFixedHeight(max(60, theme.px(46) + 8))

    def show_names(self, document: Document, board: Board | None, title: str) -> None:
        """Say whose day it is and which question is on; without one, the title of the page."""
        self._boards = document.all(Board)
        self.partnership.show_text(document.partnership.name or "A partnership without a name yet")
        places = [found.id for found in self._boards]
        number = f"Question {places.index(board.id) + 1} of {len(places)}" if board else ""
        self.question.show_text(f"{number}: {board.question}" if board else title)
        self.boards.setVisible(board is not None and len(self._boards) > 1)

    def show_saving(self, state: SaveState, session: Session, theme: Theme) -> None:
        """Say whether everything is durable."""
        where = str(session.path) if session.path else ""
        words, icon, role = saved_words(state), "check", "good"
        if session.path is None:
            words, icon, role = "Practice, not kept", "info", "careful"
            where = "This is in memory only. Press to keep it in a file."
        elif session.readonly:
            words, icon, role = "Reading only", "lock", "careful"
        elif state.saving is Saving.FAILING:
            icon, role = "triangle-alert", "stop"
        else:
            where = f"{where}. Press to go back to an earlier moment."
        self.saved.setText(words)
        self.saved.setAccessibleName(words)
        self.saved.setToolTip(plain_tip(where))
        self.saved.set_icon(icon, theme, role)

    def _choose(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, board in enumerate(self._boards, 1):
            words = f"{number}. {board.question}".replace("&", "&&")
            menu.addAction(words).setData(board.id)
        menu.addSeparator()
        menu.addAction("Prepare questions").setData("")
        menu.triggered.connect(lambda action: self.board_asked.emit(action.data()))
        menu.popup(self.boards.mapToGlobal(self.boards.rect().bottomLeft()))
