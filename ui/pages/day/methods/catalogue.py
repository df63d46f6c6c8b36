"""The list of ways to enter a ballot and to draw its result: a new way is one more line here."""

from collections.abc import Mapping
from importlib import import_module

from ui.pages.day.methods.entry import Entry
from ui.pages.day.methods.pictures.picture import Picture
from ui.run import Runner
from ui.theme import Theme
from workshop.document.records import Method

HERE = "ui.pages.day.methods"
ENTRIES: Mapping[Method, tuple[str, str]] = {
    Method.TICKS: ("approval", "ApprovalEntry"),
    Method.POINTS: ("points", "PointsEntry"),
    Method.BORDA: ("ranking", "RankingEntry"),
    Method.SCHULZE: ("ranking", "RankingEntry"),
    Method.PAIRWISE: ("duel", "DuelEntry"),
    Method.GRADIENTS: ("grades", "GradesEntry"),
    Method.STANCE: ("stances", "StanceEntry"),
    Method.CRITERIA: ("grading", "CriteriaEntry"),
    Method.SHARES: ("approval", "ApprovalEntry"),
}
"""The module and class of each method's entry, imported when it is first shown."""

PICTURES: Mapping[Method, tuple[str, str]] = {
    Method.GRADIENTS: ("grade_bars", "GradeBars"),
    Method.CRITERIA: ("quadrants", "Quadrants"),
    Method.SHARES: ("fair_shares", "FairShares"),
}
"""The drawings of the results that have one beside the bars."""


def entry_for(method: Method, runner: Runner, theme: Theme) -> Entry:
    """A fresh entry for a method."""
    module, name = ENTRIES[method]
    made: Entry = getattr(import_module(f"{HERE}.{module}"), name)(runner, theme)
    return made


def picture_for(method: Method, theme: Theme) -> Picture | None:
    """A fresh drawing of a method's results, None where the bars say all."""
    found = PICTURES.get(method)
    if found is None:
        return None
    module, name = found
    made: Picture = getattr(import_module(f"{HERE}.pictures.{module}"), name)(theme)
    return made
