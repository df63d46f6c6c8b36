"""Keeps the model of the board in step with the document: only what was touched is put there again."""

from ui.boards.board_model import BoardModel
from ui.pages.day.arranging.cards import Cards, doubled
from ui.pages.day.arranging.looks import Colour, Layout, Look
from ui.pages.day.parts.lines import MANY
from ui.run import Runner
from workshop.document.records import Ballot, Board, Group, Idea, Link, Mark, Pair, Partner, Person
from workshop.document.touched import Touched


class Shown:
    """What the model holds of one board."""

    def __init__(self, runner: Runner, model: BoardModel) -> None:
        self._runner, self._model = runner, model
        self._board = ""

    def is_fresh(self, board: Board) -> bool:
        """Whether another board is on show."""
        return self._board != board.id

    def begin(self, board: Board, cards: Cards) -> None:
        """Show another board."""
        self._board = board.id
        self._model.set_board(cards.cards(), cards.columns())

    def follow(self, cards: Cards, look: Look, touched: Touched | None, *, switched: bool) -> None:
        """Show what has changed: all of it, or the cards that were touched and those they stand behind."""
        ids = touched.of(Idea) if touched else frozenset[str]()
        if touched is None or switched or len(ids) > MANY or _all_differ(touched, look):
            self._follow_all(cards)
        else:
            self._follow_some(cards, ids, groups=Group in touched or bool(ids))

    def _follow_all(self, cards: Cards) -> None:
        fresh = cards.cards()
        if not self._model.cards:
            self._model.set_board(fresh, cards.columns())
            return
        here = {card.id for card in fresh}
        self._model.put_columns(cards.columns())
        self._model.drop([ident for ident in self._model.cards if ident not in here])
        self._model.put(fresh)

    def _follow_some(self, cards: Cards, ids: frozenset[str], *, groups: bool) -> None:
        standing = (
            {card.id for card in self._model.cards.values() if card.badges and doubled(card)}
            if ids
            else set()
        )
        found = {ident: cards.card(ident) for ident in ids | standing | self._partners_of(ids)}
        if groups:
            self._model.put_columns(cards.columns())
        self._model.drop([ident for ident, card in found.items() if card is None])
        self._model.put([card for card in found.values() if card is not None])

    def _partners_of(self, ids: frozenset[str]) -> frozenset[str]:
        """The ideas that touched doubles stand behind, whose badge counts them."""
        ideas = (self._runner.document.find(Idea, ident) for ident in ids)
        return frozenset(idea.doubled_by for idea in ideas if idea is not None and idea.doubled_by)


def _all_differ(touched: Touched, look: Look) -> bool:
    """Whether cards may differ that are not touched themselves."""
    if touched.any(Board, Ballot, Mark, Pair, Person, Partner, Link):
        return True
    ranked = look.layout is Layout.RANKING and look.tallied.again
    return ranked or (look.colour is Colour.GROUP and Group in touched)
