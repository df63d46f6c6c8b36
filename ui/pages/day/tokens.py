"""What was typed from a slip: numbers and codes to mark, a minus to take one back, a letter for the pair."""

from workshop.document.document import Document
from workshop.document.records import Board, Idea, Pair
from workshop.errors import InputError
from workshop.frozen import frozen
from workshop.opera.codes import idea_with

LONGEST_LETTER = 2


@frozen
class Token:
    """One word of a slip; `marked` is False where a minus stands before it."""

    idea: Idea
    marked: bool = True


def pair_with(document: Document, board: Board, text: str) -> Pair | None:
    """The pair whose letter was typed, None where it is no letter of this board."""
    wanted = text.strip().upper()
    if not wanted.isalpha() or len(wanted) > LONGEST_LETTER:
        return None
    return next(
        (pair for pair in document.where(Pair, board=board.id) if pair.letter.upper() == wanted), None
    )


def token(document: Document, board: Board, word: str) -> Token:
    """One number or code as an idea of the board.

    Raises:
        InputError: there is no such number or code.

    """
    marked = not word.startswith("-")
    bare = word.lstrip("-#")
    if bare.isdigit():
        return Token(_numbered(document, board, int(bare)), marked)
    return Token(idea_with(document, bare, board), marked)


def _numbered(document: Document, board: Board, number: int) -> Idea:
    found = next((idea for idea in document.where(Idea, board=board.id) if idea.number == number), None)
    if found is None:
        raise InputError(f"There is no number {number} on this board.", "Read the slip again.")
    return found
