"""Pictures of boards: every card's words in the SVG, every layout in both formats."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.boards.room import PlainTheme, parse
from ui.boards.board_model import BoardModel
from ui.boards.export import LARGEST_SIDE, export_picture
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
def test_an_svg_holds_every_word(qtbot: QtBot, tmp_path: Path, kind: type[Plan]) -> None:
    plan = kind()
    board = board_of("loose: 1 2 | Trust: 3 4", plan)
    export_picture(board, plan, PlainTheme(), tmp_path / "board.svg", "Our <board> & all")
    text = (tmp_path / "board.svg").read_text()
    assert all(f"Words of {number}" in text for number in (1, 2, 3, 4))
    assert "Our &lt;board&gt; &amp; all" in text


@pytest.mark.parametrize("kind", PLANS)
def test_a_png_has_the_boards_shape(qtbot: QtBot, tmp_path: Path, kind: type[Plan]) -> None:
    plan = kind()
    board = board_of("loose: 1 2 | Trust: 3 4", plan)
    export_picture(board, plan, PlainTheme(), tmp_path / "board.png")
    image = QImage(str(tmp_path / "board.png"))
    assert image.size() == plan.extent.size() * 2


def test_a_huge_board_stays_a_picture_one_can_open(qtbot: QtBot, tmp_path: Path) -> None:
    plan = RankingPlan()
    board = board_of("loose: " + " ".join(str(n) for n in range(400)), plan)
    export_picture(board, plan, PlainTheme(), tmp_path / "board.png")
    image = QImage(str(tmp_path / "board.png"))
    assert max(image.width(), image.height()) == LARGEST_SIDE


@pytest.mark.parametrize("name", ["board.png", "board.svg"])
def test_a_place_that_takes_no_files_is_said(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    plan = ColumnsPlan()
    board = board_of("loose: 1", plan)
    with pytest.raises(OSError, match="nowhere"):
        export_picture(board, plan, PlainTheme(), tmp_path / "nowhere" / name)
