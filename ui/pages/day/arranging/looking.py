"""Looking at the board: switches layouts, says what colours mean, locks, shows the keys, saves and prints."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from ui.actions import Action
from ui.boards.board_view import BoardView
from ui.boards.keys import BINDINGS, Binding
from ui.boards.layouts.free import FreePlan
from ui.pages.day.arranging.bar import ArrangeBar
from ui.pages.day.arranging.cards import Cards
from ui.pages.day.arranging.colours import Sign, offered
from ui.pages.day.arranging.legend import Legend
from ui.pages.day.arranging.looks import Colour, Layout, Look, Looks
from ui.pages.day.arranging.pictures import PAPERS, Pictures
from ui.pages.day.parts.picker import Choice, Picker, pick
from ui.pages.day.parts.words import count_of
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from workshop.document.records import Board
from workshop.document.touched import Touched

ABOUT = {
    Colour.PAIR: "Who put it forward",
    Colour.PARTNER: "Which organisation it comes from",
    Colour.TABLE: "The table it was written at, or where who wrote it sits",
    Colour.GROUP: "The heading it is under",
}
TOLD = {
    Layout.COLUMNS: "Ideas in columns",
    Layout.RANKING: "Ideas as a ranking",
    Layout.MATRIX: "Ideas on a matrix",
    Layout.WALL: "Ideas on a wall",
}


class Looking:
    """Keeps the view, the row above it and the legend below it in step with how the board is looked at."""

    def __init__(self, runner: Runner, place: Place, view: BoardView, bar: ArrangeBar, theme: Theme) -> None:
        self._runner, self._view, self.bar, self.theme = runner, view, bar, theme
        self._looks = Looks.of(place)
        self._looks.read_at(theme.scale)
        self._board: Board | None = None
        self._shown: tuple[str, Layout, tuple[str, str]] | None = None
        self.look = Look()
        self._signs: tuple[Sign, ...] = ()
        self._room = True
        self.pictures = Pictures(runner, view.board)
        self.legend = Legend(theme)
        bar.layout_chosen.connect(self.choose_layout)
        view.set_empty_text("Ideas stand here once they are written. Press N or double-click to write one.")
        self.changed: Callable[[], object] = lambda: None
        self.switched: Callable[[], object] = lambda: None

    def cards(self, board: Board, touched: Touched | None) -> Cards:
        """The cards of a board as it is looked at."""
        self._board, self.look = board, self._looks.look(board.id)
        self.look.tallied.hear(self._runner.document, touched)
        return Cards(self._runner.document, board, self.look)

    def follow(self, cards: Cards) -> bool:
        """Bring another board, layout or names of axes on show; whether anything was switched."""
        board = self._board
        assert board is not None
        wanted = (board.id, self.look.layout, (board.across, board.up))
        self._view.lock = self.look.locked
        self.bar.show_look(self.look)
        self._signs = tuple(cards.colours.signs.values())
        self.show_legend(room=self._room)
        if wanted == self._shown:
            return False
        fresh, self._shown = self._shown is None or self._shown[0] != board.id, wanted
        self._view.set_plan(cards.stand.plan(), () if fresh else cards.cards(), self._look_there)
        self._view.setAccessibleName(TOLD[self.look.layout])
        return True

    def show_legend(self, *, room: bool) -> None:
        """Tell what the colours mean where there is room for it."""
        self._room = room
        self.legend.show_signs(self._signs if room else ())

    def choose_layout(self, layout: Layout) -> None:
        """Let the cards stand in another way."""
        if layout is self.look.layout:
            return
        self.look.cameras[self.look.layout] = self._view.camera
        self.look.layout = layout
        self.switched()
        self._view.announce(TOLD[layout])

    def _look_there(self) -> None:
        """What is in view of a layout: what was, or all of a free board, or else the current card."""
        view, plan = self._view, self._view.plan
        camera = self.look.cameras.get(self.look.layout)
        if camera is not None:
            view.look_from(camera)
        elif isinstance(plan, FreePlan):
            view.fit_area(plan.home)
        else:
            ranked = self.look.layout is Layout.RANKING
            wide = view.viewport().width() / plan.extent.width() if ranked else self.theme.scale
            view.zoom_to(min(self.theme.scale, wide))
            view.scrollTo(view.currentIndex())

    def tools(self) -> dict[str, Callable[[], object]]:
        """What the row and its menu ask for that changes nothing but the look."""
        return {
            "colour": self.choose_colour,
            "signs": self.show_signs,
            "lock": self.lock,
            "keys": self.show_keys,
            "picture": self.save,
            "fit": self._view.fit,
            **{paper: partial(self.print, paper) for paper in PAPERS},
        }

    def lock(self) -> None:
        """Lock the board against accidents, or unlock it."""
        self.look.locked = not self.look.locked
        self.changed()
        self._view.announce("The board is locked" if self.look.locked else "The board can be changed again")

    def choose_colour(self) -> Picker | None:
        """Open the list of what colours may tell."""
        if self._board is None:
            return None
        found = offered(self._runner.document, self._board)
        choices = [Choice(colour.name, f"By {colour.value}", ABOUT[colour]) for colour in found]
        return pick(
            self.bar.anchor("colour"), self.theme, "Colour the cards", choices, self._take_colour,
            back=self._view,
        )  # fmt: skip

    def _take_colour(self, key: str) -> None:
        self.look.colour = Colour[key]
        self.changed()
        self._view.announce(f"Cards coloured by {self.look.colour.value}")

    def show_signs(self) -> Picker:
        """Open the list of what the colours mean; choosing one chooses its cards."""
        rows = {sign.letter: self._wearing(sign.letter) for sign in self._signs}
        choices = [
            Choice(sign.letter, f"{sign.letter} · {sign.words}", count_of(len(rows[sign.letter]), "idea"))
            for sign in self._signs
        ]
        title = f"Colour by {self.look.colour.value}; Enter chooses the cards"
        return pick(
            self.bar.anchor("colour"), self.theme, title, choices, lambda key: self._view.select(rows[key]),
            back=self._view,
        )  # fmt: skip

    def _wearing(self, letter: str) -> list[str]:
        return [card.id for card in self._view.board.cards.values() if card.letter == letter]

    def show_keys(self) -> Picker:
        """Open the list of keys; choosing one does what it does."""
        choices = [Choice(str(at), row.words, spelt(row)) for at, row in enumerate(BINDINGS)]

        def press(key: str) -> None:
            self._view.setFocus()
            BINDINGS[int(key)].run(self._view)

        return pick(
            self.bar.more, self.theme, "Keys on the board; Enter does it", choices, press, back=self._view
        )

    def save(self) -> None:
        """Save the whole board as PNG or SVG."""
        self.pictures.save(self._parent, self._view.plan, self.theme, self._title)

    def print(self, paper: str) -> None:
        """Print the whole board on one sheet."""
        self.pictures.print(self._parent, self._view.plan, paper, self._title)

    def actions(self) -> tuple[Action, ...]:
        """All of this for the menu, the shortcuts and the box that finds things to do."""
        layouts = (
            Action(f"arrange.{one.name.lower()}", f"Layout: {one.value}", partial(self.choose_layout, one),
                   "kanban", f"Ctrl+Alt+{number}", "Board")
            for number, one in enumerate(Layout, 1)
        )  # fmt: skip
        papers = (
            Action(f"arrange.{paper.lower()}", f"Print the board on {paper}…", partial(self.print, paper),
                   "printer", menu="Board")
            for paper in PAPERS
        )  # fmt: skip
        return (
            *layouts,
            Action("arrange.colour", "Colour the cards by…", self.choose_colour, "palette", menu="Board"),
            Action("arrange.signs", "What the colours mean", self.show_signs, "palette", menu="Board"),
            Action("arrange.lock", "Lock or unlock the board", self.lock, "lock", menu="Board"),
            Action("arrange.keys", "Keys on the board", self.show_keys, "keyboard", "F1", "Board"),
            Action("arrange.picture", "Save a picture of the board…", self.save, "image", menu="Board"),
            *papers,
        )

    @property
    def _parent(self) -> QWidget:
        return self._view.window()

    @property
    def _title(self) -> str:
        return self._board.question if self._board else ""


def spelt(row: Binding) -> str:
    """The keys of a row as they are written on them."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = (QKeySequence(QKeyCombination(row.modifiers, key)).toString(native) for key in row.keys[:2])
    return " or ".join(keys)
