"""What is enough to agree a clause: in your own words and in figures, before anybody is asked."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.edit_area import EditArea
from ui.widgets.edit_line import EditLine
from ui.widgets.flow import Flow
from ui.widgets.words import Words
from workshop.agreement.enough import Enough, agree_enough, enough_of, old_rule

BEGINNINGS = (
    ("Everybody at 1–3", 100, 0),
    ("Three in four, nobody at 5 or above", 75, 0),
    ("Four in five, and one doubt may stand", 80, 1),
)
FIGURES = (
    ("support", "At least", "80", "% of the positions at 1–3"),
    ("objections", "and at most", "0", "at 5 or above"),
)


class EnoughBox(QFrame):
    """Edited where it stands; the chips fill in figures to begin with."""

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("well")
        self._runner = runner
        self.words = EditArea("", "In your own words, such as: nobody goes home with a doubt unheard")
        self.figures = {name: EditLine("", hint, framed=True) for name, _, hint, _ in FIGURES}
        self.beginnings = [
            Button(title, theme, kind="chip", run=partial(self._begin, support, objections))
            for title, support, objections in BEGINNINGS
        ]
        self.chips = QWidget()
        self.old = Words("", "hint")
        self._build(theme)
        self.words.edited.connect(lambda text: self._keep(words=text))

    def show_document(self) -> None:
        """Show what was agreed to be enough."""
        document = self._runner.document
        found, old = enough_of(document), old_rule(document)
        self.words.show_text(found.words)
        for name, line in self.figures.items():
            figure = getattr(found, name)
            line.show_text("" if figure is None else str(figure))
        none = found.support is None and found.objections is None
        self.old.setText(f"Until you agree on figures, this arrangement counts: {old.value}" if old else "")
        self.old.setVisible(none and old is not None)
        self.chips.setVisible(none)

    def _build(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(Words("What is enough to agree a clause", "strong"))
        column.addWidget(Words("Agree it before anybody is asked: then nobody can move the line.", "muted"))
        column.addWidget(self.words)
        row = QWidget()
        flow = Flow(row)
        for name, before, _, after in FIGURES:
            line = self.figures[name]
            line.setFixedWidth(theme.px(96))
            line.setAccessibleName(f"{before} so many {after}")
            line.edited.connect(partial(self._keep_figure, name))
            for widget in (Words(before, wrap=False), line, Words(after, wrap=False)):
                widget.setMinimumHeight(32)
                flow.addWidget(widget)
        column.addWidget(row)
        flow = Flow(self.chips)
        for chip in self.beginnings:
            flow.addWidget(chip)
        column.addWidget(self.chips)
        column.addWidget(self.old)

    def _begin(self, support: int, objections: int) -> None:
        self._keep(support=support, objections=objections)

    def _keep_figure(self, name: str, text: str) -> None:
        typed = text.strip().removesuffix("%").strip()
        if typed and not (typed.isascii() and typed.isdigit()):
            self._runner.say(f"“{typed}” is no whole number; what you agreed stays as it was.")
            self.show_document()
            return
        self._keep(**{name: int(typed) if typed else None})

    def _keep(self, **fields: str | int | None) -> None:
        enough: Enough = replace(enough_of(self._runner.document), **fields)  # type: ignore[arg-type]
        key = f"partnerships.enough/{next(iter(fields))}"
        self._runner.do("Agree what is enough", agree_enough, enough, continues=key)
        self.show_document()
