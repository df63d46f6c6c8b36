"""Small words the five steps share: counts, names and joined lists, said the same everywhere."""

from collections.abc import Iterable, Sequence

from workshop.document.document import Document
from workshop.document.records import Idea, Pair, Partner, Person


def count_of(number: int, one: str, many: str = "") -> str:
    """1 idea, 37 ideas, 1,204 ideas."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: Sequence[str]) -> str:
    """Ana, Tom and Zoë."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else list(words))


def short(text: str, longest: int = 60) -> str:
    """The beginning of a text, cut at a word."""
    flat = " ".join(text.split())
    if len(flat) <= longest:
        return flat
    return flat[:longest].rsplit(" ", 1)[0][: longest - 1].rstrip(",;:.-– ") + "…"


def quoted(text: str, longest: int = 60) -> str:
    """A text in quotation marks, cut at a word."""
    return f"“{short(text, longest)}”"


def people_of(document: Document, pair: Pair) -> tuple[Person, ...]:
    """The people of a pair who are still in the file."""
    found = (document.find(Person, person) for person in pair.people)
    return tuple(person for person in found if person is not None)


def pair_names(document: Document, pair: Pair) -> str:
    """Ana and Tom."""
    return listed([person.name for person in people_of(document, pair)])


def partner_of(document: Document, person: Person) -> Partner | None:
    return document.find(Partner, person.partner)


def by_whom(document: Document, idea: Idea) -> str:
    """Who an idea is from, as far as the file knows; empty where nobody is stored."""
    person = document.find(Person, idea.author)
    if person is not None:
        others = (document.find(Person, other) for other in idea.co_authors)
        return listed([person.name, *(other.name for other in others if other is not None)])
    pair = document.find(Pair, idea.pair)
    if pair is not None:
        return f"Pair {pair.letter}"
    partner = document.find(Partner, idea.partner)
    return partner.name if partner is not None else ""


def numbers(ideas: Iterable[Idea]) -> str:
    """12, 7 and 3."""
    return listed([str(idea.number) for idea in ideas])
