"""Random walks of hands in every layout: what is drawn equals what a plain list makes of the intents."""

import random
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, QSize, Qt

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.layouts import PLANS, every_layout, spread_out
from tests.ui.boards.room import Room, drawn
from ui.boards.cards import Card
from ui.boards.intents import (
    Collapse,
    Intent,
    Join,
    Move,
    MoveColumn,
    Park,
    Place,
    Reorder,
    StartColumn,
    Unpark,
)
from ui.boards.layouts.matrix import MatrixPlan
from ui.boards.layouts.plan import Plan
from ui.boards.layouts.wall import WallPlan

Key, Mod = Qt.Key, Qt.KeyboardModifier
DRAWING = "loose: 1 2 3 4 | Trust: 5 6 7 | Money: 8 | Time: | parked: 9"


@dataclass(slots=True)
class Paper:
    """The board on squared paper: lists of numbers, and spots; it knows nothing of layouts."""

    columns: dict[str | None, list[str]]
    parked: list[str]
    spots: dict[str, tuple[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, room: Room) -> "Paper":
        cards = sorted(room.board.cards.values(), key=lambda card: card.key)
        names: list[str | None] = [None, *(column.id for column in room.board.columns)]
        return cls(
            {name: [c.id for c in cards if c.column == name and not c.parked] for name in names},
            [card.id for card in cards if card.parked],
            {c.id: (c.x, c.y) for c in cards if c.x is not None and c.y is not None},
        )

    def do(self, intent: Intent) -> None:
        match intent:
            case Move(ids, column, after, before, copy) if not copy:
                self._take(ids)
                self._put(self.columns[column], ids, after, before)
            case Park(ids):
                self._take(ids)
                self.parked += ids
            case Unpark(ids):
                self._take(ids)
                self.columns[None] += ids
            case Join(ids, _):
                self._take(ids)
                for ident in ids:
                    self.spots.pop(ident, None)
            case StartColumn(ids):
                self._take(ids)
                self.columns[f"New{len(self.columns) - 1}"] = list(ids)
            case MoveColumn(ident, after, _):
                moved = self.columns.pop(ident)
                names = [name for name in self.columns if name is not None]
                place = names.index(after) + 1 if after is not None else 0
                order = [*names[:place], ident, *names[place:]]
                found = self.columns | {ident: moved}
                self.columns = {None: found[None]} | {name: found[name] for name in order}
            case Place(ids, xs, ys, copy) if not copy:
                self._bring_back(ids)
                self.spots |= {ident: (x, y) for ident, x, y in zip(ids, xs, ys, strict=True)}
            case _:
                pass

    def _take(self, ids: tuple[str, ...]) -> None:
        for row in (*self.columns.values(), self.parked):
            row[:] = [ident for ident in row if ident not in ids]

    def _bring_back(self, ids: tuple[str, ...]) -> None:
        self.parked = [ident for ident in self.parked if ident not in ids]

    @staticmethod
    def _put(row: list[str], ids: tuple[str, ...], after: str | None, before: str | None) -> None:
        place = len(row) if after is None and before is None else 0
        place = row.index(after) + 1 if after in row else row.index(before) if before in row else place
        row[place:place] = ids

    def __str__(self) -> str:
        rows = [
            ("loose", self.columns[None]),
            *((str(n), r) for n, r in self.columns.items() if n is not None),
        ]
        rows.append(("parked", self.parked))
        always = set(self.columns)
        return " | ".join(f"{name}: {' '.join(row)}".strip() for name, row in rows if row or name in always)


def act(room: Room, chance: random.Random) -> None:
    """One whole gesture, well aimed or not."""
    ids = [ident for ident in room.board.cards if room.view.plan.rect(ident) is not None]
    if not ids:
        return
    one, two = chance.choice(ids), chance.choice(ids)
    match chance.randrange(7):
        case 0 | 1:
            room.drag(
                room.spot(one), room.spot(two, chance.choice([0.05, 0.5, 0.95]), chance.choice([0.05, 0.5]))
            )
        case 2:
            size = room.view.viewport().size()
            room.drag(room.spot(one), QPoint(chance.randrange(size.width()), chance.randrange(size.height())))
        case 3:
            room.view.select([one])
            room.key(chance.choice([Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right]), Mod.AltModifier)
        case 4:
            room.view.select([one, two])
            room.key(Key.Key_Space)
            for _ in range(chance.randrange(5)):
                room.key(chance.choice([Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_J]))
            room.key(chance.choice([Key.Key_Return, Key.Key_Return, Key.Key_Escape]))
        case 5:
            room.view.select([one])
            room.key(Key.Key_P)
        case _:
            room.view.select([one])
            room.key(chance.choice([Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_0]))
            room.key(
                chance.choice([Key.Key_F, Key.Key_Left, Key.Key_Right]),
                chance.choice([Mod.NoModifier, Mod.AltModifier]),
            )


def unfolded(room: Room) -> None:
    """Open every column, so that all of the board can be drawn."""
    room.page.obeys = True
    for column in room.board.columns:
        if column.collapsed:
            room.page.obey(Collapse(column.id, collapsed=False))
    if room.view.plan.parked_folded:
        room.view.fold_parked()


@every_layout
def test_the_board_is_what_the_intents_say(open_room: OpenRoom, kind: type[Plan], nightly: bool) -> None:
    for seed in range(120 if nightly else 4):
        chance = random.Random(f"{kind.__name__} {seed}")
        room = open_room(DRAWING, kind(), QSize(1500, 900))
        spread_out(room)
        room.view.fit()
        paper, told = Paper.of(room), 0
        for _ in range(40):
            act(room, chance)
            for intent in room.intents[told:]:
                if not isinstance(intent, Reorder):
                    paper.do(intent)
            told = len(room.intents)
            assert not room.holding()
        unfolded(room)
        room.still()
        compare(room, paper)
        room.view.close()


def compare(room: Room, paper: Paper) -> None:
    """Lists where there are lists; on a free board, spots."""
    plan = room.view.plan
    if isinstance(plan, WallPlan | MatrixPlan):
        for ident, spot in paper.spots.items():
            card = room.board.cards[ident]
            assert (card.x, card.y) == spot
            assert card.parked == (ident in paper.parked)
    elif kind_of(room) == "ColumnsPlan":
        assert _without_order_of_parked(drawn(room.board, plan)) == _without_order_of_parked(str(paper))
    fresh = type(plan)()
    fresh.rebuild(room.board)
    assert plan.within(plan.extent) == fresh.within(fresh.extent)


def kind_of(room: Room) -> str:
    return type(room.view.plan).__name__


def _without_order_of_parked(drawing: str) -> list[str]:
    """The tray keeps its own order, which intents do not tell."""
    found = []
    for part in drawing.split(" | "):
        name, _, row = part.partition(":")
        found.append(f"{name}: {' '.join(sorted(row.split()) if name == 'parked' else row.split())}")
    return found


def test_a_ranking_is_the_list_that_reorders_make(open_room: OpenRoom, nightly: bool) -> None:
    from ui.boards.layouts.ranking import RankingPlan

    for seed in range(100 if nightly else 5):
        chance = random.Random(seed)
        room = open_room(
            "loose: " + " ".join(str(number) for number in range(1, 13)), RankingPlan(), QSize(1400, 1300)
        )
        rows = [str(number) for number in range(1, 13)]
        for _ in range(25):
            one, two = chance.sample(rows, 2)
            down = chance.choice([0.05, 0.95])
            room.drag(room.spot(one), room.spot(two, down))
            rows.remove(one)
            rows.insert(rows.index(two) + (down > 0.5), one)
            assert room.drawing == f"loose: {' '.join(rows)}"
        room.view.close()


@pytest.mark.parametrize("seed", range(3))
def test_switching_layouts_in_the_middle_of_it_all(open_room: OpenRoom, seed: int) -> None:
    chance = random.Random(seed)
    room = open_room(DRAWING, size=QSize(1500, 900))
    spread_out(room)
    for _ in range(12):
        room.view.set_plan(chance.choice(PLANS)())
        room.view.fit()
        for _ in range(4):
            act(room, chance)
        room.pace.frame()
        room.view.viewport().repaint()
        fresh = type(room.view.plan)()
        fresh.parked_folded = room.view.plan.parked_folded
        fresh.rebuild(room.board)
        assert room.view.plan.within(room.view.plan.extent) == fresh.within(fresh.extent)
        assert room.view.selected <= set(room.board.cards)


def test_cards_that_come_and_go_while_hands_are_busy(open_room: OpenRoom) -> None:
    for kind in PLANS:
        chance = random.Random(kind.__name__)
        room = open_room(DRAWING, kind(), QSize(1200, 800))
        spread_out(room)
        for step in range(60):
            ids = list(room.board.cards)
            if chance.random() < 0.4 and ids:
                room.press(room.spot(chance.choice(ids)))
                room.move(QPoint(chance.randrange(1200), chance.randrange(800)))
            if chance.random() < 0.5 and ids:
                room.board.drop(chance.sample(ids, 1))
            else:
                x, y, column = chance.randrange(900), chance.randrange(900), chance.choice([None, "Trust"])
                room.board.put([Card(f"n{step}", 100 + step, "new", column, f"{step:04}", x=x, y=y)])
            if chance.random() < 0.5:
                room.release(QPoint(chance.randrange(1200), chance.randrange(800)))
            hold = room.view.gestures.hold
            assert hold is None or hold.held <= set(room.board.cards)
        room.view.close()
