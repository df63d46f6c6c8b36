"""What a questionnaire shows: how far partners are apart, counts from five up, and what was said openly."""

from fractions import Fraction

from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.pages.reflection.item_card import ItemCard
from ui.pages.reflection.spread_view import Places, SpreadRow, SpreadView
from ui.theme import Theme
from ui.widgets.words import Heading, Words
from workshop.document.document import Document
from workshop.document.records import Answer, Partner, Person
from workshop.document.text import counted, listed, one_line
from workshop.reflection.answers import FEWEST, Spread, answers_of, counts, spreads
from workshop.reflection.questionnaire import Kind, QuestionSet


class Findings(QFrame):
    """Spread before mean, and nothing at all where too few have answered in private."""

    def __init__(self, questions: QuestionSet, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._questions = questions
        self.title = Heading("How differently you see it", 2)
        self.says = Words("", "body")
        self.spread = SpreadView(theme, tuple(choice.label for choice in questions.choices))
        self.middle = Words("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for widget in (self.title, self.says, self.spread, self.middle):
            column.addWidget(widget)

    def show_document(self, document: Document, occasion: str, before: str | None) -> None:
        """Show what the answers of an occasion say, beside those of the one before."""
        if self._questions.private:
            self._show_number(document, occasion)
        else:
            self._show_spread(document, occasion, before)

    def show_item(self, document: Document, card: ItemCard, occasion: str, before: str | None) -> None:
        """Show on one card how it was answered by all."""
        card.counts.show_counts({}, "")
        if not self._questions.private:
            card.show_others(self._said(document, card.item.id, occasion))
            return
        now = self._counted(document, card.item.id, occasion)
        then = self._counted(document, card.item.id, before) if before is not None else {}
        words = "  ·  ".join(f"{label} {count}" for label, count in then.items())
        card.counts.show_counts(now, f"The time before:  {words}" if then else "")

    def _show_number(self, document: Document, occasion: str) -> None:
        per_item = [0, *(self._answered(document, item.id, occasion) for item in self._questions.items)]
        most = max(per_item)
        enough = (
            "Counts stand below each question." if most >= FEWEST else f"Counts are shown from {FEWEST} up."
        )
        self.says.setText(f"{counted(most, 'private answer')} so far. {enough}")
        for widget in (self.title, self.spread, self.middle):
            widget.hide()
        self.setVisible(bool(most))

    def _show_spread(self, document: Document, occasion: str, before: str | None) -> None:
        found = spreads(document, self._questions, occasion) if self._questions.kind is Kind.RATING else ()
        several = [row for row in found if len(row.means) > 1]
        self.setVisible(bool(several))
        if not several:
            return
        then = (
            {row.item: row for row in spreads(document, self._questions, before)}
            if before is not None
            else {}
        )
        partners = document.all(Partner)
        self.spread.show_rows(tuple(self._row(partners, row, then.get(row.item)) for row in several))
        self.says.setText(_sentence(partners, several[0], self._title(several[0].item)))
        self.middle.setText(self._middles(several, hollow=bool(then)))

    def _row(self, partners: tuple[Partner, ...], row: Spread, then: Spread | None) -> SpreadRow:
        return SpreadRow(
            self._title(row.item), _places(partners, row), _places(partners, then) if then else ()
        )

    def _title(self, item: str) -> str:
        return self._questions.item(item).text

    def _middles(self, rows: list[Spread], *, hollow: bool) -> str:
        labels = [choice.label for choice in self._questions.choices]
        last = len(labels) - 1
        words = (f"{self._title(row.item)} {labels[round(row.mean * last)].casefold()}" for row in rows)
        tail = " Dotted rings show the time before." if hollow else ""
        return f"In the middle of all partners: {', '.join(words)}.{tail}"

    def _answered(self, document: Document, item: str, occasion: str) -> int:
        return sum(found.item == item for found in answers_of(document, self._questions, occasion))

    def _counted(self, document: Document, item: str, occasion: str) -> dict[str, int]:
        found = counts(document, self._questions, item, occasion)
        if found is None or sum(found.values()) < FEWEST:
            return {}
        return {choice.label: found[choice.value] for choice in self._questions.choices}

    def _said(self, document: Document, item: str, occasion: str) -> str:
        labels = {choice.value: choice.label for choice in self._questions.choices}
        lines: list[str] = []
        place = {partner.id: number for number, partner in enumerate(document.all(Partner))}
        given = answers_of(document, self._questions, occasion)
        for found in sorted(given, key=lambda found: place.get(found.partner or "", len(place))):
            if found.item != item or found.private or not (found.choice or found.because):
                continue
            words = ", because: ".join(filter(None, (labels.get(found.choice, ""), one_line(found.because))))
            lines.append(f"{_who(document, found)}:  {words}")
        return "\n".join(lines) if len(lines) > 1 else ""


def _places(partners: tuple[Partner, ...], row: Spread) -> Places:
    return tuple((p.letter or p.name[:1], float(row.means[p.id])) for p in partners if p.id in row.means)


def _who(document: Document, found: Answer) -> str:
    person, partner = document.find(Person, found.person), document.find(Partner, found.partner)
    if person is not None:
        return person.name
    return found.respondent or (partner.name if partner else "Somebody")


def _sentence(partners: tuple[Partner, ...], widest: Spread, title: str) -> str:
    if widest.width == Fraction(0):
        return "You see it alike so far. What would somebody outside say?"
    low, high = min(widest.means.values()), max(widest.means.values())
    lowest = listed([p.name for p in partners if widest.means.get(p.id) == low])
    highest = listed([p.name for p in partners if widest.means.get(p.id) == high])
    return (
        f"You are furthest apart about {title.casefold()}: {highest} and {lowest} see it most differently. "
        "Why do you see it differently?"
    )
