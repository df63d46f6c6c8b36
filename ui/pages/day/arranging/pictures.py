"""The board as it stands, for others: a picture in a file, or a page from the printer."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRect, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from ui.boards.board_model import BoardModel
from ui.boards.export import as_png, as_svg, print_board
from ui.boards.layouts.plan import Plan
from ui.boards.palette import Palette
from ui.dialogs.files import ask_save, file_name
from ui.run import Runner
from ui.theme import load_theme
from workshop.errors import EnvironmentProblem, KnownError

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

KINDS = "Picture (*.png);;Drawing that scales (*.svg)"
PAPERS = {"A4": QPageSize.PageSizeId.A4, "A3": QPageSize.PageSizeId.A3}
WRAP = Qt.TextFlag.TextWordWrap
MARGIN = 12.0
TITLE = 15
"""Points of the question above a printed board."""


class Pictures:
    """Saves and prints what a board shows; tells the runner what came of it."""

    def __init__(self, runner: Runner, board: BoardModel) -> None:
        self._runner, self._board = runner, board

    def save(self, parent: QWidget, plan: Plan, palette: Palette, title: str) -> None:
        """Ask where, and write the whole board there."""
        path = ask_save(parent, "Save a picture of the board", file_name(title, ".png"), KINDS, ".png")
        if path is not None:
            self.write(path, plan, palette, title)

    def write(self, path: Path, plan: Plan, palette: Palette, title: str) -> bool:
        """Write the whole board as SVG or PNG, by the ending; False where it cannot be written."""
        from workshop.safe_write import put

        draw = as_svg if path.suffix.lower() == ".svg" else as_png
        try:
            put(path, draw(self._board, plan, palette, title))
        except KnownError as error:
            self._runner.refuse(error)
            return False
        self._runner.say(f"The picture is in “{path.name}”.")
        return True

    def print(self, parent: QWidget, plan: Plan, paper: str, title: str) -> None:
        """Ask for a printer, and print the whole board on one sheet."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(printer, plan, paper, title)
        if QPrintDialog(printer, parent).exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer, plan, title)

    def print_on(self, printer: "QPrinter", plan: Plan, title: str) -> bool:
        """Print the question and the whole board on one sheet; False where the printer does not start."""
        theme, painter = load_theme("light"), QPainter()
        if not painter.begin(printer):
            problem = EnvironmentProblem("The printer does not start.", "Choose another one.")
            self._runner.refuse(problem)
            return False
        page = printer.pageLayout().paintRectPixels(printer.resolution())
        area = QRect(0, 0, page.width(), page.height())
        painter.setFont(theme.font(TITLE, bold=True))
        font = painter.font()
        font.setPixelSize(TITLE * printer.resolution() // 72)
        painter.setFont(font)
        head = painter.boundingRect(area, WRAP, title)
        painter.setPen(theme.color("text"))
        painter.drawText(head, WRAP, title)
        area.setTop(head.bottom() + head.height() // 3)
        print_board(painter, area, self._board, plan, theme)
        painter.end()
        self._runner.say("The board is on its way to the printer.")
        return True


def prepare(printer: "QPrinter", plan: Plan, paper: str, title: str) -> None:
    """Set the sheet, upright or across as the board is."""
    extent = plan.extent
    wide = extent.width() > extent.height()
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    printer.setPageLayout(QPageLayout(QPageSize(PAPERS[paper]), way, margins, QPageLayout.Unit.Millimeter))
    printer.setDocName(title)
