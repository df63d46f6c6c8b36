"""The ideas and groups of a board as the cards and columns that the board engine shows."""

from collections import Counter

from ui.boards.cards import Card, Column
from ui.pages.day.arranging.colours import Colours
from ui.pages.day.arranging.looks import Look
from ui.pages.day.arranging.stands import STANDS
from ui.pages.day.parts.words import by_whom, count_of
from workshop.agreement.thread import evidence, targets_of
from workshop.document.document import Document
from workshop.document.records import Action, Ballot, Board, Group, Idea, Link, Mark
from workshop.opera.arrange import group_name
from workshop.opera.hidden import hidden


class Cards:
    """Makes cards for one board as it is looked at; counts what all of them need only once."""

    def __init__(self, document: Document, board: Board, look: Look | None = None) -> None:
        self._document, self._board = document, board
        seen = look or Look()
        found = hidden(document, board)
        self._names = not found.authors
        self._marks = Counter[str]() if found.marks else _marks(document, board)
        self._linked = document.count(Link) > 0
        self.colours = Colours(document, board, seen.colour)
        self.stand = STANDS[seen.layout](document, board, seen.tallied)
        self._all: list[Card] | None = None

    def card(self, ident: str) -> Card | None:
        """The card of an idea; None where it is not on this board or stands behind another."""
        idea = self._document.find(Idea, ident)
        if idea is None or idea.board != self._board.id or idea.doubled_by:
            return None
        return self._card(idea, len(self._document.where(Idea, doubled_by=idea.id)))

    def _card(self, idea: Idea, doubles: int) -> Card:
        pair = idea.pair if idea.proposed else None
        sign = self.colours.of(idea)
        return Card(
            id=idea.id,
            number=idea.number,
            text=idea.text,
            column=idea.group,
            note=sign.note if sign else self.colours.plain,
            letter=sign.letter if sign else "",
            author=by_whom(self._document, idea) if self._names and not pair else "",
            marks=self._marks[idea.id],
            badges=tuple(self._badges(idea, doubles)),
            code=idea.code,
            parked=idea.parked,
            **{"order": idea.order, **self.stand.fields(idea)},
        )

    def _badges(self, idea: Idea, doubles: int) -> list[str]:
        clauses = len(evidence(self._document, idea)) if self._linked else 0
        actions = self._actions(idea) if self._linked else 0
        return [
            *([f"+ {count_of(doubles, 'double')}"] if doubles else []),
            *(["parked"] if idea.parked else []),
            *([count_of(clauses, "clause")] if clauses else []),
            *([count_of(actions, "action")] if actions else []),
        ]

    def _actions(self, idea: Idea) -> int:
        """How many actions an idea led to, itself or by the group that it stands in front of."""
        group = self._document.find(Group, idea.group)
        sources = [idea, *([group] if group and group.heading == idea.id else [])]
        found = {one.id: one for source in sources for one in targets_of(self._document, source)}
        return sum(isinstance(one, Action) for one in found.values())

    def cards(self) -> list[Card]:
        """Every card of the board, made once."""
        if self._all is None:
            ideas = self._document.where(Idea, board=self._board.id)
            doubles = Counter(idea.doubled_by for idea in ideas if idea.doubled_by)
            self._all = [self._card(idea, doubles[idea.id]) for idea in ideas if not idea.doubled_by]
        return self._all

    def columns(self) -> list[Column]:
        """Every group as a column; an idea that heads one without a title is its head, not a card."""
        return [
            Column(
                id=group.id,
                title=group_name(self._document, group),
                order=group.order,
                heading=None if group.title else group.heading,
                collapsed=group.collapsed,
            )
            for group in self._document.where(Group, board=self._board.id)
        ]


def doubled(card: Card) -> bool:
    """Whether a card stands for others that say the same."""
    return bool(card.badges) and any("double" in badge for badge in card.badges)


def _marks(document: Document, board: Board) -> Counter[str]:
    counts: Counter[str] = Counter()
    for ballot in document.where(Ballot, board=board.id, method=board.method):
        counts.update(mark.idea for mark in document.where(Mark, ballot=ballot.id) if mark.value > 0)
    return counts
