"""The window: puts the pages in their places, and nothing more."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import Action
from ui.doors import Doors
from ui.menus import ActionButton, Menus
from ui.pages.catalogue import entry_named, pages_of
from ui.pages.page import Page
from ui.pages.review.due_banner import DueBanner
from ui.place import Place
from ui.rail import Rail
from ui.run import Message, Runner
from ui.stepper import Stepper
from ui.theme import Theme
from ui.top_bar import TopBar
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.themed import retheme
from ui.widgets.toast import Toast
from ui.window_actions import window_actions
from workshop.document.journal import SaveState, Saving
from workshop.document.records import Board, Partnership
from workshop.errors import KnownError

if TYPE_CHECKING:
    from ui.widgets.find_box import FindBox
    from ui.widgets.find_list import Offer


class MainWindow(QMainWindow):
    """One session in one window; `closing` carries the window itself."""

    closing = Signal(object)

    def __init__(self, runner: Runner, place: Place, theme: Theme, doors: Doors) -> None:
        super().__init__()
        self.runner, self.place, self.theme, self.doors = runner, place, theme, doors
        self.pages: dict[str, Page] = {}
        self._step = ""
        self._warned = False
        self._state = _first_state(runner)
        self.rail = Rail(theme)
        self.top_bar = TopBar(theme)
        self.stepper = Stepper(theme)
        self.banner = Banner(theme, "Save elsewhere")
        self.due = DueBanner(runner, place, theme)
        self.stack = QStackedWidget()
        self.menus = Menus(self, self.actions_now, theme)
        self._build()
        self.toast = Toast(self.stack)
        self._connect()
        self._moved()
        self._show_saving(self._state)

    def actions_now(self) -> tuple[Action, ...]:
        """Everything that can be done here, for the menu, the shortcuts and the command palette."""
        page = self.page
        return window_actions(self) + (page.actions_here() if page else ())

    @property
    def page(self) -> Page | None:
        """The page on show."""
        return self.pages.get(self.place.page)

    @property
    def board(self) -> Board | None:
        """The board the Day pages are about: the one chosen, or else the first."""
        found = self.runner.document.find(Board, self.place.board_id)
        return found or next(iter(self.runner.document.all(Board)), None)

    def go_to_section(self, name: str) -> None:
        """Go to a place of the rail; the day opens at the step that was open last, or where the room is."""
        pages = [entry.name for entry in pages_of(name)]
        step = self._step or (self.board.step.value if self.board else "")
        if pages:
            self.place.go(step if step in pages else pages[0])

    @cached_property
    def find_box(self) -> "FindBox":
        """The box that finds anything and does anything, made when it is first asked for."""
        from ui.widgets.find_box import FindBox

        return FindBox(self._offers, self.theme, self)

    def open_find(self) -> None:
        """Open the box that finds anything and does anything."""
        self.find_box.begin()

    def set_theme(self, theme: Theme) -> None:
        """Take on another look without losing anything that is being typed."""
        grown = theme.scale != self.theme.scale
        self.theme = theme
        if grown:
            self._drop_pages()
        retheme(self, theme)
        for page in self.pages.values():
            page.set_theme(theme)
        self.menus.set_theme(theme)
        self._show_saving(self._state)
        if grown:
            self._moved()

    def _drop_pages(self) -> None:
        """Text of another size wants other widths: the pages are made anew."""
        if widget := self.focusWidget():
            widget.clearFocus()
        for page in self.pages.values():
            page.leave()
            self.stack.removeWidget(page)
            page.deleteLater()
        self.pages.clear()

    def _build(self) -> None:
        self.setObjectName("window")
        self.setMinimumSize(760, 520)
        self.stack.setObjectName("pages")
        menu = Button("Menu", self.theme, kind="icon", icon="menu", tip="Menu (F10)")
        menu.setMenu(self.menus.menu)
        menu.setShortcut("F10")
        self.rail.column.insertWidget(0, menu, 0, Qt.AlignmentFlag.AlignHCenter)
        for ident in ("undo", "redo", "find", "present"):
            self._tool(ident)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.banner, self.top_bar, self.due, self.stepper, self.stack):
            column.addWidget(widget)
        column.setStretchFactor(self.stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(right, 1)
        self.setCentralWidget(whole)

    def _tool(self, ident: str) -> None:
        self.menus.refresh()
        for action in self.actions_now():
            if action.id == ident:
                self.top_bar.tools.addWidget(ActionButton(action, self.menus, self.theme))

    def _connect(self) -> None:
        self.runner.touched.connect(self._touched)
        self.runner.said.connect(self._say)
        self.runner.saving.connect(self._show_saving)
        self.place.changed.connect(self._moved)
        self.rail.chosen.connect(self.go_to_section)
        self.stepper.chosen.connect(self.place.go)
        self.top_bar.board_asked.connect(self._choose_board)
        self.top_bar.saved.clicked.connect(self._saved_pressed)
        self.banner.button.clicked.connect(self.save_elsewhere)
        self.toast.undo_asked.connect(self.runner.undo)

    @Slot()
    def _moved(self) -> None:
        entry = entry_named(self.place.page) or entry_named("prepare")
        if entry is None:
            return
        if entry.name not in self.pages:
            page = entry.load()(self.runner, self.place, self.theme)
            self.pages[entry.name] = page
            self.stack.addWidget(page)
            page.open_asked.connect(self.doors.open_file)
            page.start_asked.connect(self.doors.start)
        in_day = entry.section == "day"
        if in_day:
            self._bring_day_tools()
        self._step = entry.name if in_day else self._step
        self.rail.show_section(entry.section)
        self.rail.setVisible(bool(entry.section))
        self.top_bar.setVisible(bool(entry.section))
        self.stepper.setVisible(in_day)
        self._switch_to(self.pages[entry.name])
        self._show_names()
        self.menus.refresh()
        self._focus_page()

    def _switch_to(self, page: Page) -> None:
        """Show a page; the cursor does not jump to whatever happens to come next."""
        focused, before = self.focusWidget(), self.stack.currentWidget()
        if before is not page and focused is not None and before is not None and before.isAncestorOf(focused):
            self.stack.setFocus()
        self.stack.setCurrentWidget(page)

    def _bring_day_tools(self) -> None:
        """The timer and the tools of the steps come with the first page of the day."""
        if self.stepper.slot.count():
            return
        from ui.pages.day.step_tools import StepTools
        from ui.timer import RoomTimer
        from ui.timer_face import TimerFace

        self.top_bar.timer_slot.addWidget(TimerFace(RoomTimer.of(self.place), self.theme))
        self.stepper.slot.addWidget(StepTools(self.runner, self.place, self.theme))

    def _focus_page(self) -> None:
        page, focused = self.page, self.focusWidget()
        if page is not None and (focused is None or not page.isAncestorOf(focused)):
            page.setFocus()

    @Slot(object)
    def _touched(self, touched: object) -> None:  # noqa: ARG002
        self._show_names()
        self.menus.refresh()

    @Slot(object)
    def _say(self, message: Message) -> None:
        if self.place.page != "welcome":
            self.toast.say(message)

    @Slot(object)
    def _show_saving(self, state: SaveState) -> None:
        self._state = state
        session = self.runner.session
        self.top_bar.show_saving(state, session, self.theme)
        if session.readonly:
            self.banner.say(str(session.readonly), "careful")
        elif state.saving is Saving.FAILING:
            self.banner.say(str(state.problem or "The file cannot be written."))
        else:
            self.banner.hide()

    def _show_names(self) -> None:
        self.due.refresh()
        entry = entry_named(self.place.page)
        board = self.board if entry and entry.section == "day" else None
        document = self.runner.document
        self.top_bar.show_names(document, board, entry.title if entry else "")
        self.stepper.show_board(board, self.place.page)
        name = document.find(Partnership, "partnership")
        called = name.name if name and name.name else "Common Ground"
        self.setWindowTitle(called if called == "Common Ground" else f"{called} – Common Ground")

    def _offers(self, words: str) -> "tuple[Offer, ...]":
        from ui.finding import offers

        return offers(words, self.runner.document, self.place, self.actions_now())

    def _choose_board(self, ident: str) -> None:
        """Go to a question where its room is, or to where questions are prepared."""
        if board := self.runner.document.find(Board, ident):
            self.place.go(board.step.value, board.id)
        else:
            self.place.go("prepare")

    def _saved_pressed(self) -> None:
        if self.runner.session.path is None or self._state.saving is Saving.FAILING:
            self.save_elsewhere()
        else:
            self.go_back()

    def go_back(self) -> None:
        """Ask to which moment this is to go back."""
        from ui.dialogs.snapshots.entrance import go_back

        go_back(self.runner, self.theme, self)

    def _all_is_safe(self) -> bool:
        """Whether the window may close: all is written, or the user was told and closes it again."""
        try:
            self.runner.session.flush()
        except KnownError as error:
            if not self._warned:
                self._warned = True
                self.banner.say(f"{error} Closing the window again leaves the last steps behind.")
                return False
        return True

    def save_elsewhere(self) -> None:
        """Keep all of this in another file, and go on there."""
        from ui.dialogs.files import ask_elsewhere

        path = ask_elsewhere(self, self.runner.document)
        if path and self.runner.save_elsewhere(path):
            self.doors.remember(self.runner.session)
            self._show_names()

    def closeEvent(self, event: QCloseEvent) -> None:
        if widget := self.focusWidget():
            widget.clearFocus()
        if not self._all_is_safe():
            event.ignore()
            return
        self.toast.hide()
        for page in self.pages.values():
            page.leave()
        super().closeEvent(event)
        self.closing.emit(self)


def _first_state(runner: Runner) -> SaveState:
    head = runner.session.head
    return SaveState(Saving.SAVED, head.time if head else "")
