"""A result in words: what the bars show, said so that it can be read aloud."""

from ui.pages.day.parts.words import count_of, listed, quoted
from workshop.counting.margin import agreement_words, margin
from workshop.counting.result import IdeaResult, Result
from workshop.document.records import Method

UNITS: dict[Method, str] = {
    Method.TICKS: "mark",
    Method.POINTS: "point",
    Method.BORDA: "point",
    Method.CRITERIA: "point",
}
FIRM = 0.995


def score_words(result: Result, idea: IdeaResult) -> str:
    """7 marks; empty where the rule gives only an order, or where nobody has marked anything."""
    if idea.score is None or not result.voters:
        return ""
    number = round(idea.score, 2 if result.method is Method.STANCE else 1)
    shown = f"{number:g}"
    unit = UNITS.get(Method(result.method))
    if unit is None:
        return shown
    return f"{shown} {unit if number == 1 else unit + 's'}"


def percent(share: float | None) -> str:
    return "" if share is None else f"{round(100 * share)}%"


def place_words(idea: IdeaResult) -> str:
    """3, or =3 where another has the same place."""
    return f"={idea.place}" if idea.tied else str(idea.place)


def line_words(result: Result, idea: IdeaResult) -> str:
    """One row for a screen reader."""
    parts = [
        f"Place {idea.place}{', tied' if idea.tied else ''}",
        f"{idea.number}. {idea.text}",
        score_words(result, idea),
        f"{idea.voters} of {count_of(result.voters, 'voter')}",
        f"partners {percent(idea.partner_share)}" if idea.partner_share is not None else "",
        idea.flag or "",
    ]
    return ", ".join(part for part in parts if part)


def summary(result: Result) -> str:
    """The whole result in one or two sentences."""
    marked = [idea for idea in result.ideas if idea.voters]
    if not result.voters or not marked:
        return "Nobody has marked anything yet."
    first = [idea for idea in result.ideas if idea.place == 1]
    lead = _lead(result, first)
    return f"{lead} {_spread(result, marked)}"


def _lead(result: Result, first: list[IdeaResult]) -> str:
    with_score = f" with {score_words(result, first[0])}" if first[0].score is not None else ""
    if len(first) == 1:
        idea = first[0]
        named = f"Number {idea.number}, {quoted(idea.text, 70)},"
        return f"{named} comes first{with_score} from {_of(result, idea)}."
    numbers = listed([str(idea.number) for idea in first[:6]])
    more = f" and {len(first) - 6} more" if len(first) > 6 else ""
    return f"Numbers {numbers}{more} share the first place{with_score} each."


def _spread(result: Result, marked: list[IdeaResult]) -> str:
    none = len(result.ideas) - len(marked)
    flagged = sum(1 for idea in result.ideas if idea.flag)
    words = f"{count_of(len(marked), 'idea')} marked, {none} not."
    if flagged:
        words += f" {count_of(flagged, 'idea')} to talk about."
    return words


def _of(result: Result, idea: IdeaResult) -> str:
    return f"{idea.voters} of {count_of(result.voters, 'voter')}"


def details(result: Result, idea: IdeaResult) -> tuple[tuple[str, str], ...]:
    """What stands behind one idea's place, as names and values."""
    rows = [
        ("Place", place_words(idea) + (" (tied)" if idea.tied else "")),
        ("Score", score_words(result, idea)),
        ("Marked by", _of(result, idea)),
        ("By head", percent(idea.share)),
        ("By partner", percent(idea.partner_share)),
        ("Common ground", _common_ground(idea)),
        ("Agreement", agreement_words(result, idea)),
        ("How firm", _firmness(idea.firmness)),
        ("To change it", _margin(result, idea)),
    ]
    return tuple((name, value) for name, value in rows if value)


def _common_ground(idea: IdeaResult) -> str:
    """The product over all partners, which is small where there are many, with what it is a partner."""
    product, each = percent(idea.common_ground), percent(idea.common_ground_root)
    return product if each == product else f"{each} a partner, {product} for all together"


def _margin(result: Result, idea: IdeaResult) -> str:
    """What would bring an idea into the top, or out of it."""
    found = margin(result, idea)
    if found is None:
        return ""
    first = "the first place" if result.top == 1 else f"the first {result.top}"
    if not found:
        return f"Tied at the cut for {first}"
    far, unit = abs(found), UNITS.get(Method(result.method), "point")
    words = f"{far:g} {unit if far == 1 else unit + 's'}"
    return f"{words} ahead of the cut" if found > 0 else f"{words} short of {first}"


def _firmness(firmness: float | None) -> str:
    if firmness is None:
        return ""
    if firmness >= FIRM:
        return "Stays whoever is left out"
    return f"Stays in {percent(firmness)} of recounts"
