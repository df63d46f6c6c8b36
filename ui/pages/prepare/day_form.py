"""The facts of one away day, on one line: title, date, start and venue."""

from typing import Any

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ui.dates import shown_date, typed_date
from ui.run import Runner
from ui.widgets.edit_line import EditLine
from ui.widgets.words import Words
from workshop.document.records import Day
from workshop.opera.agenda import edit_day

FIELDS = (
    ("title", "Title", "Our away day", 4),
    ("date", "Date", "as 14/3/2026", 2),
    ("start", "Starts", "9:30", 1),
    ("venue", "Venue", "Where you meet", 4),
)


class DayForm(QFrame):
    """Edited where it stands; what cannot be read is refused with a sentence."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._runner = runner
        self._day: Day | None = None
        self.lines: dict[str, EditLine] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for column, (field, title, example, share) in enumerate(FIELDS):
            line = EditLine("", example, framed=True)
            line.setAccessibleName(title)
            line.edited.connect(lambda text, field=field: self._keep(field, text))
            self.lines[field] = line
            grid.addWidget(Words(title, "caps"), 0, column)
            grid.addWidget(line, 1, column)
            grid.setColumnStretch(column, share)

    def show_day(self, day: Day) -> None:
        """Show another day, or the same one as it stands now."""
        self._day = day
        for field, line in self.lines.items():
            line.show_text(day_words(day, field))

    def _keep(self, field: str, text: str) -> None:
        day = self._day
        if day is None:
            return
        fields: dict[str, Any] = {field: typed_date(text) if field == "date" else text}
        label = f"Set the day’s {field}"
        self._runner.do(label, edit_day, day, continues=f"day.{field}/{day.id}", **fields)
        self.show_day(self._runner.document.get(Day, day.id))


def day_words(day: Day, field: str) -> str:
    """What a field of a day says."""
    text = str(getattr(day, field))
    return shown_date(text) if field == "date" else text
