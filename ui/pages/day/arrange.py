"""Arrange: the most marked in front as headings, similar ones below, the rest parked; then owners."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.actions import Action
from ui.boards.board_model import BoardModel
from ui.boards.board_view import BoardView
from ui.boards.cards import Card
from ui.boards.intents import Intent, MoveTo, Open
from ui.boards.layouts.columns import ColumnsPlan
from ui.pages.day.arranging.axes import AxesRow
from ui.pages.day.arranging.bar import ArrangeBar
from ui.pages.day.arranging.cards import doubled
from ui.pages.day.arranging.choosing import Choosing
from ui.pages.day.arranging.commands import commands
from ui.pages.day.arranging.detail import ArrangeDetail
from ui.pages.day.arranging.elsewhere import Elsewhere
from ui.pages.day.arranging.hands import Hands
from ui.pages.day.arranging.looking import Looking
from ui.pages.day.arranging.looks import Layout, Looks
from ui.pages.day.arranging.shown import Shown
from ui.pages.day.arranging.suggesting import Suggesting
from ui.pages.day.arranging.table_files import TableFiles
from ui.pages.day.arranging.tables import Tables
from ui.pages.day.arranging.tables_panel import TablesPanel
from ui.pages.day.arranging.thread import Thread
from ui.pages.day.arranging.tools import AT_ONCE, LOCKED
from ui.pages.day.frame import DayPage
from ui.pages.day.parts.paint import scaled
from ui.pages.day.parts.words import count_of
from ui.pages.day.results.views import scores_of
from ui.theme import Theme
from workshop.counting.tally import count
from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.records import Board, Group, Idea, Step
from workshop.document.touched import Touched
from workshop.errors import RuleError
from workshop.opera import arrange
from workshop.opera.board import edit_board

LOW = 460
"""On a page lower than this, the line that says what the colours mean waits in the menu."""

WIDE = 1500
"""On a page wider than this, what becomes of ideas stands beside the board before anybody asks."""

ASIDE, MOST = 310, 0.42
"""The width of what stands beside the board, and the most it takes of the page."""


IS_LOCKED = RuleError("The board is locked.", "Unlock it first, with the button “Locked”.")


class ArrangePage(DayPage):
    """The board, one row of tools above it, and beside it, on demand, what becomes of what is chosen."""

    step = Step.ARRANGE
    advice = "Sort in silence first; name the groups last."
    compact = True

    def build(self, main: QVBoxLayout, side: QVBoxLayout) -> None:  # noqa: ARG002
        self.hands = Hands(self.runner)
        self.model = BoardModel(self)
        self.view = BoardView(self.model, ColumnsPlan(), self.theme, parent=self)
        self.bar = ArrangeBar(self.theme)
        self.axes = AxesRow()
        self.elsewhere = Elsewhere(self.runner, self.hands, self.model)
        self.looking = Looking(self.runner, self.place, self.view, self.bar, self.theme)
        self.choosing = Choosing(self.runner, self.hands, self.view, self.bar, self.theme)
        alike = self.bar.buttons["alike"]
        self.suggesting = Suggesting(self.runner, self.hands, self.view, alike, self.theme, self)
        self.detail = ArrangeDetail(self.theme)
        self.tables_panel = TablesPanel(self.theme)
        self.tables = Tables(self.runner, self.tables_panel, self.view)
        self.table_files = TableFiles(self.runner, self, self.theme)
        self.tables_panel.hide()
        self.onwards = Thread(self.runner, self.detail, self.theme)
        self.shown = Shown(self.runner, self.model)
        self._there = set[str]()
        self.aside.hide()
        main.setSpacing(6)
        for part in (self.bar, self.axes, self.suggesting.panel):
            main.addWidget(part)
        main.addLayout(self._room(), 1)
        self._connect()

    def _room(self) -> QHBoxLayout:
        board = QVBoxLayout()
        board.setSpacing(4)
        board.addWidget(self.view, 1)
        board.addWidget(self.looking.legend)
        room = QHBoxLayout()
        room.setSpacing(12)
        room.addLayout(board, 1)
        room.addWidget(self.detail)
        room.addWidget(self.tables_panel)
        return room

    def _connect(self) -> None:
        self.looking.changed = lambda: self.refresh(None)
        self.looking.switched = lambda: self.refresh(Touched({}))
        self.suggesting.told = self._chosen_changed
        self.onwards.open = lambda: self.take_further(openly=True)
        self.onwards.show = self.view.jump
        self.axes.named.connect(self.name_axes)
        self.suggesting.finder.bench.idle.connect(self.settled)
        self.view.intended.connect(self.take)
        self.view.selectionModel().selectionChanged.connect(self._chosen_changed)
        self.view.selectionModel().currentChanged.connect(self._chosen_changed)
        self.bar.asked.connect(self.use)
        self.detail.left.connect(self.focus_work)
        self.detail.closed.connect(lambda: self.take_further(openly=False))
        self.table_files.came_back = self.tell_of_tables
        self.tables_panel.left.connect(self.focus_work)
        self.tables_panel.closed.connect(lambda: self.show_tables(openly=False))

    def focus_work(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """Show the whole board."""
        self.view.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """The board has most of the room, whatever else is asked for."""
        self.looking.show_legend(room=self.height() >= scaled(self.theme, LOW))
        asked = Looks.of(self.place).further
        further = self.width() >= scaled(self.theme, WIDE) if asked is None else asked
        for panel in (self.detail, self.tables_panel):
            panel.setFixedWidth(min(scaled(self.theme, ASIDE), round(self.width() * MOST)))
        further = further and self.tables_panel.isHidden()
        opening = further and self.detail.isHidden()
        self.detail.setVisible(further)
        if opening:
            self._tell_detail()
        self.bar.buttons["further"].setChecked(further)

    def take_further(self, *, openly: bool) -> None:
        """Show what becomes of what is chosen, or put it away and go back to the board."""
        Looks.of(self.place).further = openly
        self.tables_panel.hide()
        self._share_room()
        if not openly:
            self.focus_work()

    def show_tables(self, *, openly: bool) -> None:
        """Show how the tables sorted the cards, or put it away and go back to the board."""
        self.tables_panel.setVisible(openly)
        self._share_room()
        if openly:
            self._follow_tables(self.board)
            self.tables_panel.table.setFocus()
            self.tables_panel.table.selectAll()
        else:
            self.focus_work()

    def busy(self) -> bool:
        return self.suggesting.finder.bench.busy()

    def leave(self) -> None:
        self.suggesting.finder.bench.leave()
        super().leave()

    def set_theme(self, theme: Theme) -> None:
        self.looking.theme = theme
        self.view.set_theme(theme)
        super().set_theme(theme)

    def show_board(self, board: Board, touched: Touched | None) -> None:
        self.hands.board, self.onwards.board = board, board.id
        cards = self.looking.cards(board, touched)
        look = self.elsewhere.look = self.looking.look
        fresh = self.shown.is_fresh(board)
        if fresh:
            self.shown.begin(board, cards)
        switched = self.looking.follow(cards)
        if not fresh:
            self.shown.follow(cards, look, touched, switched=switched)
        self._there = cards.stand.there(self.model.cards.values())
        self.axes.show_names(board)
        self.axes.setVisible(self.axes.isVisible() and look.layout is Layout.MATRIX)
        self.suggesting.follow(board, look, touched)
        self._tell_detail()
        if not self.tables_panel.isHidden():
            self._follow_tables(board)
        self._bring_wanted()

    def tell_of_tables(self, news: Sequence[str]) -> None:
        """Show what came of the tables' files, beside the board."""
        self.tables.tell(news)
        self.show_tables(openly=True)

    def _follow_tables(self, board: Board) -> None:
        self.tables.follow(board, locked=self.looking.look.locked)

    def _bring_wanted(self) -> None:
        """Show what was looked for: its card, or the one that stands for it."""
        idea = self.runner.document.find(Idea, self.wanted())
        if idea is not None and idea.board == self.board.id:
            if idea.parked and self.looking.look.layout is not Layout.COLUMNS:
                self.looking.choose_layout(Layout.COLUMNS)
            self.view.jump(idea.doubled_by or idea.id)

    @Slot(object)
    def take(self, intent: Intent) -> None:
        """Carry out what a gesture asks for."""
        if isinstance(intent, MoveTo):
            self.choosing.move(intent.ids)
        elif isinstance(intent, Open):
            self.onwards.write_action()
        elif self.looking.look.layout is Layout.COLUMNS:
            self.hands.take(intent)
        else:
            self.elsewhere.take(intent)

    def use(self, tool: str) -> None:
        """Carry out what a button or a line of the menu asks for, with what is chosen."""
        if self.looking.look.locked and tool in self.bar.buttons and tool not in LOCKED:
            self.runner.refuse(IS_LOCKED)
            return
        self._tools()[tool]()
        if tool in AT_ONCE:
            self.view.setFocus()

    def _tools(self) -> dict[str, Callable[[], object]]:
        ids, cards = self.view.chosen(), self.model.cards
        return {
            "move": lambda: self.choosing.move(ids),
            "park": lambda: self.hands.park(tuple(one for one in ids if not cards[one].parked)),
            "unpark": lambda: self.hands.unpark(tuple(one for one in ids if cards[one].parked)),
            "start": self.start_group,
            "rename": self.rename,
            "merge": lambda: self.choosing.merge(self._group()),
            "split": lambda: self.hands.split(ids),
            "double": lambda: self.choosing.double(ids[0]),
            "apart": self.take_apart,
            "fold": self.view.fold_column,
            "count": self.elsewhere.by_count,
            "votes": self.elsewhere.by_votes,
            "axes": self.show_axes,
            "tidy": lambda: self.elsewhere.tidy(self.view),
            "lay": lambda: self.elsewhere.lay_out(self.view),
            "alike": self.suggesting.open_or_close,
            "suggest": self.suggest,
            "tables": lambda: self.show_tables(openly=self.tables_panel.isHidden()),
            "files": lambda: self.table_files.choose(self.bar.more, self.view),
            "back": self.table_files.ask_back,
            "further": lambda: self.take_further(openly=not self.detail.isVisible()),
            **self.looking.tools(),
        }

    def show_axes(self) -> None:
        """Name the axes where they are, or put the lines away."""
        self.axes.setVisible(not self.axes.isVisible())
        if self.axes.isVisible():
            self.axes.up.setFocus()

    def name_axes(self, across: str, up: str) -> None:
        """Give the axes of the matrix other names."""
        self.runner.do(f"Name the axes {up} and {across}", edit_board, self.board, across=across, up=up)

    def rename(self) -> None:
        """Edit the title of the group of the current card where it stands."""
        group = self._group()
        if group is not None:
            self.view.rename_column(group.id)

    def start_group(self) -> None:
        """Make a group of the chosen loose ideas, or an empty one to be named."""
        ids = tuple(self.view.selected)
        if ids:
            self.hands.start(self.view.chosen())
            self.view.setFocus()
            return
        before = {group.id for group in self._groups()}
        if self.hands.start((), "New group"):
            fresh = [group.id for group in self._groups() if group.id not in before]
            self.view.rename_column(fresh[0])

    def take_apart(self) -> None:
        """Free the doubles of the chosen idea; let go of its group where it has none."""
        ids, group = self.view.chosen(), self._group()
        if ids and doubled(self.model.cards[ids[0]]):
            self.hands.take_apart(ids[0])
        elif group:
            self.hands.let_go(group.id)

    def suggest(self) -> None:
        """Carry out the method's own arrangement as one step."""

        def verb(document: Document, board: Board) -> Edits:
            return arrange.suggest(document, board, scores=scores_of(count(document, board)))

        if self.runner.do("Suggest an arrangement", verb, self.board):
            groups = len(self._groups())
            parked = len(arrange.parked_ideas(self.runner.document, self.board))
            words = f"{count_of(groups, 'heading')} in front, {count_of(parked, 'idea')} parked"
            self.runner.say(words, undo=True)
            self.view.announce(words)
            first = self._groups()[0].heading if groups else None
            if first is not None:
                self.view.jump(first)

    def _groups(self) -> tuple[Group, ...]:
        return self.runner.document.where(Group, board=self.board.id)

    def _group(self, ids: tuple[str, ...] | None = None) -> Group | None:
        """The group that the first chosen card stands in or in front of."""
        chosen = self.view.chosen() if ids is None else ids
        card = self.model.cards.get(chosen[0]) if chosen else None
        return self.runner.document.find(Group, card.column) if card is not None else None

    def _tell_detail(self) -> None:
        self._chosen_changed()
        self.onwards.tell_progress()

    def _chosen_changed(self) -> None:
        """Bring the tools and the panel up to date with what is chosen, as it stands now."""
        ids = tuple(ident for ident in self.view.chosen() if ident in self.model.cards)
        cards = [self.model.cards[ident] for ident in ids]
        there = _needs(cards, self._group(ids)) | self._there
        there |= {"something"} if self.model.cards else set()
        there |= {"alike"} if self.suggesting.count else set()
        self.bar.allow(there)
        self.onwards.show_chosen(ids)

    def actions_of_step(self) -> tuple[Action, ...]:
        fit = Action("arrange.fit", "Show the whole board", self.fit, "maximize")
        return (*commands(self.use, self.bar.can, self.onwards), fit, *self.looking.actions())


def _needs(cards: list[Card], group: Group | None) -> set[str]:
    """What the buttons ask for, as far as it is there."""
    found: set[str] = set()
    if cards:
        found.add("cards")
        found |= {"parked"} if any(card.parked for card in cards) else set()
        found |= {"on the board"} if any(not card.parked for card in cards) else set()
    if len(cards) == 1:
        found.add("one card")
    if group is not None:
        found |= {"group", "some of a group", "doubled"} | ({"folded"} if group.collapsed else set())
    if any(doubled(card) for card in cards):
        found.add("doubled")
    return found
