"""The agenda: stretches of the day whose times compute themselves."""

from functools import partial

from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.part import Part
from ui.pages.prepare.agenda_row import AgendaRow
from ui.pages.prepare.day_form import DayForm
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.edit_line import AddLine
from ui.widgets.empty_state import EmptyState
from ui.widgets.rows import Rows
from ui.widgets.sheet import Sheet, panel
from ui.widgets.words import Words
from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.records import AgendaItem, Board, Day, Pair, Person
from workshop.document.text import counted, quoted
from workshop.document.touched import Touched
from workshop.opera.agenda import Slot, add_item, opera_items, running_over, schedule, start_day, too_short


class AgendaPart(Part):
    """One day at a time: its facts on top, its items below, a line for the next one."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.slots: dict[str, Slot] = {}
        self._day_id = ""
        self.days = QComboBox()
        self.days.setAccessibleName("Day")
        self.form = DayForm(runner)
        self.rows: Rows[AgendaItem] = Rows(self._row, spacing=0)
        self.new = AddLine("Add an item, then Enter")
        self.ends = Words("", "muted")
        self.over = Words("", "hint")
        self.boards = QHBoxLayout()
        self.box, inside = panel()
        inside.setContentsMargins(8, 8, 8, 12)
        inside.addWidget(self.rows)
        inside.addWidget(self.new)
        self._build()
        self.new.added.connect(self._add)
        self.days.activated.connect(self._choose)

    @property
    def day(self) -> Day | None:
        """The day on show: the one chosen, or else the first."""
        days = self.runner.document.all(Day)
        return self.runner.document.find(Day, self._day_id) or (days[0] if days else None)

    def refresh(self, touched: Touched | None) -> None:
        if touched is not None and not touched.any(Day, AgendaItem, Board, Pair, Person):
            return
        day = self.day
        self.empty.setVisible(day is None)
        self.whole.setVisible(day is not None)
        if day is not None:
            self._show_days(day)
            self.form.show_day(day)
            self._show_items(day)

    def _row(self, item: AgendaItem) -> AgendaRow:
        return AgendaRow(item, self.runner, self.theme, lambda ident: self.slots[ident])

    def _show_days(self, day: Day) -> None:
        days = self.runner.document.all(Day)
        self.days.clear()
        for number, found in enumerate(days, 1):
            self.days.addItem(found.title or f"Day {number}", found.id)
        self.days.setCurrentIndex([found.id for found in days].index(day.id))
        self.days.setVisible(len(days) > 1)

    def _show_items(self, day: Day) -> None:
        document = self.runner.document
        found = schedule(document, day)
        self.slots = {slot.item.id: slot for slot in found}
        self.rows.show_records([slot.item for slot in found])
        self.rows.setVisible(bool(found))
        minutes = sum(slot.item.minutes for slot in found)
        ends = f"The day ends at {found[-1].ends}; {length(minutes)} in all." if found else ""
        self.ends.setText(ends)
        hints = (running_over(document, day), too_short(document, day))
        self.over.setText("\n".join(hint for hint in hints if hint))
        self.over.setVisible(bool(self.over.text()))
        self._offer_steps(document, day)

    def _offer_steps(self, document: Document, day: Day) -> None:
        while (item := self.boards.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        planned = {found.board for found in document.where(AgendaItem, day=day.id) if found.step}
        for board in document.all(Board):
            if board.id not in planned:
                words = f"Plan the five steps for {quoted(board.question, 40)}"
                run = partial(self._plan, day, board)
                self.boards.addWidget(Button(words, self.theme, kind="quiet", icon="plus", run=run))
        self.boards.addStretch(1)

    def _build(self) -> None:
        sheet = Sheet(880)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(sheet)
        self.empty = EmptyState(
            "When do you meet?",
            "Plan a day",
            "Start with the time everybody can be there; the other times follow from the minutes.",
            theme=self.theme,
            icon="calendar-clock",
        )
        self.empty.started.connect(self._start_day)
        self.whole = QFrame()
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.addWidget(self.days)
        head.addStretch(1)
        head.addWidget(Button("Plan another day", self.theme, kind="quiet", icon="plus", run=self._start_day))
        column.addWidget(self.form)
        column.addWidget(self.box)
        column.addLayout(self.boards)
        foot = QHBoxLayout()
        foot.addWidget(self.ends)
        column.addWidget(self.over)
        column.addLayout(foot)
        column.addLayout(head)
        sheet.column.addWidget(self.empty)
        sheet.column.addWidget(self.whole)
        sheet.column.addStretch(1)

    def _start_day(self) -> None:
        if self.runner.do("Plan a day", start_day, "Our away day"):
            self._day_id = self.runner.document.all(Day)[-1].id
            self.refresh(None)
            self.form.lines["title"].setFocus()

    def _choose(self, number: int) -> None:
        self._day_id = self.days.itemData(number)
        self.refresh(None)

    def _add(self, title: str) -> None:
        day = self.day
        if day and self.runner.do(f"Add {quoted(title)} to the agenda", add_item, day, title):
            self.new.clear()

    def _plan(self, day: Day, board: Board) -> None:
        def words(edits: Edits) -> str:
            return f"Plan {counted(len(edits), 'step')}"

        if self.runner.do(words, opera_items, day, board):
            self.runner.say("The five steps are on the agenda.", undo=True)


def length(minutes: int) -> str:
    """A stretch of time in words: 3 hours 15 minutes."""
    hours, rest = divmod(minutes, 60)
    parts = (counted(hours, "hour") if hours else "", counted(rest, "minute") if rest else "")
    return " ".join(part for part in parts if part) or "0 minutes"
