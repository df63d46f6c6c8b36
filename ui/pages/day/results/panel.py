"""The result of a ranking: one sentence, the bars, and what stands behind the idea that is chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.pages.day.methods.behind import Behind
from ui.pages.day.methods.pictures.picture import Picture
from ui.pages.day.parts.roomy import Body, Stack
from ui.pages.day.results.bars import ResultList
from ui.pages.day.results.sentences import details, summary
from ui.pages.day.results.views import ABOUT, ResultView, result_lines
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.elided import Elided
from ui.widgets.flow import Flow
from ui.widgets.sheet import panel
from ui.widgets.themed import restyle
from ui.widgets.words import Words
from workshop.counting.margin import concord_words, tied_at_cut
from workshop.counting.result import IdeaResult, Result

MOST_DETAILS = 9


class ResultPanel(QWidget):
    """Sentence, the ways to see it, and bars.

    `round_asked` wants the tied ranked once more, `together_asked` the winners of several boards.
    """

    round_asked = Signal()
    together_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.view = ResultView.HEAD
        self._result: Result | None = None
        self.summary = Words("", "body")
        self.list = ResultList(theme)
        self.notes = Words("", "small")
        self.about = Elided("", "small")
        for widget in (self.summary, self.notes, self._views(theme), self.about):
            column.addWidget(widget)
        self.pages = Stack()
        self.pages.addWidget(self.list.framed())
        column.addWidget(self.pages, 1)
        self.picture: Picture | None = None
        self._drawn = False

    def offer(self, picture: Picture | None) -> None:
        """Offer a drawing beside the bars, and begin with it; None takes it away."""
        if picture is self.picture:
            return
        self.picture, self._drawn = picture, picture is not None
        if picture is not None:
            self.pages.addWidget(picture)
            self.drawing.setText(picture.title)
            self.drawing.setAccessibleName(picture.title)
        self.drawing.setVisible(picture is not None)

    def draw(self) -> None:
        """Show the drawing."""
        self._drawn = True
        if self._result is not None:
            self.show_result(self._result)

    def _views(self, theme: Theme) -> QWidget:
        whole = QWidget()
        row = Flow(whole)
        self.drawing = Button("", theme, kind="chip", run=self.draw)
        self.round = Button("", theme, kind="chip", icon="rotate-ccw", run=self.round_asked.emit)
        self.round.setToolTip("Rank those that are tied at the cut once more, as a question of their own")
        self.drawing.hide()
        row.addWidget(self.drawing)
        self.views = {view: self._chip(view, theme) for view in ResultView}
        for chip in self.views.values():
            row.addWidget(chip)
        self.together = Button(
            "Rank the winners together", theme, kind="chip", icon="trophy", run=self.together_asked.emit
        )
        self.together.setToolTip("The first three of every question with a result, on a board of their own")
        self.together.hide()
        row.addWidget(self.round)
        row.addWidget(self.together)
        return whole

    def _chip(self, view: ResultView, theme: Theme) -> Button:
        return Button(view.value, theme, kind="chip", run=lambda: self.see(view))

    def see(self, view: ResultView) -> None:
        """Order the list and draw its bars another way."""
        self.view, self._drawn = view, False
        if self._result is not None:
            self.show_result(self._result)

    def focus_work(self) -> None:
        """Put the focus on what is on show: the drawing, or the list."""
        shown = self.picture if self._drawn and self.picture else self.list
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, why: str) -> None:
        """Say why there is no result."""
        self._result = None
        self.summary.setText(why)
        self.notes.hide()
        self.round.hide()
        self.list.results.show_lines(())

    def show_result(self, result: Result) -> None:
        self._result = result
        self.summary.setText(summary(result))
        self.notes.setText(" ".join(filter(None, (*result.notes, concord_words(result)))))
        self.notes.setVisible(bool(result.notes))
        tied = tied_at_cut(result)
        self.round.setText(f"Second round of {len(tied)}")
        self.round.setAccessibleName(f"Start a second round among the {len(tied)} that are tied")
        self.round.setVisible(bool(tied))
        flagged = any(idea.flag for idea in result.ideas)
        self.views[ResultView.TALK].setVisible(flagged)
        if self.view is ResultView.TALK and not flagged:
            self.view = ResultView.HEAD
        drawn = self.picture if self._drawn else None
        self.about.show_text("" if drawn else ABOUT[self.view])
        self.about.setVisible(drawn is None)
        for view, chip in self.views.items():
            self._mark(chip, on=view is self.view and drawn is None)
        self._mark(self.drawing, on=drawn is not None)
        self.pages.setCurrentIndex(self.pages.indexOf(drawn) if drawn else 0)
        self.list.results.show_lines(result_lines(result, self.view))

    @staticmethod
    def _mark(chip: Button, *, on: bool) -> None:
        restyle(chip, tone="accent" if on else "")
        chip.setAccessibleDescription("chosen" if on else "")


class ResultDetails(QWidget):
    """Names and values of one idea's place, its partners and its spread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, inside = panel()
        outer.addWidget(frame)
        inner = QWidget()
        inside.setContentsMargins(16, 12, 6, 12)
        inside.addWidget(Body(inner))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(8)
        self.head = Words("Choose an idea to see what stands behind its place.", "body")
        self.flag = Words("", "hint")
        self.flag.hide()
        column.addWidget(self.head)
        column.addLayout(self._form())
        column.addWidget(self.flag)
        self.behind = Behind(theme)
        column.addWidget(self.behind)
        column.addStretch(1)

    def _form(self) -> QGridLayout:
        form = QGridLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(4)
        form.setColumnStretch(1, 1)
        self.rows = [(Words("", "muted", wrap=False), Words("", "strong")) for _ in range(MOST_DETAILS)]
        for place, (name, value) in enumerate(self.rows):
            form.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            form.addWidget(value, place, 1)
        return form

    def show_idea(self, result: Result, idea: IdeaResult) -> None:
        """Show what stands behind the place of one idea."""
        self.head.setText(f"{idea.number}. {idea.text}")
        found = details(result, idea)
        blank = (("", ""),) * (MOST_DETAILS - len(found))
        for labels, words in zip(self.rows, (*found, *blank), strict=True):
            for label, word in zip(labels, words, strict=True):
                label.setText(word)
                label.setVisible(bool(word))
        self.flag.setText(idea.flag or "")
        self.flag.setVisible(bool(idea.flag))
        self.behind.show_idea(idea.id)
