"""Slips keyed back under any method: a voter, then codes; ranked in their order, or with a value each."""

from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.lists import current
from workshop.document.records import Board, Idea, Method, Pair, Person
from workshop.document.text import one_line, quoted, same
from workshop.errors import InputError
from workshop.opera.ballot_rows import BallotRow, import_ballots
from workshop.opera.ballots import Voter
from workshop.opera.codes import idea_with

VALUED = frozenset({Method.POINTS, Method.GRADIENTS, Method.STANCE})
"""Methods whose slips carry a value with each code, such as K4RT=25."""

KEYED = VALUED | {Method.TICKS, Method.SHARES, Method.BORDA, Method.SCHULZE}
"""Methods whose slips can be keyed as one line of codes."""


def voter_named(document: Document, board: Board, name: str, line: int) -> Voter:
    """The pair or person whose slip it is.

    Raises:
        InputError: there is no such voter, or there are two; names the line.

    """
    words = same(name).removeprefix("pair").strip()
    for pair in document.where(Pair, board=board.id):
        if same(pair.letter) == words:
            return pair
    people = document.all(Person)
    found = [person for person in people if same(person.name) == same(name)] or [
        person for person in people if same(person.name).split(" ")[0] == same(name)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise InputError(f"Line {line}: {quoted(name)} may be {len(found)} people.", "Type the whole name.")
    raise InputError(f"Line {line}: there is no voter {quoted(name)}.", "Type a pair’s letter or a name.")


def coded_ideas(document: Document, board: Board, codes: str, line: int) -> tuple[tuple[Idea, str], ...]:
    """Every idea of one line of codes with its value as text, empty where none was typed.

    Raises:
        InputError: a code is wrong, unknown or keyed twice; names the line.

    """
    found: list[tuple[Idea, str]] = []
    for word in codes.replace(",", " ").replace(";", " ").split():
        code, _, value = word.replace(":", "=").partition("=")
        try:
            idea = idea_with(document, code, board)
        except InputError as error:
            raise InputError(f"Line {line}: {error.what}", error.do) from error
        if any(idea.id == other.id for other, _ in found):
            raise InputError(f"Line {line}: the code {quoted(code)} is keyed twice.", "Key it once.")
        found.append((idea, value))
    return tuple(found)


def slip(document: Document, board: Board, voter: str, codes: str, *, line: int = 1) -> Edits:
    """Take in one slip as a ballot that is handed in; a slip of the same voter before it is replaced.

    Args:
        document: where the board stands.
        board: the board, ranked by its method.
        voter: a pair’s letter or a person’s name, on `line`.
        codes: what is marked, on the line after it.
        line: the line of the voter, for messages.

    Raises:
        InputError: names the line and what is wrong with it.

    """
    now = current(document, board)
    if now.method not in KEYED:
        raise InputError("This way of ranking has no slips with codes.", "Enter the ballot on the screen.")
    who = voter_named(document, now, one_line(voter), line)
    ideas = coded_ideas(document, now, codes, line + 1)
    if not ideas:
        raise InputError(f"Line {line + 1}: no codes follow {quoted(voter)}.", "Key the codes of the slip.")
    name = f"Pair {who.letter}" if isinstance(who, Pair) else who.name
    rows = [
        BallotRow(line + 1, name, "", idea.code, _value(now.method, place, value))
        for place, (idea, value) in enumerate(ideas, 1)
    ]
    return import_ballots(document, now, now.method, rows)


def _value(method: Method, place: int, typed: str) -> str:
    """What a code is worth: its place in a ranking, what was typed with it, or one mark."""
    if method in {Method.BORDA, Method.SCHULZE}:
        return str(place)
    return typed
