"""Standards: what you would see and what you would not; hints for lines that can be observed."""

from workshop.document.document import Document
from workshop.document.records import Principle, Standard, StandardKind
from workshop.document.text import one_line

LONGEST = 15
"""Words in one line of a standard."""

FEWEST, MOST = 3, 6
"""How many lines a principle wants; a suggestion."""

_PREFIXES = ("we will not ", "we won't ", "we won’t ", "we will ", "we'll ", "we’ll ", "we ", "not ")
_NO_VERBS = frozenset(
    """a an the our your their his her my this that these those every each all some any no more less most
    everyone everybody nobody people partners members good better best open honest clear transparent
    respectful respect trust honesty openness transparency communication there it you they if""".split()  # noqa: SIM905
)
_BARE = ("respectful", "nice", "kind", "professional", "positive", "open", "honest", "supportive", "fair")


def hints(standard_text: str) -> tuple[str, ...]:
    """Sentences that help to make one line observable; empty where it is fine."""
    text = one_line(standard_text)
    if not text:
        return ()
    found: list[str] = []
    core = _core(text)
    words = core.split()
    first = words[0].strip(".,;:").casefold() if words else ""
    if first in _NO_VERBS:
        found.append("Begin with what somebody does, such as “Answer”, “Share” or “Ask”.")
    if len(words) in {2, 3} and first == "be" and words[-1].strip(".").casefold() in _BARE:
        quality = words[-1].strip(".")
        found.append(f"“Be {quality}” means something else to everyone: say what you would see.")
    if len(text.split()) > LONGEST:
        found.append(f"{len(text.split())} words: up to {LONGEST} are easier to remember.")
    return tuple(found)


def principle_hints(document: Document, principle: Principle) -> tuple[str, ...]:
    """Sentences about the standards under a principle as a whole; empty where they are fine."""
    lines = document.where(Standard, principle=principle.id)
    will = sum(line.kind is StandardKind.WILL for line in lines)
    wont = len(lines) - will
    found: list[str] = []
    if lines and len(lines) < FEWEST:
        found.append(f"{FEWEST} to {MOST} lines make a principle something you can see.")
    if len(lines) > MOST:
        found.append(f"{len(lines)} lines are hard to remember; {MOST} are enough.")
    if will > wont:
        found.append("For each “we will”, a “we won’t” says where the line is.")
    return tuple(found)


def _core(text: str) -> str:
    low = text.casefold()
    for prefix in _PREFIXES:
        if low.startswith(prefix):
            return text[len(prefix) :]
    return text
