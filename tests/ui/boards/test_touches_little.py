"""Moving a card touches that card only, never all: counted at 3,000 cards in every layout."""

from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.layouts import every_layout, free_only
from tests.ui.boards.room import Room
from ui.boards.cards import Card, Column
from ui.boards.layouts.clusters import Clusters
from ui.boards.layouts.free import FreePlan
from ui.boards.layouts.matrix import MatrixPlan
from ui.boards.layouts.plan import Direction, Plan
from ui.boards.layouts.ranking import RankingPlan
from ui.boards.layouts.wall import WallPlan
from ui.boards.painting.pictures import Pictures

MANY = 3_000


def crowd(open_room: OpenRoom, kind: type[Plan]) -> Room:
    """Thousands of cards under twenty headings, all placed; fewer where they must lie over each other."""
    room = open_room("loose: 1", kind(), QSize(1200, 800))
    columns = [Column(f"c{n}", f"Heading {n}", f"{n:02}") for n in range(20)]
    matrix = kind is MatrixPlan
    cards = [
        Card(f"i{n}", n, f"words {n}", f"c{n % 20}", f"{n:06}", f"note{n % 6 + 1}",
             x=n * 7 % 1000 if matrix else n % 60 * 240, y=n * 13 % 1000 if matrix else n // 60 * 160)
        for n in range(150 if matrix else MANY)
    ]  # fmt: skip
    room.board.set_board(cards, columns)
    room.view.zoom_to(1.0)
    room.view.select(["i40"])
    room.view.scrollTo(room.board.index_of("i40"))
    room.still()
    return room


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often everything was laid out anew, a card was given its place, or a picture was drawn."""
    found: Counter[str] = Counter()

    def counting(kind: type, name: str, what: str) -> None:
        plain = getattr(kind, name)

        def counted(self: object, *given: object, **named: object) -> object:
            found[what] += 1
            return plain(self, *given, **named)

        monkeypatch.setattr(kind, name, counted)

    for plan in (RankingPlan, FreePlan, WallPlan):
        counting(plan, "rebuild", "rebuilt")
    counting(FreePlan, "_put", "placed")
    counting(Pictures, "make", "drawn")
    counting(Clusters, "add", "named")
    return found


@every_layout
def test_one_move_lays_out_one_card_and_draws_few(
    open_room: OpenRoom, kind: type[Plan], done: Counter[str]
) -> None:
    room = crowd(open_room, kind)
    rows: list[tuple[int, int]] = []

    def changed(first: QModelIndex, last: QModelIndex) -> None:
        rows.append((first.row(), last.row()))

    room.board.dataChanged.connect(changed)
    room.page.obeys = False
    done.clear()
    room.view.nudge(Direction.DOWN)
    moved = replace(room.board.cards["i40"], order="000061", x=777, y=333)
    room.board.put([moved])
    room.view.viewport().repaint()
    assert done["rebuilt"] == 0
    assert done["placed"] <= 1
    assert done["named"] <= 1
    assert done["drawn"] <= 40
    assert rows == [(40, 40)]


@every_layout
def test_one_move_repaints_a_part_and_not_the_board(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = crowd(open_room, kind)
    card = room.board.cards["i40"]
    parts = room.view.plan.take  # what the layout says has to be painted again
    seen: list[list[QRect] | None] = []
    room.board.board_changed.disconnect(room.view._take)
    room.board.board_changed.connect(lambda change: seen.append(parts(change)))
    near = replace(card, order="000061", x=(card.x or 0) + 20, y=card.y)
    room.board.put([near])
    (areas,) = seen
    assert areas is not None
    extent = room.view.plan.extent
    painted = sum(area.width() * area.height() for area in areas)
    assert painted < extent.width() * extent.height() / 4
    rect = room.view.plan.rect("i40")
    assert rect is not None
    assert any(area.intersects(rect) for area in areas)


@every_layout
def test_words_and_marks_change_one_card_in_place(
    open_room: OpenRoom, kind: type[Plan], done: Counter[str]
) -> None:
    room = crowd(open_room, kind)
    before = room.view.plan.rect("i40")
    done.clear()
    room.board.put([replace(room.board.cards["i40"], text="other words", marks=3)])
    room.view.viewport().repaint()
    assert room.view.plan.rect("i40") == before
    assert done["rebuilt"] == 0
    assert done["drawn"] <= (40 if kind in (MatrixPlan, WallPlan) else 2)


@free_only
def test_the_edges_of_a_free_board_are_measured_again_only_when_an_edge_moved(
    open_room: OpenRoom, kind: type[Plan]
) -> None:
    room = crowd(open_room, kind)
    plan = room.view.plan
    assert isinstance(plan, FreePlan)
    before = plan._spots._around
    assert before is not None
    middle = min(
        plan._spots, key=lambda ident: (plan._spots[ident].center() - before.center()).manhattanLength()
    )
    card = room.board.cards[middle]
    room.board.put([replace(card, x=(card.x or 0) + 1)])
    assert plan._spots._around == before
    corner = min(plan._spots, key=lambda ident: plan._spots[ident].x() + plan._spots[ident].y())
    room.board.put([replace(room.board.cards[corner], parked=True)])
    fresh = kind()
    fresh.rebuild(room.board)
    assert plan.extent == fresh.extent


@every_layout
def test_a_selection_of_two_is_put_in_order_without_reading_the_board(
    open_room: OpenRoom, kind: type[Plan], monkeypatch: pytest.MonkeyPatch
) -> None:
    room = crowd(open_room, kind)

    def never(_self: object) -> list[str]:
        raise AssertionError("the whole board was read")

    monkeypatch.setattr(type(room.view.plan), "reading_order", never)
    assert set(room.view.plan.sorted_ids(["i7", "i5", "gone"])) == {"i5", "i7"}
    room.view.select(["i5", "i7"])
    assert len(room.view.chosen()) == 2


@every_layout
def test_the_hand_moves_without_painting_the_layer(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = crowd(open_room, kind)
    start = room.spot("i40")
    room.press(start)
    room.move(start + QPoint(12, 12))
    room.still()
    artist, drawn = room.view.stage.artist, Counter[str]()
    plain = artist.draw

    def counted(*given: object) -> object:
        drawn["layer"] += 1
        return plain(*given)  # type: ignore[arg-type]

    artist.draw = counted  # type: ignore[method-assign, assignment]
    for step in range(30):
        room.move(start + QPoint(12 + step, 12 + step // 2))
        room.view.viewport().repaint()
    assert drawn["layer"] == 0
    room.view.gestures.cancel()
