"""How a question is ranked, said on a button and chosen from a list: beside a question, or from any step."""

from PySide6.QtWidgets import QWidget

from ui.pages.day.methods.icons import ICONS
from ui.pages.day.parts.picker import Choice, Picker, pick
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from workshop.document.document import Document
from workshop.document.records import Board
from workshop.opera.ways import WAYS, choose_way, suggested, way_named, way_of


class WayButton(Button):
    """Says how a board is ranked; pressed, it offers the ways with what each is for."""

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme, kind="chip", icon="list-ordered", run=self.choose, parent=parent)
        self._runner = runner
        self._theme = theme
        self._board = ""

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        super().set_theme(theme)

    def show_board(self, board: Board) -> None:
        """Say how this board is ranked."""
        way = way_of(board)
        self._board = board.id
        self.setText(f"Ranked by: {way.title}")
        self.setAccessibleName(f"Ranked by: {way.title}. Change it")
        self.set_icon(ICONS[way.name], self._theme)

    def choose(self) -> None:
        """Open the list."""
        board = self._runner.document.find(Board, self._board)
        if board is not None:
            pick_way(self, self._runner, self._theme, board)


def pick_way(
    anchor: QWidget, runner: Runner, theme: Theme, board: Board, back: QWidget | None = None
) -> Picker:
    """Offer the ways to rank a board under a widget, and rank it by the one that is taken."""

    def take(name: str) -> None:
        way = way_named(name)
        if runner.do(f"Rank by {way.title.lower()}", choose_way, board, way):
            runner.say(f"Ranked by {way.title.lower()} from now on.", undo=True)

    return pick(anchor, theme, "How do we rank?", _choices(runner.document, board), take, back=back)


def _choices(document: Document, board: Board) -> list[Choice]:
    used, suits = way_of(board), suggested(document, board).way
    return [Choice(way.name, way.title, _said(way.use, used=way is used, suits=way is suits)) for way in WAYS]


def _said(use: str, *, used: bool, suits: bool) -> str:
    facts = ["Used now."] if used else []
    facts += ["Suggested."] if suits else []
    return " ".join((*facts, use))
