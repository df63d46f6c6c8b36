"""What gestures mean outside the columns: an order by hand, a place on the matrix or on the wall."""

from collections.abc import Iterable, Sequence

from ui.boards.board_model import BoardModel
from ui.boards.board_view import BoardView
from ui.boards.cards import Card
from ui.boards.intents import Create, CreateMany, Intent, Join, Place, Reorder
from ui.pages.day.arranging.hands import Hands
from ui.pages.day.arranging.looks import Layout, Look
from ui.pages.day.arranging.stands import on_the_wall, voted_spots
from ui.pages.day.parts.words import count_of
from ui.run import Runner
from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.lists import merged
from workshop.document.records import Board, Idea
from workshop.errors import RuleError
from workshop.opera import arrange, placing
from workshop.opera.copies import copy_on_wall

ONE_PLACE = RuleError("An idea has one place on the matrix.", "Move it there instead.")


class Elsewhere:
    """Carries intents out on a ranking, a matrix or a wall; what is the same everywhere goes to the hands."""

    def __init__(self, runner: Runner, hands: Hands, model: BoardModel) -> None:
        self._runner, self._hands, self._model = runner, hands, model
        self.look = Look()

    @property
    def board(self) -> Board | None:
        """The board on show."""
        return self._hands.board

    def take(self, intent: Intent) -> bool:
        """Carry out an intent; False where it was refused or is no change."""
        match intent:
            case Reorder(ids, _, before):
                return self._reorder(ids, before)
            case Place():
                return self.place(intent)
            case Join(ids, onto):
                return min(self._hands.double(ident, onto) for ident in ids)
            case Create(text, _, _, x, y):
                return self._create(text, x, y)
            case CreateMany(texts):
                return bool(self._hands.write(texts)[0])
        return self._hands.take(intent)

    def place(self, intent: Place, label: str = "") -> bool:
        """Put ideas where a gesture put their cards."""
        named = self._hands.named(intent.ids)
        spots = self._spots(intent.ids, intent.x, intent.y)
        if self.look.layout is Layout.MATRIX:
            if intent.copy:
                self._runner.refuse(ONE_PLACE)
                return False
            return self._runner.do(label or self._judged(named, intent), judged, spots)
        if intent.copy:
            return self._runner.do(f"Copy {named} on the wall", copy_on_wall, spots)
        return self._runner.do(label or f"Move {named} on the wall", placed, spots)

    def lay_out(self, view: BoardView) -> bool:
        """Put everything that has no place on the wall yet, group by group, and show all of it."""
        waiting = [card for card in self._cards() if card.x is None]
        words = f"Lay out {count_of(len(waiting), 'idea')}"
        done = self._runner.do(words, placing.lay_out, self.board) and self._told(words)
        if done:
            view.fit()
        return done

    def tidy(self, view: BoardView) -> bool:
        """Line up the chosen cards of the wall, or all of them, as one step."""
        placed = {card.id for card in self._cards() if card.x is not None}
        chosen = view.plan.sorted_ids(view.selected)
        intent = view.plan.tidy(chosen)
        words = f"Tidy up {count_of(len(placed & set(chosen)) or len(placed), 'idea')}"
        return intent is not None and self.place(intent, words) and self._told(words)

    def by_votes(self) -> bool:
        """Put what is not on the matrix yet where the votes on impact and effort put it."""
        if self.board is None:
            return False
        spots = voted_spots(self._runner.document, self.board, self.look.tallied)
        words = f"Place {count_of(len(spots), 'idea')} by the votes"
        return self._runner.do(words, placing.judge, spots) and self._told(words)

    def by_count(self) -> bool:
        """Let the count decide the order of the ranking again."""
        words = "Order by the count"
        return self._runner.do(words, placing.rank_by_count, self.board) and self._told(words)

    def _told(self, words: str) -> bool:
        self._runner.say(words, undo=True)
        return True

    def _judged(self, named: str, intent: Place) -> str:
        board = self.board
        if board is None or len(intent.ids) > 1:
            return f"Place {named} on the matrix"
        across, up = intent.x[0] // 10, intent.y[0] // 10
        return f"Place {named} at {board.up.lower()} {up}, {board.across.lower()} {across}"

    def _spots(
        self, ids: tuple[str, ...], xs: tuple[int, ...], ys: tuple[int, ...]
    ) -> dict[str, tuple[int, int]]:
        wall = self.look.layout is Layout.WALL
        return {ident: on_the_wall(x, y) if wall else (x, y) for ident, x, y in zip(ids, xs, ys, strict=True)}

    def _reorder(self, ids: tuple[str, ...], before: str | None) -> bool:
        document, moving = self._runner.document, set(ids)
        shown = [document.get(Idea, card.id) for card in self._cards()]
        others = [idea.id for idea in shown if idea.id not in moving]
        at = others.index(before) if before in others else len(others)
        ideas = [document.get(Idea, ident) for ident in ids]
        label = f"Put {self._hands.named(ids)} at {at + 1} of the ranking"
        return self._runner.do(label, ranked, shown, ideas, at)

    def _create(self, text: str, x: int | None, y: int | None) -> bool:
        ids, step = self._hands.write((text,))
        if not ids or x is None or y is None:
            return bool(ids)
        verb = placing.judge if self.look.layout is Layout.MATRIX else placing.place
        return self._runner.do("Write an idea", verb, self._spots(ids, (x,), (y,)), continues=step)

    def _cards(self) -> list[Card]:
        """The cards of the layout on show, in their order."""
        here = (card for card in self._model.cards.values() if not card.parked)
        return sorted(here, key=lambda card: card.key)


def placed(document: Document, spots: placing.Spots) -> Edits:
    """Put ideas on the wall, and bring back those that were parked."""
    return merged(placing.place(document, spots), _brought_back(document, spots))


def judged(document: Document, spots: placing.Spots) -> Edits:
    """Put ideas on the matrix, and bring back those that were parked."""
    return merged(placing.judge(document, spots), _brought_back(document, spots))


def ranked(document: Document, shown: Sequence[Idea], moving: Sequence[Idea], at: int) -> Edits:
    """Put ideas at a place of the ranking, and bring back those that were parked."""
    back = _brought_back(document, [idea.id for idea in moving])
    return merged(placing.rank_by_hand(document, shown, moving, at), back)


def _brought_back(document: Document, ids: Iterable[str]) -> Edits:
    ideas = (document.get(Idea, ident) for ident in ids)
    return arrange.unpark(document, [idea for idea in ideas if idea.parked])
