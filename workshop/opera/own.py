"""Own: each writes alone and in silence; nothing of others is visible until it is revealed."""

import random
import re
from collections.abc import Iterable

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add, change
from workshop.document.lists import current, edited, merged
from workshop.document.order import spread
from workshop.document.records import Board, Idea, Pair, Person, Step
from workshop.document.text import tidy
from workshop.opera.headings import without_headings
from workshop.opera.idea_rows import IdeaRow, import_ideas, names_authors
from workshop.opera.likeness import Texts
from workshop.opera.writing import checked, entered

__all__ = [
    "IdeaRow",
    "conceal",
    "edit_idea",
    "import_ideas",
    "lines",
    "names_authors",
    "nearly_doubles",
    "nudge",
    "remove_ideas",
    "reveal",
    "texts_of",
    "write_idea",
    "write_ideas",
]

_BULLET = re.compile(r"^\s*(?:[-–—*+]\s|[•·▪◦‣○●□☐✓✔]|\(?\d{1,3}[.):]\s|\(\d{1,3}\)|[a-z]\)\s)\s*")


def write_idea(
    document: Document,
    board: Board,
    text: str,
    *,
    author: Person | str | None = None,
    pair: Pair | str | None = None,
) -> Edits:
    """Write one idea; on an anonymous board the author is dropped and stored nowhere.

    Raises:
        InputError: there is no text, or far too much.

    """
    return write_ideas(document, board, [text], author=author, pair=pair)


def write_ideas(
    document: Document,
    board: Board,
    texts: Iterable[str],
    *,
    author: Person | str | None = None,
    pair: Pair | str | None = None,
) -> Edits:
    """Write several ideas of one author or pair, in this order, numbered on from the last.

    A pair is kept on an anonymous board only where it puts proposals forward (`pair.add_proposal`).

    Raises:
        InputError: one has no text, or far too much.

    """
    now = current(document, board)
    person = document.find(Person, author.id if isinstance(author, Person) else author)
    unit = document.find(Pair, pair.id if isinstance(pair, Pair) else pair)
    drafts = [
        Idea(
            board=now.id,
            text=checked(text),
            author=person.id if person else None,
            partner=person.partner if person else None,
            pair=unit.id if unit else None,
        )
        for text in texts
    ]
    return add(*entered(document, now, drafts))


def edit_idea(document: Document, idea: Idea, text: str) -> Edits:
    """Change the words of an idea.

    Raises:
        InputError: there is no text, or far too much.

    """
    return edited(document, idea, text=checked(text))


def remove_ideas(document: Document, ideas: Iterable[Idea]) -> Edits:
    """Remove ideas with their marks; a group that loses its heading takes the next idea in front."""
    gone = tuple(current(document, idea) for idea in ideas)
    return merged(remove(document, *gone), without_headings(document, gone))


def lines(text: str) -> tuple[str, ...]:
    """Pasted text as ideas: one a line, without bullets, numbers and empty lines."""
    found = (tidy(_BULLET.sub("", line)) for line in text.splitlines())
    return tuple(line for line in found if line)


def nudge(text: str) -> str | None:
    """A gentle sentence where an idea has fewer than three words, None where it is fine."""
    if not text.strip() or len(text.split()) >= 3:
        return None
    return "Say a little more, so that others understand it without you."


def reveal(document: Document, board: Board, *, seed: int = 0) -> Edits:
    """Show all ideas of a board, in an order that gives nobody away; the same seed shuffles the same."""
    now = current(document, board)
    ideas = list(document.where(Idea, board=now.id))
    random.Random(f"{now.id}/{seed}").shuffle(ideas)
    keys = spread(len(ideas))
    shuffled = (edit for idea, key in zip(ideas, keys, strict=True) for edit in change(idea, order=key))
    return (*edited(document, now, revealed=True), *shuffled)


def conceal(document: Document, board: Board) -> Edits:
    """Hide the ideas again, for another round of writing."""
    return edited(document, board, revealed=False, step=Step.OWN)


def texts_of(document: Document, board: Board) -> Texts:
    """The words of a board's ideas, to be kept by whoever asks again and again what is like a new one."""
    return Texts((idea.id, idea.text) for idea in document.where(Idea, board=board.id))


def nearly_doubles(
    document: Document, board: Board, text: str, texts: Texts | None = None
) -> tuple[Idea, ...]:
    """Ideas of the board in nearly the same words, the likest first; noted, never imposed."""
    known = texts or texts_of(document, board)
    ideas = (document.find(Idea, ident) for _, ident in known.like(text))
    return tuple(idea for idea in ideas if idea and idea.doubled_by is None)[:5]
