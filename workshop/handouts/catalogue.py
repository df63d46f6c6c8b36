"""Every handout there is, one line each; listing them loads nothing heavy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workshop.errors import InputError

_ALL: Final = ("standard", "large-print", "dyslexia", "easy-read")
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
    Handout("name-tents", "Name tents", _ALL[:3], _SHEETS, "A folded name sign for everyone."),
    Handout("idea-cards", "Idea cards", _ALL[:3], _SHEETS, "The ideas as cards to cut, and blank ones."),
    Handout("pair-sheets", "Pair sheets", _ALL, _SHEETS, "A sheet for each pair to write proposals on."),
    Handout("voting-slips", "Voting slips", _ALL[:3], _SHEETS, "A slip for each pair to mark its best."),
    Handout("tally-sheet", "Tally sheet", _ALL[:3], _ANY, "Where two people count the slips."),
    Handout("ranked-results", "Ranked results", _WALL, _ANY, "What was marked how often.", take_home=True),
    Handout(
        "arranged-board", "Arranged board", _WALL, _ANY, "The ideas under their headings.", take_home=True
    ),
    Handout(
        "agreement", "Our agreement", _WALL, _ANY, "All that the partners agreed, to sign.", take_home=True
    ),
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
