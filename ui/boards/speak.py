"""Sentences for people who hear the board."""

from ui.boards.cards import Card
from ui.boards.layouts.plan import Aside, Between, Drop, Free, Fresh, Onto, Standing, place_words


def sentence(card: Card, where: str, heads: str = "") -> str:
    """Idea 14, its words, 2 of 7 under Trust, 3 marks."""
    parts = [f"Idea {card.number}", card.text or "empty"]
    if heads:
        parts.append(f"heading of {heads}")
    elif where:
        parts.append(where)
    if card.place:
        parts.append(f"place {card.place}")
    if card.tally:
        parts.append(card.tally)
    elif card.marks:
        parts.append("1 mark" if card.marks == 1 else f"{card.marks} marks")
    parts += [f"by {card.author}"] if card.author else []
    parts += ["parked"] if card.parked and "parked" not in card.badges else []
    return ", ".join([*parts, *card.badges])


def landing_words(drop: Drop | None, numbers: dict[str, int]) -> str:
    """What letting go here would do, in a few words."""
    match drop:
        case Between(title=title, place=place, count=count):
            return place_words(Standing(place, count, title))
        case Onto(id=ident):
            return f"Join with idea {numbers.get(ident, '')}".rstrip()
        case Fresh():
            return "Start a new heading"
        case Aside():
            return "Park"
        case Free(words=words):
            return words
        case None:
            return ""
