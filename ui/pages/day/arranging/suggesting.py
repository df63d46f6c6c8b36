"""Suggestions in the same words on the page: what is left of them, and what becomes of an answer."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.boards.board_view import BoardView
from ui.pages.day.arranging.alike import Alike, AlikeFinder, still_true
from ui.pages.day.arranging.alike_panel import AlikePanel
from ui.pages.day.arranging.hands import Hands
from ui.pages.day.arranging.looks import Look
from ui.pages.day.parts.words import count_of, listed, quoted
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from workshop.document.records import Board, Idea
from workshop.document.touched import Touched


class Suggesting(QObject):
    """The button that counts them, and the panel that offers one by one; `told` when the count changes."""

    def __init__(
        self, runner: Runner, hands: Hands, view: BoardView, button: Button, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._runner, self._hands, self._view = runner, hands, view
        self.finder = AlikeFinder(self)
        self.panel = AlikePanel(theme)
        self.button, self.count = button, 0
        self.told: Callable[[], object] = lambda: None
        self.look = Look()
        self._later: set[Alike] = set()
        self.finder.found.connect(self.tell)
        self.panel.answered.connect(self.answer)

    def follow(self, board: Board, look: Look, touched: Touched | None) -> None:
        """Look again where words have changed, and tell what is left."""
        self.look = look
        self.finder.look(self._runner.document, board, touched)
        self.tell()

    def left(self) -> list[Alike]:
        """What is still to be answered; what was put off comes last."""
        document, refused = self._runner.document, self.look.refused
        found = [
            one for one in self.finder.all if frozenset(one.ids) not in refused and still_true(document, one)
        ]
        return sorted(found, key=lambda one: one in self._later)

    def open_or_close(self) -> None:
        """Show the first suggestion, or put the panel away."""
        self.panel.setVisible(not self.panel.isVisible())
        self.tell()
        if self.panel.isVisible():
            self.panel.accept.setFocus()
            self._show_where()

    def tell(self) -> None:
        """Say how many there are, and show the next one."""
        left = self.left()
        counts, before = summary(left), self.count
        self.count = len(left)
        self.button.setText(f"Same words: {len(left)}")
        self.button.setAccessibleName(f"Same words: {counts}")
        self.button.setToolTip(f"{counts}. Nothing moves until you accept it.")
        if not left:
            self.panel.hide()
        self.button.setChecked(self.panel.isVisible())
        if left:
            self._show(left[0], len(left), counts)
        if len(left) != before:
            self.told()

    def _show(self, alike: Alike, left: int, counts: str) -> None:
        ideas = self._ideas(alike)
        if alike.double:
            words = " and ".join(f"{idea.number} {quoted(idea.text, 40)}" for idea in ideas)
            accept = f"Join {listed([str(idea.number) for idea in ideas])}"
        else:
            numbers = listed([str(idea.number) for idea in ideas[:8]])
            words = f"{numbers}: {quoted(ideas[0].text, 50)} and others like it"
            accept = f"Make a group of {len(ideas)}"
        self.panel.accept.setEnabled(not self.look.locked)
        self.panel.show_words(f"Same words: {counts}", words, accept, several=left > 1)

    def answer(self, what: str) -> None:
        """Carry out one answer; the board changes only by `accept`, as one step."""
        left = self.left()
        if what == "close" or not left:
            self.panel.hide()
            self.tell()
            self._view.setFocus()
            return
        alike = left[0]
        if what == "accept":
            self._accept(alike)
        elif what == "refuse":
            self.look.refused.add(frozenset(alike.ids))
        elif what == "next":
            self._later = {one for one in left if one in self._later} | {alike}
            self._later = set() if len(self._later) == len(left) else self._later
        self.tell()
        if self.panel.isVisible():
            self._show_where()
        else:
            self._view.setFocus()

    def _accept(self, alike: Alike) -> None:
        if alike.double:
            first, second = self._ideas(alike)
            cards = self._view.board.cards
            marks = {ident: cards[ident].marks for ident in alike.ids if ident in cards}
            stands, goes = (first, second)
            if marks.get(second.id, 0) > marks.get(first.id, 0):
                stands, goes = second, first
            done = self._hands.double(goes.id, stands.id)
        else:
            done = self._hands.start(alike.ids)
            if done:
                self._runner.say(f"New group of {count_of(len(alike.ids), 'idea')}", undo=True)
        if not done:
            self.look.refused.add(frozenset(alike.ids))

    def _show_where(self) -> None:
        """Light up the cards that the suggestion is about, and let a screen reader say it."""
        left = self.left()
        if left:
            first = self._view.plan.rect(left[0].ids[0])
            if first is not None:
                self._view.reveal(first)
            self._view.flash(left[0].ids)
            self._view.announce(self.panel.words.text())

    def _ideas(self, alike: Alike) -> list[Idea]:
        return [self._runner.document.get(Idea, ident) for ident in alike.ids]


def summary(left: list[Alike]) -> str:
    """3 likely doubles, 1 likely group."""
    doubles = sum(one.double for one in left)
    groups = len(left) - doubles
    parts = [count_of(doubles, "likely double")] if doubles else []
    return ", ".join([*parts, *([count_of(groups, "likely group")] if groups else [])])
