"""The lists to choose from on the board: a heading to move to, a group to merge into, what it doubles."""

from ui.boards.board_view import BoardView
from ui.pages.day.arranging.bar import ArrangeBar
from ui.pages.day.arranging.hands import Hands
from ui.pages.day.parts.picker import Choice, Picker, pick
from ui.pages.day.parts.words import count_of, short
from ui.run import Runner
from ui.theme import Theme
from workshop.document.records import Group
from workshop.opera.arrange import group_name, members

LOOSE = "loose"
PARKED = "parked"
ELSEWHERE = (
    Choice(LOOSE, "Out of the groups", "Stands alone"),
    Choice(PARKED, "Parked", "Off the board but kept"),
)


class Choosing:
    """Opens the lists under their buttons; the focus goes back to the board."""

    def __init__(self, runner: Runner, hands: Hands, view: BoardView, bar: ArrangeBar, theme: Theme) -> None:
        self._runner, self._hands, self._view, self._bar, self._theme = runner, hands, view, bar, theme

    def move(self, ids: tuple[str, ...]) -> Picker | None:
        """Where these ideas are to go."""
        if not ids:
            return None
        title = f"Move {self._hands.named(ids)} to"
        return pick(
            self._bar.anchor("move"), self._theme, title, [*self._headings(), *ELSEWHERE],
            lambda key: self._move(ids, key), back=self._view,
            new="group", make=lambda title: self._hands.start(ids, title),
        )  # fmt: skip

    def _move(self, ids: tuple[str, ...], key: str) -> None:
        if key == PARKED:
            self._hands.park(ids)
        else:
            self._hands.move(ids, None if key == LOOSE else key)
        self._view.announce(f"Moved {self._hands.named(ids)}")

    def merge(self, group: Group | None) -> Picker | None:
        """Which group this one is to be put into."""
        if group is None:
            return None
        choices = [choice for choice in self._headings() if choice.key != group.id]
        name = short(group_name(self._runner.document, group), 30)
        return pick(
            self._bar.anchor("merge"), self._theme, f"Merge “{name}” into", choices,
            lambda key: self._hands.merge(group.id, key), back=self._view,
        )  # fmt: skip

    def double(self, ident: str) -> Picker:
        """Which idea is to stand for this one."""
        cards = sorted(self._view.board.cards.values(), key=lambda card: card.number)
        choices = [Choice(card.id, f"{card.number}. {card.text}") for card in cards if card.id != ident]
        number = self._view.board.cards[ident].number
        return pick(
            self._bar.anchor("double"), self._theme, f"Number {number} is a double of", choices,
            lambda key: self._hands.double(ident, key), back=self._view,
        )  # fmt: skip

    def _headings(self) -> list[Choice]:
        document, board = self._runner.document, self._hands.board
        groups = document.where(Group, board=board.id) if board else ()
        return [
            Choice(group.id, group_name(document, group), count_of(len(members(document, group)), "idea"))
            for group in groups
        ]
