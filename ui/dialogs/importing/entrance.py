"""The way into the dialog from a page: asked for, or by a file that is dropped; loaded only then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject

from ui.dialogs.importing.drop import FileDrop
from ui.pages.page import Page
from ui.pages.part import Part

if TYPE_CHECKING:
    from ui.dialogs.importing.dialog import ImportDialog
    from workshop.document.records import Board


class ListImport(QObject):
    """Brings lists of one kind to a page; `board` tells where ideas and ballots go at that moment."""

    def __init__(
        self,
        page: Page | Part,
        kind: Literal["people", "ideas", "ballots"],
        board: Callable[[], Board | None] = lambda: None,
    ) -> None:
        super().__init__(page)
        self._page, self._kind, self._board = page, kind, board
        self.dialog: ImportDialog | None = None
        self.drop = FileDrop(page, self.take)

    def ask(self) -> None:
        """Ask for a file, and show what it would do."""
        dialog = self._made()
        if not dialog.ask():
            dialog.close()

    def take(self, path: Path) -> None:
        """Show what a file would do; it comes in when that is agreed to."""
        self._made().open_file(path)

    def _made(self) -> ImportDialog:
        from ui.dialogs.importing.dialog import ImportDialog
        from workshop.document.records import Method
        from workshop.exchange.columns import Kind
        from workshop.exchange.incoming import Target

        board = self._board()
        target = Target(Kind(self._kind), board, board.method if board else Method.TICKS)
        self.dialog = ImportDialog(self._page.runner, self._page.theme, target, self._page)
        return self.dialog
