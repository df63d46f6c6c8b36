"""A result in words: what would change it, and how far voters agree."""

from workshop.counting.measures import consensus_words
from workshop.counting.result import IdeaResult, Result
from workshop.document.records import Method

ADDED_UP = frozenset({Method.TICKS, Method.POINTS, Method.BORDA})
"""Methods whose scores are sums, so that a distance between two of them means something."""

YES_ONLY = frozenset({Method.TICKS, Method.SHARES, Method.PAIRWISE})
"""Methods whose ballots have no scale on which voters could lie apart."""

WORDS = ((0.8, "agree closely"), (0.6, "mostly agree"), (0.4, "are mixed"), (0.0, "are split"))


def margin(result: Result, idea: IdeaResult) -> float | None:
    """How much an idea has above the best outside the top, or lacks to the last inside it (negative).

    0 where the two are tied. None where scores are not sums, nobody voted, or everything is in the top.
    """
    scores = [one.score for one in result.ideas]
    if Method(result.method) not in ADDED_UP or idea.score is None or None in scores or not result.voters:
        return None
    ordered = sorted((float(score) for score in scores if score is not None), reverse=True)
    if result.top >= len(ordered):
        return None
    inside, outside = ordered[result.top - 1], ordered[result.top]
    return float(idea.score) - (outside if float(idea.score) >= inside else inside)


def tied_at_cut(result: Result) -> tuple[IdeaResult, ...]:
    """The ideas that share the last place inside the top, where not all of them fit; else none."""
    cut = [idea for idea in result.ideas if idea.place <= result.top]
    if not result.voters or not result.top < len(cut) < len(result.ideas):
        return ()
    return tuple(idea for idea in cut if idea.place == cut[-1].place)


def agreement_words(result: Result, idea: IdeaResult) -> str:
    """How far voters agree on an idea; empty where a method only knows yes, or nobody said anything."""
    if Method(result.method) in YES_ONLY or idea.dissent is None:
        return ""
    words = consensus_words(idea.consensus)
    return words if idea.consensus is None else f"{words} Spread {idea.dissent:.2f}."


def concord_words(result: Result) -> str:
    """How alike the rankings are, in words; empty where that is not known, which the notes explain."""
    if result.kendall_w is None:
        return ""
    found = next(words for least, words in WORDS if result.kendall_w >= least)
    return f"The lists {found} (Kendall’s W {result.kendall_w:.2f})."
