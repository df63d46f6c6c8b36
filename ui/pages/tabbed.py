"""A page of tabs: one part each, with its count beside its title."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.part import Part
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.tabs import Tabs
from workshop.document.document import Document
from workshop.document.touched import Touched

P = TypeVar("P", bound=Part)


class TabbedPage(Page, Generic[P]):
    """Only the part on show is brought up to date."""

    def __init__(
        self,
        tabs: Sequence[tuple[str, P]],
        runner: Runner,
        place: Place,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(runner, place, theme, parent)
        self.tabs = Tabs(theme)
        self._titles = tuple(title for title, _ in tabs)
        for title, part in tabs:
            self.tabs.add(title, part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.parts = tuple(part for _, part in tabs)
        self.tabs.shown.connect(self._tab_shown)

    def counts(self, document: Document) -> Sequence[int]:
        """How much each tab holds; 0 where that is not worth saying."""
        raise NotImplementedError

    def bring(self, ident: str) -> None:
        """Bring what has this id, or this name, on show."""
        raise NotImplementedError

    def refresh(self, touched: Touched | None) -> None:
        counts = self.counts(self.runner.document)
        for number, (title, count) in enumerate(zip(self._titles, counts, strict=True)):
            self.tabs.name_tab(number, f"{title}  {count}" if count else title)
        self.parts[self.tabs.current].refresh(touched)
        if wanted := self.wanted():
            self.bring(wanted)

    def busy(self) -> bool:
        return any(part.busy() for part in self.parts)

    def leave(self) -> None:
        for part in self.parts:
            part.leave()

    @Slot(int)
    def _tab_shown(self, number: int) -> None:
        self.parts[number].refresh(None)
