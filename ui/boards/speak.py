"""Sentences for people who hear the board."""

from ui.boards.cards import Card
from ui.boards.layouts.plan import Between, Drop, Free, Fresh, Onto, Standing


def sentence(card: Card, standing: Standing | None, heads: str = "") -> str:
    """Idea 14, its words, 2 of 7 under Trust, 3 marks."""
    parts = [f"Idea {card.number}", card.text or "empty"]
    if heads:
        parts.append(f"heading of {heads}")
    elif standing is not None:
        parts.append(where(standing))
    if card.place:
        parts.append(f"place {card.place}")
    if card.marks:
        parts.append("1 mark" if card.marks == 1 else f"{card.marks} marks")
    parts += [f"by {card.author}"] if card.author else []
    parts += ["parked"] if card.parked and "parked" not in card.badges else []
    return ", ".join([*parts, *card.badges])


def where(standing: Standing) -> str:
    under = f" under {standing.title}" if standing.title else ""
    return f"{standing.place} of {standing.count}{under}"


def landing_words(drop: Drop | None, numbers: dict[str, int]) -> str:
    """What letting go here would do, in a few words."""
    match drop:
        case Between(_, title, _, _, _, place, count, _):
            return where(Standing(place, count, title))
        case Onto(ident):
            return f"Join with idea {numbers.get(ident, '')}".rstrip()
        case Fresh():
            return "Start a new heading"
        case Free() | None:
            return ""
