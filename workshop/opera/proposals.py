"""Proposals: the ideas that a pair puts forward, made from what was written or new."""

from workshop.document.document import Document
from workshop.document.edits import Edits, add, change
from workshop.document.lists import current, merged
from workshop.document.records import Board, Idea, Mark, Pair
from workshop.document.text import counted
from workshop.errors import RuleError
from workshop.opera.writing import checked, entered

FEWEST, MOST = 4, 5
"""How many proposals a pair is asked for; a suggestion, never a limit."""

LONGEST_NUMBER = 6
"""Digits beyond which a typed number is no idea's."""


def proposals_of(document: Document, pair: Pair) -> tuple[Idea, ...]:
    """The pair's proposals that stand, in order."""
    return tuple(idea for idea in document.where(Idea, pair=pair.id) if idea.proposed and not idea.doubled_by)


def propose(document: Document, idea: Idea, pair: Pair) -> Edits:
    """Let a pair put an idea forward.

    Raises:
        RuleError: another pair has, or the idea is a withdrawn double or from another board.

    """
    now, unit = current(document, idea), current(document, pair)
    if now.board != unit.board:
        raise RuleError("The idea and the pair are on different boards.", "Choose an idea of this board.")
    if now.doubled_by:
        raise RuleError(f"Number {now.number} was withdrawn as a double.", "Take it apart first.")
    before = document.find(Pair, now.pair)
    if now.proposed and before and before.id != unit.id:
        raise RuleError(
            f"Number {now.number} is a proposal of pair {before.letter} already.", "Choose another idea."
        )
    return change(now, proposed=True, pair=unit.id)


def numbers_alone(text: str) -> tuple[int, ...]:
    """The numbers of ideas, where a text is nothing but such numbers: "72", "72 27" or "72, 27"."""
    words = text.replace(",", " ").replace(";", " ").split()
    return tuple(dict.fromkeys(map(int, words))) if all(map(_is_number, words)) else ()


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) <= LONGEST_NUMBER


def propose_numbers(document: Document, pair: Pair, numbers: tuple[int, ...]) -> Edits:
    """Let a pair put forward ideas by their numbers, all or none.

    Raises:
        RuleError: the board has no such number, or the idea cannot be put forward.

    """
    known = {idea.number: idea for idea in document.where(Idea, board=current(document, pair).board)}
    if lost := [number for number in numbers if number not in known]:
        raise RuleError(
            f"There is no idea with number {lost[0]} here.", "Add a word if it is a new proposal."
        )
    return merged(*(propose(document, known[number], pair) for number in numbers))


def add_proposal(document: Document, pair: Pair, text: str) -> Edits:
    """Let a pair put forward a new idea.

    Raises:
        InputError: there is no text, or far too much.

    """
    unit = current(document, pair)
    board = document.get(Board, unit.board)
    draft = Idea(board=board.id, text=checked(text), pair=unit.id, proposed=True)
    return add(*entered(document, board, [draft]))


def take_back(document: Document, idea: Idea) -> Edits:
    """Let a proposal be an idea among others again.

    Raises:
        RuleError: it has been marked.

    """
    now = current(document, idea)
    if marks := document.where(Mark, idea=now.id):
        raise RuleError(
            f"Number {now.number} has {counted(len(marks), 'mark')} already.",
            "Park it instead.",
        )
    return change(now, proposed=False, pair=None)


def propose_all(document: Document, board: Board) -> Edits:
    """Let everything that was written be a proposal, as where pairs are skipped."""
    ideas = document.where(Idea, board=current(document, board).id)
    return tuple(
        edit
        for idea in ideas
        if not idea.doubled_by and not idea.parked
        for edit in change(idea, proposed=True)
    )


def proposal_hint(document: Document, pair: Pair) -> str | None:
    """One sentence where a pair has more proposals than asked for, None where it is fine."""
    number = len(proposals_of(document, pair))
    if number <= MOST:
        return None
    return f"{counted(number, 'proposal')}: {FEWEST} or {MOST} a pair keep the ranking easy."
