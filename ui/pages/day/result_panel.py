"""The result of a ranking: one sentence, the bars, and what stands behind the idea that is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.pages.day.result_list import ResultLine, ResultList
from ui.pages.day.result_words import details, line_words, percent, place_words, score_words, summary
from ui.theme import Theme
from ui.widgets.sheet import panel
from ui.widgets.words import Words
from workshop.counting.result import IdeaResult, Result

MOST_DETAILS = 8


def result_lines(result: Result) -> list[ResultLine]:
    """Every idea of a result as it is drawn."""
    highest = max((idea.score for idea in result.ideas if idea.score is not None), default=0)
    return [_line(result, idea, float(highest)) for idea in result.ideas]


def _line(result: Result, idea: IdeaResult, highest: float) -> ResultLine:
    of_score = (
        float(idea.score) / highest if idea.score is not None and highest > 0 else float(idea.share or 0)
    )
    by_partner = f"partners {percent(idea.partner_share)}" if idea.partner_share is not None else ""
    return ResultLine(
        id=idea.id,
        place=place_words(idea),
        number=idea.number,
        text=idea.text,
        score=score_words(result, idea),
        head=of_score,
        partner=None if idea.partner_share is None else float(idea.partner_share),
        head_words=f"{idea.voters} of {result.voters}",
        partner_words=by_partner,
        flag=idea.flag or "",
        spoken=line_words(result, idea),
    )


class ResultPanel(QWidget):
    """Sentence and bars."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.summary = Words("", "body")
        self.list = ResultList(theme)
        self.notes = Words("", "small")
        column.addWidget(self.summary)
        column.addWidget(self.notes)
        column.addWidget(self.list.framed(), 1)

    def show_result(self, result: Result) -> None:
        self.summary.setText(summary(result))
        self.notes.setText(" ".join(result.notes))
        self.notes.setVisible(bool(result.notes))
        self.list.results.show_lines(result_lines(result))


class ResultDetails(QWidget):
    """Names and values of one idea's place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = panel()
        outer.addWidget(frame)
        self.head = Words("Choose an idea to see what stands behind its place.", "body")
        self.flag = Words("", "hint")
        self.flag.hide()
        column.addWidget(self.head)
        column.addLayout(self._form())
        column.addWidget(self.flag)
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
