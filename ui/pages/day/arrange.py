"""Arrange: the most marked in front as headings, similar ones below, the rest parked; then owners."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import Action
from ui.boards.board_model import BoardModel
from ui.boards.board_view import BoardView
from ui.boards.cards import Card
from ui.boards.intents import Intent, MoveTo, Open
from ui.boards.layouts.columns import ColumnsPlan
from ui.pages.day.arranging.axes import AxesRow
from ui.pages.day.arranging.bar import ArrangeBar
from ui.pages.day.arranging.cards import Cards, doubled
from ui.pages.day.arranging.detail import ArrangeDetail
from ui.pages.day.arranging.elsewhere import Elsewhere
from ui.pages.day.arranging.hands import Hands
from ui.pages.day.arranging.looking import Looking
from ui.pages.day.arranging.looks import Colour, Layout
from ui.pages.day.arranging.suggesting import Suggesting
from ui.pages.day.arranging.thread import Thread
from ui.pages.day.frame import DayPage
from ui.pages.day.parts.lines import MANY
from ui.pages.day.parts.paint import scaled
from ui.pages.day.parts.picker import Choice, Picker, pick
from ui.pages.day.parts.words import count_of, short
from ui.pages.day.results.views import scores_of
from ui.theme import Theme
from ui.widgets.buttons import Button
from workshop.counting.tally import count
from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.records import Ballot, Board, Group, Idea, Link, Mark, Pair, Partner, Person, Step
from workshop.document.touched import Touched
from workshop.opera import arrange
from workshop.opera.board import edit_board

AT_ONCE = frozenset(("park", "unpark", "split", "apart", "fold", "tidy", "lay", "count", "votes"))
"""Tools that leave nothing open behind them."""

LOW = 560
"""On a page lower than this, what becomes of ideas is only shown for those selected."""

LOOSE = "loose"
PARKED = "parked"
ELSEWHERE = (
    Choice(LOOSE, "Out of the groups", "Stands alone"),
    Choice(PARKED, "Parked", "Off the board but kept"),
)


class ArrangePage(DayPage):
    """The board with columns, its buttons, and what becomes of what is chosen."""

    step = Step.ARRANGE
    advice = "Sort in silence first; name the groups last."
    compact = True

    def build(self, main: QVBoxLayout, side: QVBoxLayout) -> None:  # noqa: ARG002
        self.hands = Hands(self.runner)
        self.model = BoardModel(self)
        self.view = BoardView(self.model, ColumnsPlan(), self.theme, parent=self)
        self.bar = ArrangeBar(self.theme)
        self.axes = AxesRow()
        self.elsewhere = Elsewhere(self.runner, self.hands)
        self.looking = Looking(self.runner, self.place, self.view, self.theme)
        self.suggesting = Suggesting(self.runner, self.hands, self.view, self.theme, self)
        self.detail = ArrangeDetail(self.theme)
        self.onwards = Thread(self.runner, self.detail, self.theme)
        self.aside.hide()
        main.setSpacing(8)
        main.addWidget(self.looking.bar)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.bar, 1)
        for tool in self._tools():
            row.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
        main.addLayout(row)
        for part in (self.axes, self.suggesting.panel):
            main.addWidget(part)
        main.addWidget(self.view, 1)
        main.addWidget(self.looking.legend)
        main.addWidget(self.detail)
        self._shown, self._there = "", set[str]()
        self.looking.changed = lambda: self.refresh(None)
        self.axes.named.connect(self.name_axes)
        self.suggesting.finder.bench.idle.connect(self.settled)
        self.view.intended.connect(self.take)
        self.view.selectionModel().selectionChanged.connect(self._chosen_changed)
        self.view.selectionModel().currentChanged.connect(self._chosen_changed)
        self.bar.asked.connect(self.use)

    def focus_work(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """Show the whole board."""
        self.view.fit()

    def _tools(self) -> tuple[QWidget, ...]:
        self.suggest_button = Button("Suggest", self.theme, icon="sparkles", run=self.suggest)
        return self.suggesting.button, self.suggest_button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.looking.show_legend(room=self._tall)

    @property
    def _tall(self) -> bool:
        """Whether there is room for more than the board."""
        return self.height() >= scaled(self.theme, LOW)

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
        self.hands.board = board
        cards = self.looking.cards(board)
        look = self.elsewhere.look = self.looking.look
        fresh = self._shown != board.id
        if fresh:
            self._set_all(cards, keep=False)
        self._shown = board.id
        switched = self.looking.follow(cards)
        ids = touched.of(Idea) if touched else frozenset[str]()
        if not fresh and (switched or touched is None or len(ids) > MANY or self._all_differ(touched)):
            self._set_all(cards, keep=True)
        elif not fresh and touched is not None:
            self._follow(cards, ids, groups=Group in touched or bool(ids))
        self._there = cards.stand.there(self.model.cards.values())
        self.axes.show_names(board)
        self.axes.setVisible(self.axes.isVisible() and look.layout is Layout.MATRIX)
        self.suggesting.follow(board, look, touched)
        self._tell_suggest()
        self._chosen_changed()
        self._bring_wanted()

    def _all_differ(self, touched: Touched) -> bool:
        """Whether cards may differ that are not touched themselves."""
        if touched.any(Board, Ballot, Mark, Pair, Person, Partner, Link):
            return True
        look = self.looking.look
        grouped = look.colour is Colour.GROUP and Group in touched
        return grouped or look.layout is Layout.RANKING

    def _bring_wanted(self) -> None:
        """Show what was looked for: its card, or the one that stands for it."""
        idea = self.runner.document.find(Idea, self.wanted())
        if idea is not None and idea.board == self.board.id:
            if idea.parked and self.looking.look.layout is not Layout.COLUMNS:
                self.looking.choose_layout(Layout.COLUMNS)
            self.view.jump(idea.doubled_by or idea.id)

    def _tell_suggest(self) -> None:
        self.suggest_button.setToolTip(
            "Parks what nobody marked, puts the most marked in front, similar ones below; can be undone"
        )
        self.suggest_button.setEnabled(bool(self.model.cards) and not self.looking.look.locked)

    def _set_all(self, cards: Cards, *, keep: bool) -> None:
        fresh = cards.cards()
        if not keep or not self.model.cards:
            self.model.set_board(fresh, cards.columns())
            return
        here = {card.id for card in fresh}
        self.model.put_columns(cards.columns())
        self.model.drop([ident for ident in self.model.cards if ident not in here])
        self.model.put(fresh)

    def _follow(self, cards: Cards, ids: frozenset[str], *, groups: bool) -> None:
        standing = {card.id for card in self.model.cards.values() if doubled(card)} if ids else set()
        found = {ident: cards.card(ident) for ident in ids | standing | self._partners_of(ids)}
        if groups:
            self.model.put_columns(cards.columns())
        self.model.drop([ident for ident, card in found.items() if card is None])
        self.model.put([card for card in found.values() if card is not None])

    def _partners_of(self, ids: frozenset[str]) -> frozenset[str]:
        """The ideas that touched doubles stand behind, whose badge counts them."""
        ideas = (self.runner.document.find(Idea, ident) for ident in ids)
        return frozenset(idea.doubled_by for idea in ideas if idea is not None and idea.doubled_by)

    @Slot(object)
    def take(self, intent: Intent) -> None:
        """Carry out what a gesture asks for."""
        if isinstance(intent, MoveTo):
            self.move_to(intent.ids)
        elif isinstance(intent, Open):
            self.detail.action.setFocus()
        elif self.looking.look.layout is Layout.COLUMNS:
            self.hands.take(intent)
        else:
            self.elsewhere.take(intent)

    def use(self, tool: str) -> None:
        """Carry out what a button asks for, with what is chosen."""
        ids, cards = self.view.chosen(), self.model.cards
        tools: dict[str, Callable[[], object]] = {
            "move": lambda: self.move_to(ids),
            "park": lambda: self.hands.park(tuple(one for one in ids if not cards[one].parked)),
            "unpark": lambda: self.hands.unpark(tuple(one for one in ids if cards[one].parked)),
            "start": self.start_group,
            "rename": self.rename,
            "merge": self.merge,
            "split": lambda: self.hands.split(ids),
            "double": lambda: self.double_of(ids[0]),
            "apart": self.take_apart,
            "fold": self.view.fold_column,
            "count": self.elsewhere.by_count,
            "votes": self.elsewhere.by_votes,
            "axes": self.show_axes,
            "tidy": lambda: self.elsewhere.tidy(self.view),
            "lay": lambda: self.elsewhere.lay_out(self.view),
        }
        tools[tool]()
        if tool in AT_ONCE:
            self.view.setFocus()

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

    def move_to(self, ids: tuple[str, ...]) -> Picker | None:
        """Open the list of headings for these ideas."""
        if not ids:
            return None
        choices = [*self._headings(), *ELSEWHERE]
        return pick(
            self.bar.buttons["move"], self.theme, f"Move {self.hands.named(ids)} to", choices,
            lambda key: self._move(ids, key), back=self.view,
            new="group", make=lambda title: self.hands.start(ids, title),
        )  # fmt: skip

    def _move(self, ids: tuple[str, ...], key: str) -> None:
        if key == PARKED:
            self.hands.park(ids)
        else:
            self.hands.move(ids, None if key == LOOSE else key)
        self.view.announce(f"Moved {self.hands.named(ids)}")

    def merge(self) -> Picker | None:
        """Open the list of groups to put this one into."""
        group = self._group()
        if group is None:
            return None
        choices = [choice for choice in self._headings() if choice.key != group.id]
        name = short(arrange.group_name(self.runner.document, group), 30)
        return pick(
            self.bar.buttons["merge"], self.theme, f"Merge “{name}” into", choices,
            lambda key: self.hands.merge(group.id, key), back=self.view,
        )  # fmt: skip

    def double_of(self, ident: str) -> Picker:
        """Open the list of ideas that may stand for this one."""
        cards = sorted(self.model.cards.values(), key=lambda card: card.number)
        choices = [Choice(card.id, f"{card.number}. {card.text}") for card in cards if card.id != ident]
        number = self.model.cards[ident].number
        return pick(
            self.bar.buttons["double"], self.theme, f"Number {number} is a double of", choices,
            lambda key: self.hands.double(ident, key), back=self.view,
        )  # fmt: skip

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

    def _headings(self) -> list[Choice]:
        document = self.runner.document
        return [
            Choice(
                group.id,
                arrange.group_name(document, group),
                count_of(len(arrange.members(document, group)), "idea"),
            )
            for group in self._groups()
        ]

    def _group(self, ids: tuple[str, ...] | None = None) -> Group | None:
        """The group that the first chosen card stands in or in front of."""
        chosen = self.view.chosen() if ids is None else ids
        card = self.model.cards.get(chosen[0]) if chosen else None
        return self.runner.document.find(Group, card.column) if card is not None else None

    def _chosen_changed(self) -> None:
        ids = tuple(ident for ident in self.view.chosen() if ident in self.model.cards)
        cards = [self.model.cards[ident] for ident in ids]
        group = self._group(ids)
        look = self.looking.look
        self.bar.allow(_needs(cards, group) | self._there, look.layout, locked=look.locked)
        idea = self.runner.document.find(Idea, ids[0]) if ids else None
        listed = look.layout in (Layout.COLUMNS, Layout.RANKING) and self._tall
        self.detail.setVisible(idea is not None and (listed or bool(self.view.selected)))
        if idea is not None:
            heads = group is not None and group.heading == idea.id
            self.onwards.show_chosen(ids, idea, group if heads else None)

    def actions_of_step(self) -> tuple[Action, ...]:
        return (
            Action("arrange.suggest", "Suggest an arrangement", self.suggest, "sparkles", "Ctrl+R"),
            Action("arrange.move", "Move the chosen ideas to…", lambda: self.use("move"), "columns-3"),
            Action("arrange.park", "Park the chosen ideas", lambda: self.use("park"), "archive"),
            Action("arrange.start", "New group", lambda: self.use("start"), "plus"),
            Action("arrange.clause", "Make a clause…", self.onwards.choose_clause, "handshake", "Ctrl+L"),
            Action("arrange.owner", "Choose an owner…", self.onwards.choose_owner, "user", "Ctrl+B"),
            Action("arrange.action", "Write a first action", self.detail.action.setFocus, "plus", "Ctrl+I"),
            Action("arrange.fit", "Show the whole board", self.fit, "maximize"),
            *self.looking.actions(),
            Action(
                "arrange.alike",
                "Ideas in the same words",
                self.suggesting.open_or_close,
                "copy",
                menu="Board",
                enabled=lambda: bool(self.suggesting.left()),
            ),
        )


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
