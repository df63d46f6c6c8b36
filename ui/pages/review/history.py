"""The agreement as it stood on any day, read from the change log, with what is not so any more."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dates import spoken_date, today, typed_date
from ui.pages.part import Part
from ui.pages.review.changed import document_on, unknown_words
from ui.pages.review.lines import Line, Lines
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.choice import Choice
from ui.widgets.edit_line import EditLine
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import Flow
from ui.widgets.problem import Problem
from ui.widgets.sheet import Sheet, panel
from ui.widgets.words import Heading, Words
from workshop.agreement.clauses import name_of, words_of
from workshop.agreement.history import ClauseChange, agreement_days, differences, standing
from workshop.document.records import Clause, Standard, StandardKind
from workshop.document.text import counted
from workshop.document.touched import Touched


class HistoryPart(Part):
    """Reading only: nothing here changes the session."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.day = ""
        self.days = Choice("Day on which the agreement changed")
        self.typed = EditLine("", "or type a date", framed=True)
        self.title, self.says = Heading("", 1), Words("", "muted")
        self.problem = Problem(theme)
        self.lines = Lines()
        self.empty = EmptyState(
            "How did the agreement stand on a day?",
            how="As soon as a clause is written, every day on which the agreement changed can be read again.",
            theme=theme,
            icon="history",
        )
        self._build()
        self.days.picked.connect(self.choose)
        self.typed.edited.connect(lambda text: self.choose(typed_date(text)))

    def refresh(self, touched: Touched | None) -> None:
        if touched is not None and touched.ids and not self.isVisible():
            return
        document = self.runner.document
        found = agreement_days(self.runner.session.changes(), None)
        if not found and standing(document):
            found = (today().isoformat(),)
        self.empty.setVisible(not found)
        self.whole.setVisible(bool(found))
        if not found:
            return
        options = [(day, spoken_date(day)) for day in found]
        if not self.day:
            self.day = found[0]
        self.days.show_options(options, self.day)
        self._show(self.day)

    def choose(self, day: str) -> None:
        """Show the agreement as it stood at the end of a day."""
        if not day:
            return
        self.day = day
        self.refresh(None)

    def _show(self, day: str) -> None:
        then = document_on(self.runner.session, day)
        if then is None:
            self.problem.say(unknown_words(self.runner.session))
            self._show_lines((), {})
            self.title.setText(spoken_date(day))
            self.says.setText("")
            return
        self.problem.say("")
        changes = {
            change.then.id: change for change in differences(then, self.runner.document) if change.then
        }
        found = standing(then)
        self.title.setText(f"As it stood on {spoken_date(day)}")
        since = sum(clause.id in changes for clause in found)
        tail = f"; {since} of them not as now" if since else "; all as now"
        self.says.setText(f"{counted(len(found), 'clause')}{tail}." if found else "There was no clause yet.")
        self._show_lines(found, changes)

    def _show_lines(self, found: tuple[Clause, ...], changes: dict[str, ClauseChange]) -> None:
        self.box.setVisible(bool(found))
        self.lines.show_lines(
            Line(_said(clause), self._about(clause, changes.get(clause.id)), clause.id in changes)
            for clause in found
        )

    def _about(self, clause: Clause, change: ClauseChange | None) -> str:
        kind = name_of(type(clause)).capitalize()
        agreed = f", agreed on {spoken_date(clause.agreed_on)}" if clause.agreed_on else ""
        state = f"{kind}, {clause.status.value}{agreed}" if not agreed else f"{kind}{agreed}"
        if change is None:
            return state
        if change.now is None:
            return f"{state}.  Since then removed."
        if words_of(change.now) != words_of(clause):
            return f"{state}.  Now: {_said(change.now)}"
        if change.now.status is not clause.status:
            return f"{state}.  Now {change.now.status.value}."
        return f"{state}.  Changed in its details since."

    def _build(self) -> None:
        self.sheet = Sheet(880)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sheet)
        self.whole = QWidget()
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        row = Flow()
        self.days.setFixedWidth(self.theme.px(220))
        self.typed.setFixedWidth(self.theme.px(160))
        row.addWidget(self.days)
        row.addWidget(self.typed)
        column.addLayout(row)
        column.addWidget(self.problem)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.says)
        column.addLayout(head)
        self.box, inside = panel()
        inside.addWidget(self.lines)
        column.addWidget(self.box)
        for widget in (self.empty, self.whole):
            self.sheet.column.addWidget(widget)
        self.sheet.column.addStretch(1)


def _said(clause: Clause) -> str:
    words = words_of(clause)
    if isinstance(clause, Standard):
        start = "We will" if clause.kind is StandardKind.WILL else "We won’t"
        return f"{start} {words[:1].lower()}{words[1:]}"
    return words
