"""Pictures of boards: every card's words in the SVG, every layout in both formats."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui.boards.room import COLORS, PlainTheme, parse
from ui.boards.board_model import BoardModel
from ui.boards.export import LARGEST_SIDE, as_png, as_svg, print_board
from ui.boards.layouts.columns import ColumnsPlan
from ui.boards.layouts.matrix import MatrixPlan
from ui.boards.layouts.plan import Plan
from ui.boards.layouts.ranking import RankingPlan
from ui.boards.layouts.wall import WallPlan

PLANS = [ColumnsPlan, RankingPlan, MatrixPlan, WallPlan]


def board_of(drawing: str, plan: Plan) -> BoardModel:
    board = BoardModel()
    board.set_board(*parse(drawing))
    board.put([replace(card, x=card.number * 90, y=card.number * 70) for card in board.cards.values()])
    plan.rebuild(board)
    return board


@pytest.mark.parametrize("kind", PLANS)
def test_an_svg_holds_every_word(qtbot: QtBot, kind: type[Plan]) -> None:
    plan = kind()
    board = board_of("loose: 1 2 | Trust: 3 4", plan)
    text = as_svg(board, plan, PlainTheme(), "Our <board> & all").decode()
    assert all(f"Words of {number}" in text for number in (1, 2, 3, 4))
    assert "Our &lt;board&gt; &amp; all" in text


@pytest.mark.parametrize("kind", PLANS)
def test_a_png_has_the_boards_shape(qtbot: QtBot, kind: type[Plan]) -> None:
    plan = kind()
    board = board_of("loose: 1 2 | Trust: 3 4", plan)
    image = QImage.fromData(as_png(board, plan, PlainTheme(), ""))
    assert image.size() == plan.extent.size() * 2


def test_a_huge_board_stays_a_picture_one_can_open(qtbot: QtBot) -> None:
    plan = RankingPlan()
    board = board_of("loose: " + " ".join(str(n) for n in range(400)), plan)
    image = QImage.fromData(as_png(board, plan, PlainTheme(), ""))
    assert max(image.width(), image.height()) == LARGEST_SIDE


def printed(board: BoardModel, plan: Plan, page: QSize) -> QImage:
    """What a sheet of paper would show, on pink, so that unprinted ground is found."""
    image = QImage(page, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff00ff"))
    painter = QPainter(image)
    print_board(painter, QRect(QPoint(0, 0), page), board, plan, PlainTheme())
    painter.end()
    return image


@pytest.mark.parametrize("page", [QSize(1684, 1190), QSize(1190, 1684), QSize(3368, 2380)])
@pytest.mark.parametrize("kind", PLANS)
def test_a_sheet_of_paper_holds_the_board_and_wastes_no_ink(
    qtbot: QtBot, kind: type[Plan], page: QSize
) -> None:
    plan = kind()
    board = board_of("loose: 1 2 3 | Trust: 4 5 | parked: 9", plan)
    image = printed(board, plan, page)
    colours = {
        image.pixelColor(x, y).name() for x in range(0, page.width(), 7) for y in range(0, page.height(), 7)
    }
    assert "#ff00ff" in colours
    assert COLORS["ground"] not in colours
    notes = {COLORS[card.note] for card in board.cards.values()}
    assert notes <= colours


def test_a_long_ranking_goes_on_beside_itself_on_paper(qtbot: QtBot) -> None:
    plan = RankingPlan()
    board_of("loose: " + " ".join(str(number) for number in range(1, 37)) + " | parked: 99", plan)
    for count in (1, 2, 3, 5, 40):
        parts = plan.stretches(count)
        shown = [ident for part in parts for ident, rect in plan.within(part) if part.contains(rect.center())]
        assert sorted(shown) == sorted(plan.cards)
        assert not any(one.intersects(two) for one in parts for two in parts if one is not two)


def test_paper_shows_nothing_that_only_hands_could_use(qtbot: QtBot) -> None:
    plan = ColumnsPlan()
    board = board_of("loose: 1 | Trust: 3 | Money:", plan)
    text = as_svg(board, plan, PlainTheme(), "").decode()
    assert "Parked" in text
    assert "Add an idea" not in text
    assert "Drop" not in text


@pytest.mark.parametrize("kind", PLANS)
def test_pictures_of_next_to_nothing_and_of_a_great_deal(qtbot: QtBot, kind: type[Plan]) -> None:
    plan = kind()
    for words in ("", "x", "word " * 1_000, "مرحبا 🏠 Πληρωμή ŵ" * 60):
        board = board_of("loose: 1", plan)
        board.put([replace(board.cards["1"], text=words)])
        plan.rebuild(board)
        assert as_png(board, plan, PlainTheme(), "") != b""
    empty = BoardModel()
    plan.rebuild(empty)
    assert printed(empty, plan, QSize(200, 100)).size() == QSize(200, 100)
