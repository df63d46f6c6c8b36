"""One result seen several ways: by head, by partner, as common ground, and what to talk about."""

from enum import Enum

from ui.pages.day.results.bars import ResultLine
from ui.pages.day.results.sentences import line_words, percent, place_words, score_words
from workshop.counting.result import IdeaResult, Result


class ResultView(Enum):
    """What orders the list and draws the large bar; the value is its word."""

    HEAD = "By head"
    PARTNER = "By partner"
    COMMON = "Common ground"
    TALK = "To talk about"


ABOUT = {
    ResultView.HEAD: "Every ballot counts once.",
    ResultView.PARTNER: "Every partner counts once, however many people it brought.",
    ResultView.COMMON: "High where every partner agrees, low where one of them does not.",
    ResultView.TALK: "Where voters differ widely, or where the place hangs on how it is counted.",
}


def result_lines(result: Result, view: ResultView = ResultView.HEAD) -> list[ResultLine]:
    """Every idea of a result as it is drawn, in the order of the view."""
    if view in (ResultView.HEAD, ResultView.TALK) or not result.voters:
        highest = float(max((idea.score for idea in result.ideas if idea.score is not None), default=0))
        shown = [idea for idea in result.ideas if idea.flag or view is not ResultView.TALK]
        return [_by_head(result, idea, highest) for idea in shown]
    ordered = sorted(result.ideas, key=lambda idea: (-measure(idea, view), idea.place, idea.number))
    values = [measure(idea, view) for idea in ordered]
    top = max(values, default=0.0) or 1.0
    return [_by_share(result, idea, view, values, top) for idea in ordered]


def scores_of(result: Result) -> dict[str, float]:
    """Idea id to what the arrangement goes by: the score, or the place where the rule gives only an order."""
    last = max((idea.place for idea in result.ideas), default=0) + 1
    return {
        idea.id: (float(last - idea.place) if idea.score is None else float(idea.score))
        if idea.voters
        else 0.0
        for idea in result.ideas
    }


def measure(idea: IdeaResult, view: ResultView) -> float:
    """The share that a view goes by, 0–1."""
    return float(idea.common_ground if view is ResultView.COMMON else idea.partner_share)


def _by_head(result: Result, idea: IdeaResult, highest: float) -> ResultLine:
    scored = idea.score is not None and highest > 0 and result.voters > 0
    return ResultLine(
        id=idea.id,
        place=place_words(idea),
        number=idea.number,
        text=idea.text,
        score=score_words(result, idea),
        head=float(idea.score or 0) / highest if scored else float(idea.share),
        partner=float(idea.partner_share),
        head_words=f"{idea.voters} of {result.voters}",
        partner_words=f"partners {percent(idea.partner_share)}",
        flag=idea.flag or "",
        spoken=line_words(result, idea),
    )


def _by_share(
    result: Result, idea: IdeaResult, view: ResultView, values: list[float], top: float
) -> ResultLine:
    value = measure(idea, view)
    place, tied = values.index(value) + 1, values.count(value) > 1
    return ResultLine(
        id=idea.id,
        place=f"={place}" if tied else str(place),
        number=idea.number,
        text=idea.text,
        score=percent(value),
        head=value / top,
        partner=float(idea.share),
        head_words=view.value.lower(),
        partner_words=f"heads {percent(idea.share)}",
        flag=idea.flag or "",
        spoken=f"Place {place} {view.value.lower()}{', tied' if tied else ''}, {line_words(result, idea)}",
    )
