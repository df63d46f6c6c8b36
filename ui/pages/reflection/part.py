"""One questionnaire: answered by a partner as a whole, or handed in without a name."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.dates import today
from ui.pages.part import Part
from ui.pages.reflection.item_card import Given, ItemCard
from ui.pages.reflection.spread_view import SpreadRow, SpreadView
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.sheet import Sheet, panel
from ui.widgets.words import Heading, Words
from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.records import Answer, Partner
from workshop.document.text import counted, quoted
from workshop.document.touched import Touched
from workshop.reflection.answers import FEWEST, Respondent, answer, answers_of, counts, spreads
from workshop.reflection.questionnaire import Kind, QuestionSet


def hand_in(document: Document, questions: QuestionSet, given: dict[str, Given], on: str) -> Edits:
    """Edits that keep the answers of somebody who stays unnamed."""
    return tuple(
        edit
        for item, found in given.items()
        if found != Given()
        for edit in answer(
            document,
            questions,
            item,
            Respondent(),
            choice=found.choice,
            because=found.because,
            next_step=found.next_step,
            given_on=on,
        )
    )


class AskingPart(Part):
    """Private answers are never shown again: they go in unnamed and come back as counts."""

    def __init__(
        self,
        questions: QuestionSet,
        runner: Runner,
        place: Place,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(runner, place, theme, parent)
        self.questions = questions
        self._partner: str | None = None
        self._mine: dict[str, Given] = {}
        self.who = Choice("Answering for")
        self.cards = {item.id: ItemCard(questions, item, self._keep, theme) for item in questions.items}
        self.hand_over = Button(
            "Hand in without a name", theme, kind="primary", icon="log-in", run=self.hand_in_now
        )
        self.state = Words("", "muted")
        labels = [choice.label for choice in questions.choices] or [""]
        self.spread = SpreadView(theme, labels[0], labels[-1])
        self.says = Words("", "body")
        self._build()
        self.who.setMinimumWidth(300)
        self.who.picked.connect(self._choose)

    @property
    def partner(self) -> Partner | None:
        """The partner who answers now."""
        partners = self.runner.document.all(Partner)
        return self.runner.document.find(Partner, self._partner) or (partners[0] if partners else None)

    def refresh(self, touched: Touched | None) -> None:
        if touched is not None and not touched.any(Answer, Partner):
            return
        partners = self.runner.document.all(Partner)
        needs_partner = not self.questions.private
        self.empty.setVisible(needs_partner and not partners)
        self.whole.setVisible(not needs_partner or bool(partners))
        partner = self.partner
        self.who.show_options([(found.id, found.name) for found in partners], partner.id if partner else None)
        given = self._mine if self.questions.private else self._given_by(partner)
        for ident, card in self.cards.items():
            card.show_given(given.get(ident, Given()))
            card.show_counts(self._counts(ident))
        self._show_state()
        self._show_spread()

    def hand_in_now(self) -> None:
        """Keep what is on the page without a name, and empty the page for the next one."""
        for card in self.cards.values():
            card.flush()
        if not any(found != Given() for found in self._mine.values()):
            return
        given, self._mine = self._mine, {}
        words = f"Hand in {quoted(self.questions.title)}"
        self.runner.do(words, hand_in, self.questions, given, today().isoformat())
        self.runner.say("Handed in without a name. The page is empty for the next one.", undo=True)

    def _given_by(self, partner: Partner | None) -> dict[str, Given]:
        who = Respondent(partner=partner.id if partner else None)
        return {
            found.item: Given(found.choice, found.because, found.next_step)
            for found in answers_of(self.runner.document, self.questions)
            if who.gave(found)
        }

    def _counts(self, item: str) -> str:
        if not self.questions.private:
            return ""
        found = counts(self.runner.document, self.questions, item)
        labels = {choice.value: choice.label for choice in self.questions.choices}
        if found is None or not sum(found.values()):
            return ""
        return "Answered so far:  " + "  ·  ".join(f"{labels[value]} {n}" for value, n in found.items())

    def _show_state(self) -> None:
        if self.questions.private:
            per_item = [0, *(self._answered(item.id) for item in self.questions.items)]
            words = f"{counted(max(per_item), 'answer')} handed in. Counts are shown from {FEWEST} up."
            self.state.setText(words)

    def _answered(self, item: str) -> int:
        return sum(found.item == item for found in answers_of(self.runner.document, self.questions))

    def _show_spread(self) -> None:
        if self.questions.private or self.questions.kind is not Kind.RATING:
            self.spread_box.hide()
            return
        document = self.runner.document
        found = spreads(document, self.questions)
        several = [row for row in found if len(row.means) > 1]
        titles = {item.id: item.text for item in self.questions.items}
        letters = {partner.id: partner.letter for partner in document.all(Partner)}
        rows = tuple(
            SpreadRow(titles[row.item], tuple(sorted((letters[k], float(v)) for k, v in row.means.items())))
            for row in several
        )
        self.spread_box.setVisible(bool(rows))
        self.spread.show_rows(rows)
        if rows and several[0].width:
            most = rows[0].title.casefold()
            self.says.setText(f"You differ most about {most}. Why do you see it differently?")
        else:
            self.says.setText("You see it alike so far.")

    def _keep(self, item: str, given: Given) -> None:
        if self.questions.private:
            self._mine[item] = given
            self.cards[item].show_given(given)
            return
        partner = self.partner
        if partner is None:
            return
        self.runner.do(
            f"{partner.name} answers",
            answer,
            self.questions,
            item,
            Respondent(partner=partner.id),
            choice=given.choice,
            because=given.because,
            next_step=given.next_step,
            given_on=today().isoformat(),
            continues=f"answers/{partner.id}/{item}",
        )

    def _choose(self, ident: str) -> None:
        for card in self.cards.values():
            card.flush()
        self._partner = ident
        self.refresh(None)

    def _build(self) -> None:
        sheet = Sheet(880)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(sheet)
        self.empty = EmptyState(
            "Who are the partners?",
            "Name the partners",
            "Each partner answers for itself; the differences are what you talk about.",
            theme=self.theme,
            icon="building-2",
        )
        self.empty.started.connect(lambda: self.place.go("prepare"))
        self.whole = QWidget()
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Words(self.questions.about, "muted"))
        row = QHBoxLayout()
        row.setSpacing(12)
        if self.questions.private:
            row.addWidget(self.state, 1)
        else:
            row.addWidget(Words("Answering for", "strong", wrap=False))
            row.addWidget(self.who)
            row.addStretch(1)
        column.addLayout(row)
        self.spread_box, inside = panel()
        inside.addWidget(Heading("How differently you see it", 2))
        inside.addWidget(self.says)
        inside.addWidget(self.spread)
        column.addWidget(self.spread_box)
        for card in self.cards.values():
            column.addWidget(card)
        if self.questions.private:
            foot = QHBoxLayout()
            foot.addStretch(1)
            foot.addWidget(self.hand_over)
            column.addLayout(foot)
        column.addWidget(Words(self.questions.source, "small"))
        sheet.column.addWidget(self.empty)
        sheet.column.addWidget(self.whole)
        sheet.column.addStretch(1)
