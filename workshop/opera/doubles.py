"""Doubles: an idea that says the same as another is withdrawn; the one that stands keeps both authors."""

from collections.abc import Iterable

from workshop.document.document import Document
from workshop.document.edits import Edits, change
from workshop.document.lists import current, merged
from workshop.document.records import Idea
from workshop.errors import RuleError
from workshop.opera.headings import without_headings


def standing(document: Document, ideas: Iterable[Idea]) -> list[Idea]:
    """The ideas as they stand now, each double replaced by the idea that stands for it, none twice."""
    found: dict[str, Idea] = {}
    for idea in ideas:
        now = current(document, idea)
        passed = {now.id}
        while (further := document.find(Idea, now.doubled_by)) and further.id not in passed:
            now = further
            passed.add(now.id)
        found[now.id] = now
    return list(found.values())


def join(document: Document, idea: Idea, onto: Idea) -> Edits:
    """Let one idea stand for another that says the same; it keeps the authors of both.

    Raises:
        RuleError: both are one idea, or on different boards.

    """
    gone, (stands,) = current(document, idea), standing(document, [onto])
    if gone.id == stands.id:
        raise RuleError("An idea cannot be the double of itself.", "Choose another idea.")
    if gone.board != stands.board:
        raise RuleError("These ideas answer different questions.", "Join ideas of one board.")
    known = {stands.author, *stands.co_authors}
    authors = tuple(dict.fromkeys(one for one in (gone.author, *gone.co_authors) if one and one not in known))
    followers = document.where(Idea, doubled_by=gone.id)
    theirs = {one for double in followers for one in (double.author, *double.co_authors)}
    left = tuple(one for one in gone.co_authors if one not in theirs)
    return merged(
        without_headings(document, [gone]),
        change(gone, doubled_by=stands.id, group=None, co_authors=left),
        change(stands, co_authors=(*stands.co_authors, *authors)),
        *(change(double, doubled_by=stands.id) for double in followers),
    )


def take_apart(document: Document, idea: Idea) -> Edits:
    """Let a withdrawn double stand for itself again, or free all doubles of the idea that stands.

    Raises:
        RuleError: the idea is not doubled.

    """
    now = current(document, idea)
    doubles = (now,) if now.doubled_by else document.where(Idea, doubled_by=now.id)
    if not doubles:
        raise RuleError(f"Number {now.number} has no double.", "Choose an idea that was joined.")
    stands = document.get(Idea, now.doubled_by or now.id)
    freed = {double.id for double in doubles}
    others = [other for other in document.where(Idea, doubled_by=stands.id) if other.id not in freed]
    theirs = {one for double in doubles for one in (double.author, *double.co_authors)}
    kept = {one for other in others for one in (other.author, *other.co_authors)}
    left = tuple(one for one in stands.co_authors if one not in theirs or one in kept)
    return merged(*(change(double, doubled_by=None) for double in doubles), change(stands, co_authors=left))
