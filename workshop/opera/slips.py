"""Slips keyed back under any method: a voter, then codes; what stands with a code is what the method asks."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import assert_never

from workshop.document.criteria import criteria_from
from workshop.document.document import Document
from workshop.document.edits import Edits, add
from workshop.document.lists import appended, current, merged
from workshop.document.records import Ballot, Board, Idea, Mark, Method, Pair, Person
from workshop.document.text import counted, listed, one_line, quoted, same
from workshop.errors import InputError
from workshop.frozen import frozen
from workshop.opera.ballot_rows import BallotRow, import_ballots
from workshop.opera.ballots import Voter, awaited, hand_in
from workshop.opera.codes import idea_with

_BETTER = re.compile(r"[>/]")
_SHORTEST = 4


@frozen
class Coded:
    """One idea of a slip: what stands behind its code, and under pairwise the idea it is better than."""

    idea: Idea
    value: str = ""
    over: Idea | None = None


def how_keyed(board: Board) -> str:
    """What is typed with the codes of a slip, as one sentence; empty where the codes are all."""
    match board.method:
        case Method.POINTS:
            return "The points follow each code, such as K4RT=25."
        case Method.GRADIENTS:
            return "The grade from 1 to 8 follows each code, such as K4RT=2."
        case Method.STANCE:
            return "After each code 1 is for agree, 0 for pass and -1 for disagree, such as K4RT=1."
        case Method.CRITERIA:
            names = [criterion.name for criterion in criteria_from(board.criteria)]
            digits = "432"[: len(names)]
            return f"A digit for {listed(names)} follows each code, such as K4RT={digits}; 0 is for none."
        case Method.PAIRWISE:
            return "Of each two the better one comes first, such as K4RT>M3PN or K4RT/M3PN."
        case Method.BORDA | Method.SCHULZE:
            return "The best comes first."
        case Method.TICKS | Method.SHARES:
            stacked = board.method is Method.TICKS and board.stacking > 1
            return "A code is keyed once for each of its dots." if stacked else ""
        case _:
            assert_never(board.method)


def finished(document: Document, board: Board, codes: str) -> str:
    """What of a line that is still being typed holds whole codes, so that they can be looked up already."""
    size = _size(document, board)
    before, _, last = codes.rpartition(" ")
    parts = [part if "=" in part or not size else _whole(part, size) for part in _BETTER.split(last)]
    whole = [part for part in parts if len(part.partition("=")[0]) >= _SHORTEST]
    return f"{before} {'>'.join(whole)}" if whole else before


def _words(document: Document, board: Board, codes: str) -> list[str]:
    """The words of a line of codes; blanks, commas and semicolons part them, or nothing at all."""
    size = _size(document, board)
    words = codes.replace(",", " ").replace(";", " ").split()
    return [part for word in words for part in _apart(word, size)]


def _size(document: Document, board: Board) -> int:
    """How long the codes of a board are, 0 where they differ, so that none can be told from two."""
    sizes = {len(idea.code) for idea in document.where(Idea, board=board.id) if idea.code}
    return sizes.pop() if len(sizes) == 1 else 0


def _whole(codes: str, size: int) -> str:
    """As much of codes that run together as is whole."""
    return codes[: len(codes) - len(codes) % size]


def _apart(word: str, size: int) -> list[str]:
    """The codes of a word in which several run together, the value with the last of them."""
    code, sign, value = word.replace(":", "=").partition("=")
    if not size or len(code) <= size or len(code) % size or not code.isalnum():
        return [word]
    parts = [code[at : at + size] for at in range(0, len(code), size)]
    return [*parts[:-1], f"{parts[-1]}{sign}{value}"]


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


def coded_ideas(document: Document, board: Board, codes: str, line: int) -> tuple[Coded, ...]:
    """Every idea of one line of codes with what was typed with it; of `A>B` the second is worse.

    Raises:
        InputError: a code is wrong, unknown or keyed too often; names the line.

    """
    words = _words(document, board, codes)
    if board.method is Method.PAIRWISE:
        return tuple(found for word in words for found in _duels(document, board, word, line))
    most = board.stacking if board.method is Method.TICKS else 1
    found = [_coded(document, board, word, line) for word in words]
    for id_, times in Counter(one.idea.id for one in found).items():
        if times > most:
            code = quoted(next(one.idea.code for one in found if one.idea.id == id_))
            often = "twice" if times == 2 else f"{times} times"
            limit = "once" if most == 1 else f"at most {'twice' if most == 2 else f'{most} times'}"
            raise InputError(f"Line {line}: the code {code} is keyed {often}.", f"Key it {limit}.")
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
    who = voter_named(document, now, one_line(voter), line)
    _check_not_twice(document, now, who, line)
    ideas = coded_ideas(document, now, codes, line + 1)
    if not ideas:
        raise InputError(f"Line {line + 1}: no codes follow {quoted(voter)}.", "Key the codes of the slip.")
    name = f"Pair {who.letter}" if isinstance(who, Pair) else who.name
    rows = list(_rows(now, ideas, name, line + 1))
    edits = import_ballots(document, now, now.method, rows)
    if not any(isinstance(edit.after, Ballot) for edit in edits):
        return merged(edits, hand_in(document, now, who, finished=True))
    others = awaited(document, now, now.method, who) if isinstance(who, Person) else []
    taken = [edit.after for edit in edits if isinstance(edit.after, Ballot)]
    return (*edits, *add(*appended([*document.where(Ballot, board=now.id), *taken], others)))


def _check_not_twice(document: Document, board: Board, who: Voter, line: int) -> None:
    """Nobody is counted in a pair and by head."""
    ballots = document.where(Ballot, board=board.id, method=board.method)
    marked = [ballot for ballot in ballots if document.where(Mark, ballot=ballot.id)]
    if isinstance(who, Person) and any(ballot.pair for ballot in marked):
        raise InputError(
            f"Line {line}: pairs have marked already, and a slip of {quoted(who.name)} would count twice.",
            "Type the pair’s letter.",
        )
    if isinstance(who, Pair) and any(ballot.person for ballot in marked):
        raise InputError(
            f"Line {line}: people vote by head here, and a slip of pair {who.letter} would count twice.",
            "Type the name of whoever voted.",
        )


def _rows(board: Board, ideas: tuple[Coded, ...], name: str, line: int) -> Iterator[BallotRow]:
    """The slip as lines of a list of ballots."""
    if board.method is Method.TICKS:
        times = Counter(one.idea.code for one in ideas)
        yield from (BallotRow(line, name, "", code, str(marks)) for code, marks in times.items())
        return
    for place, one in enumerate(ideas, 1):
        code = one.idea.code
        if board.method is Method.CRITERIA:
            for criterion, grade in _grades(board, one, line):
                yield BallotRow(line, name, "", code, grade, criterion=criterion)
        elif board.method is Method.PAIRWISE:
            if one.over is None:
                raise InputError(
                    f"Line {line}: the code {quoted(code)} stands alone.",
                    f"Key it with the one it was compared with, the better one first: {code}>K4RT.",
                )
            yield BallotRow(line, name, "", code, over=one.over.code)
        else:
            ranking = board.method in {Method.BORDA, Method.SCHULZE}
            yield BallotRow(line, name, "", code, str(place) if ranking else one.value)


def _grades(board: Board, one: Coded, line: int) -> Iterator[tuple[str, str]]:
    """The grades behind a code, a digit for each criterion in the order of the board; 0 is for none."""
    names = [criterion.name for criterion in criteria_from(board.criteria)]
    digits = "".join(one.value.replace("/", " ").replace("-", " ").split())
    if not names:
        raise InputError("This board has no criteria yet.", "Name up to three of them first.")
    if len(digits) != len(names):
        given = f"has {counted(len(digits), 'grade')}" if digits else "has no grade"
        asked = "there is 1 criterion" if len(names) == 1 else f"there are {len(names)} criteria"
        raise InputError(
            f"Line {line}: {quoted(one.idea.code)} {given}; {asked}.",
            f"Key a digit from 1 to 5 for {listed(names)}, such as {one.idea.code}={'432'[: len(names)]}.",
        )
    return ((name, digit) for name, digit in zip(names, digits, strict=True) if digit != "0")


def _coded(document: Document, board: Board, word: str, line: int) -> Coded:
    code, _, value = word.replace(":", "=").partition("=")
    return Coded(_idea(document, board, code, line), value)


def _duels(document: Document, board: Board, word: str, line: int) -> Iterator[Coded]:
    """`A>B>C` is A better than B and B better than C; a slash is as good as the sign."""
    ideas = [_idea(document, board, code, line) for code in _BETTER.split(word) if code]
    if len(ideas) == 1:
        return iter((Coded(ideas[0]),))
    return (Coded(better, over=worse) for better, worse in pairwise(ideas))


def _idea(document: Document, board: Board, code: str, line: int) -> Idea:
    try:
        return idea_with(document, code, board)
    except InputError as error:
        raise InputError(f"Line {line}: {error.what}", error.do) from error
