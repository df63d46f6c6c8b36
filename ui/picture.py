"""A board as a picture without a window: what the command line exports as PNG and SVG."""

import os
import sys

from ui.boards.board_model import BoardModel
from ui.boards.export import as_png, as_svg
from ui.pages.day.arranging.cards import Cards
from ui.pages.day.arranging.looks import Layout, Look
from ui.theme import load_fonts, load_theme
from workshop.document.document import Document
from workshop.document.records import Board

LAYOUTS = {layout.name.lower(): layout for layout in Layout}
"""The layouts a board can be drawn in, by name."""


def board_picture(document: Document, board: Board, ending: str, *, layout: str, theme: str) -> bytes:
    """A board as `png` or `svg`; what is hidden in the window is not drawn either."""
    _have_an_application()
    load_fonts()
    cards = Cards(document, board, Look(LAYOUTS[layout]))
    model, plan = BoardModel(), cards.stand.plan()
    model.set_board(cards.cards(), cards.columns())
    plan.rebuild(model)
    draw = as_svg if ending == "svg" else as_png
    return draw(model, plan, load_theme(theme), board.question)


def _have_an_application() -> None:
    """Letters need an application; without a display it draws unseen."""
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        QApplication(sys.argv[:1])
