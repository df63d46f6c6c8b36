"""Every handout there is, one line each; listing them loads nothing heavy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workshop.errors import InputError

_PRINT: Final = ("standard", "large-print", "dyslexia")
_ALL: Final = (*_PRINT, "easy-read")
_WALL: Final = (*_ALL, "wall")
_SHEETS: Final = ("a4", "letter")
_ANY: Final = ("a4", "a3", "letter")


@dataclass(frozen=True, slots=True)
class Handout:
    """One kind of paper: its name for commands, its title, the versions and papers it comes in."""

    name: str
    title: str
    versions: tuple[str, ...]
    papers: tuple[str, ...]
    about: str
    take_home: bool = False

    @property
    def module(self) -> str:
        """The module that draws it: its `draw` takes an order and returns a finished book."""
        return f"workshop.handouts.sheets.{self.name.replace('-', '_')}"


DOCUMENTS: Final = (
    Handout("agenda", "Agenda", _WALL, _ANY, "The day with its times, for every table.", take_home=True),
    Handout("name-tents", "Name tents", _PRINT, _SHEETS, "A folded name sign for everyone."),
    Handout("idea-cards", "Idea cards", _PRINT, _SHEETS, "The ideas as cards to cut, and blank ones."),
    Handout("pair-sheets", "Pair sheets", _ALL, _SHEETS, "A sheet for each pair to write proposals on."),
    Handout("presentation-sheets", "Presentation sheets", _ALL, _ANY, "A pair’s proposals, in large type."),
    Handout("voting-slips", "Voting slips", _PRINT, _SHEETS, "A slip for each pair to mark its best."),
    Handout("tally-sheet", "Tally sheet", _PRINT, _ANY, "Where two people count the slips."),
    Handout("ranked-results", "Ranked results", _WALL, _ANY, "What was marked how often.", take_home=True),
    Handout("arranged-board", "Arranged board", _WALL, _ANY, "The ideas under headings.", take_home=True),
    Handout("agreement", "Our agreement", _WALL, _ANY, "All that was agreed, to sign.", take_home=True),
    Handout(
        "standards-poster", "Standards poster", _WALL, _ANY, "What we will and won’t do.", take_home=True
    ),
    Handout("role-cards", "Role cards", _ALL, _SHEETS, "A page for each role."),
    Handout("raci-sheet", "RACI sheet", _ALL, _ANY, "Who is responsible for what."),
    Handout("shared-words", "Shared words", _WALL, _ANY, "What we mean by the words we use."),
    Handout("actions", "Actions", _WALL, _ANY, "Who does what by when.", take_home=True),
    Handout("idea-slips", "Where your idea went", _ALL, _SHEETS, "What became of each idea.", take_home=True),
    Handout("session-report", "Session report", _ALL, _SHEETS, "The whole story of the day.", take_home=True),
    Handout("commitment-sheet", "Commitment sheet", _ALL, _SHEETS, "What one person gives and gets."),
    Handout("reflection-sheet", "Reflection sheet", _ALL, _SHEETS, "A leader’s own reflection, private."),
    Handout("conditions-sheet", "Conditions sheet", _ALL, _SHEETS, "The five conditions, by one partner."),
    Handout("conditions-results", "Where we stand", _ALL, _SHEETS, "How the partners rated the conditions."),
    Handout("readiness-sheet", "Readiness sheet", _ALL, _SHEETS, "Questions before a collaboration."),
    Handout("community-sheet", "Community sheet", _ALL, _SHEETS, "How healthy the community is."),
    Handout("day-on-paper", "The day on paper", _ALL, _SHEETS, "Every form, if the laptop stays shut."),
    Handout("review-sheet", "Review sheet", _ALL, _SHEETS, "How the agreement is lived, to fill in."),
)


def find(name: str) -> Handout:
    """The handout called `name`.

    Raises:
        InputError: there is no such handout.
    """
    found = next((handout for handout in DOCUMENTS if handout.name == name), None)
    if found is None:
        names = ", ".join(handout.name for handout in DOCUMENTS)
        raise InputError(f"There is no handout called “{name}”.", f"Choose one of: {names}.")
    return found
