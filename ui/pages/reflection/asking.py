"""One questionnaire: who answers, what they answer, and how differently it is seen."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.dates import spoken_date, today
from ui.pages.part import Part
from ui.pages.reflection.afterwards import Afterwards
from ui.pages.reflection.findings import Findings
from ui.pages.reflection.item_card import Given, ItemCard
from ui.pages.reflection.respondent_bar import RespondentBar
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.sheet import Sheet
from ui.widgets.words import Words
from workshop.document.records import Answer, Partner, Person
from workshop.document.text import quoted
from workshop.document.touched import Touched
from workshop.reflection.afterwards import lean_on, name_mentor
from workshop.reflection.answers import Respondent, answer, answers_of, occasions
from workshop.reflection.questionnaire import Kind, QuestionSet
from workshop.reflection.respondents import As, hand_in, is_private


class AskingPart(Part):
    """Answers are private unless somebody chooses otherwise; unnamed ones are handed in and never shown."""

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
        self._occasion: str | None = None
        self._draft: dict[str, Given] = {}
        self.bar = RespondentBar(questions, theme)
        self.when = Choice("Occasion")
        self.again = Button("Ask again", theme, kind="quiet", icon="refresh-cw", run=self.ask_again)
        self.findings = Findings(questions, theme)
        self.cards = {item.id: ItemCard(questions, item, self._keep, theme) for item in questions.items}
        self.afterwards = Afterwards(questions, self._lean, self._mentor)
        self.hand_over = Button(
            "Hand in without a name", theme, kind="primary", icon="log-in", run=self.hand_in
        )
        self._build()
        self.bar.leaving.connect(self._flush)
        self.bar.changed.connect(self._changed_respondent)
        self.when.picked.connect(self.choose_occasion)

    @property
    def occasion(self) -> str:
        """The occasion on show: the one chosen, or else the latest."""
        known = occasions(self.runner.document, self.questions)
        return self._occasion if self._occasion is not None else known[-1] if known else ""

    @property
    def before(self) -> str | None:
        """The occasion before the one on show, None where it is the first."""
        earlier = [
            found for found in occasions(self.runner.document, self.questions) if found < self.occasion
        ]
        return earlier[-1] if earlier else None

    def refresh(self, touched: Touched | None) -> None:
        if touched is not None and not touched.any(Answer, Partner, Person):
            return
        document = self.runner.document
        self.bar.show_document(document)
        self._show_occasions()
        who = self.bar.who(document)
        self._show_cards(who)
        self.findings.show_document(document, self.occasion, self.before)
        unnamed = self.bar.kind is As.UNNAMED
        self.hand_over.setVisible(unnamed)
        zones = self.questions.kind is Kind.ZONES and bool(self.questions.guidance)
        self.afterwards.setVisible(zones and not unnamed and who is not None)
        if zones and who is not None:
            self.afterwards.show_respondent(document, who, self.occasion)

    def choose_occasion(self, occasion: str) -> None:
        """Show the answers of another time."""
        self._flush()
        self._occasion = occasion
        self.refresh(None)

    def ask_again(self) -> None:
        """Begin a new occasion today; the answers of the last one stay beside it."""
        self.choose_occasion(today().isoformat())
        self.runner.say(f"{self.questions.title}: asked again today. What was said before stays beside it.")

    def hand_in(self) -> None:
        """Keep what is on the page without a name, and empty the page for the next one."""
        self._flush()
        given = {item: (found.choice, found.because, found.next_step) for item, found in self._draft.items()}
        if not any(any(words) for words in given.values()):
            self.runner.say("Nothing is answered yet.")
            return
        self._draft = {}
        label = f"Hand in {quoted(self.questions.title)}"
        kept = self.runner.do(
            label, hand_in, self.questions, given, occasion=self.occasion, given_on=today().isoformat()
        )
        if kept:
            self.runner.say("Handed in without a name. The page is empty for the next one.", undo=True)

    def given_by(self, who: Respondent | None, occasion: str) -> dict[str, Given]:
        """What a respondent answered; unnamed answers are only those still on the page."""
        if who is None or who == Respondent():
            return dict(self._draft) if who is not None else {}
        return {
            found.item: Given(found.choice, found.because, found.next_step)
            for found in answers_of(self.runner.document, self.questions, occasion)
            if who.gave(found)
        }

    def _show_cards(self, who: Respondent | None) -> None:
        given = self.given_by(who, self.occasion)
        named = who not in (None, Respondent())
        then = self.given_by(who, self.before) if named and self.before is not None else {}
        room = self.bar.kind is not As.UNNAMED or not self.questions.private
        for ident, card in self.cards.items():
            card.show_given(given.get(ident, Given()))
            card.show_room(visible=room)
            card.show_then(self._then(then.get(ident, Given())))
            self.findings.show_item(self.runner.document, card, self.occasion, self.before)

    def _then(self, given: Given) -> str:
        labels = {choice.value: choice.label for choice in self.questions.choices}
        said = [labels.get(given.choice, ""), given.because]
        words = ": ".join(filter(None, said))
        return f"{occasion_words(self.before or '')}:  {words}" if words else ""

    def _show_occasions(self) -> None:
        known = sorted({*occasions(self.runner.document, self.questions), self.occasion})
        self.when.setVisible(len(known) > 1)
        self.when.show_options([(found, occasion_words(found)) for found in known], self.occasion)
        answered = bool(occasions(self.runner.document, self.questions))
        self.again.setVisible(answered and self.occasion != today().isoformat())

    def _keep(self, item: str, given: Given) -> None:
        document = self.runner.document
        who = self.bar.who(document)
        if who is None:
            return
        if self.bar.kind is As.UNNAMED:
            self._draft[item] = given
            self.cards[item].show_given(given)
            return
        kept = self.runner.do(
            f"Answer {quoted(self.questions.title)}",
            answer,
            self.questions,
            item,
            who,
            choice=given.choice,
            because=given.because,
            next_step=given.next_step,
            occasion=self.occasion,
            given_on=today().isoformat(),
            private=is_private(self.questions, self.bar.kind),
            continues=f"answers/{self.bar.name(document)}/{item}",
        )
        if not kept:
            self.refresh(None)

    def _lean(self, place: int, on: bool) -> None:
        label = "Lean on a practice" if on else "Lean on it no longer"
        who = self.bar.who(self.runner.document)
        self.runner.do(label, lean_on, self.questions, who, place, on=on, occasion=self.occasion)

    def _mentor(self, name: str) -> None:
        who = self.bar.who(self.runner.document)
        self.runner.do("Name a mentor", name_mentor, self.questions, who, name, self.occasion)

    def _flush(self) -> None:
        for card in self.cards.values():
            card.flush()

    def _changed_respondent(self) -> None:
        self._draft = {}
        self.refresh(None)

    def _build(self) -> None:
        self.sheet = Sheet(880)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sheet)
        column = self.sheet.column
        column.setSpacing(12)
        column.addWidget(Words(self.questions.about, "muted"))
        column.addWidget(self.findings)
        column.addWidget(self.bar)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.bar.privacy, 1)
        row.addWidget(self.when)
        row.addWidget(self.again)
        column.addLayout(row)
        for card in self.cards.values():
            column.addWidget(card)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.hand_over)
        column.addLayout(foot)
        column.addWidget(self.afterwards)
        if self.questions.kind is not Kind.ZONES:
            for line in self.questions.guidance:
                column.addWidget(Words(line, "muted"))
        column.addWidget(Words(self.questions.source, "small"))
        column.addStretch(1)


def occasion_words(occasion: str) -> str:
    """An occasion in words: its date, or the first time."""
    return spoken_date(occasion) if occasion else "The first time"
