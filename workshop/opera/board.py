"""Boards: the question, its step, and what the projector shows of it."""

import re
from typing import Any

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.lists import appended, current, edited
from workshop.document.records import Board, Day, Idea, Person, Step
from workshop.document.text import one_line, quoted, same
from workshop.errors import InputError, RuleError

MOST_ON_ONE = 3
"""The most dots that one voter may ever put on one idea."""

STEPS: tuple[Step, ...] = tuple(Step)

_CLOSED = re.compile(
    r"(am|is|are|was|were|do|does|did|can|could|should|would|will|shall|may|might|must|has|have|had|"
    r"isn|aren|don|doesn|didn|can|couldn|shouldn|wouldn|won)('t|’t)?\b",
    re.IGNORECASE,
)


def start_board(
    document: Document, question: str, *, day: Day | str | None = None, limit: str = "", **fields: Any
) -> Edits:
    """Start a board with one question; `limit` says what counts, such as "doable within three months".

    Raises:
        InputError: the question is empty, or another board asks it.

    """
    _check_question(document, question)
    day_id = day.id if isinstance(day, Day) else day
    board = Board(question=one_line(question), day=day_id, limit=one_line(limit), **fields)
    return add(*appended(document.all(Board), [board]))


def edit_board(document: Document, board: Board, **fields: Any) -> Edits:
    """Change fields of a board.

    Raises:
        InputError: the question is empty, or another board asks it; a number makes no sense.
        RuleError: ideas with names are on a board that is to be anonymous from now on.

    """
    now = current(document, board)
    if "question" in fields and same(fields["question"]) != same(now.question):
        _check_question(document, fields["question"])
    _check_numbers(fields)
    if fields.get("anonymous") and not now.anonymous and _has_names(document, now):
        raise RuleError(
            "This board holds ideas with names already, and the history of the file keeps them.",
            "Start a new board to collect ideas without names.",
        )
    return edited(document, now, **fields)


def remove_board(document: Document, board: Board) -> Edits:
    """Remove a board with its pairs, ideas, groups and ballots."""
    return remove(document, current(document, board))


def board_for(document: Document, question: str) -> Board | None:
    """The board with this question, or with this number in the list (1 is the first); None if none."""
    boards = document.all(Board)
    if exact := [board for board in boards if board.question == question]:
        return exact[0]
    if alike := [board for board in boards if same(board.question) == same(question)]:
        return alike[0]
    number = question.strip()
    if number.isascii() and number.isdigit() and 1 <= int(number) <= len(boards):
        return boards[int(number) - 1]
    return None


def go_to(document: Document, board: Board, step: Step, *, ahead: bool = False) -> Edits:
    """Move a board to a step, forwards or back; the projector follows.

    Args:
        document: where the board stands.
        board: the board to move.
        step: where to.
        ahead: leave the projector behind, by one step at most, so as to prepare.

    """
    now = current(document, board)
    place = STEPS.index(step)
    behind = max(place - 1, min(STEPS.index(now.shown), place))
    return edited(document, now, step=step, shown=STEPS[behind] if ahead else step)


def show(document: Document, board: Board, step: Step) -> Edits:
    """Show a step on the projector; the board comes along where the step is further on."""
    now = current(document, board)
    further = max(STEPS.index(step), STEPS.index(now.step))
    return edited(document, now, shown=step, step=STEPS[further])


def step_after(document: Document, board: Board) -> Step | None:
    """The step that comes next; Pair is skipped where fewer than three people are here."""
    here = sum(person.present for person in document.all(Person))
    left = [step for step in STEPS[STEPS.index(board.step) + 1 :] if step is not Step.PAIR or here != 2]
    return left[0] if left else None


def question_hint(question: str) -> str | None:
    """One sentence where a question asks for yes or no, or is not a question; None where it is fine."""
    text = one_line(question)
    if not text:
        return None
    if _CLOSED.match(text):
        return "This can be answered with yes or no. Try to begin with “How”, “What” or “Which”."
    if text.count("?") > 1:
        return "This asks two things at once. Give each question a board of its own."
    return (
        None if text.endswith("?") else "A question draws more ideas than a topic. Try to begin with “How”."
    )


def _check_question(document: Document, question: str) -> None:
    if not one_line(question):
        raise InputError("A board needs a question.", "Type one open question.")
    if any(same(board.question) == same(question) for board in document.all(Board)):
        raise InputError(
            f"There is a board with the question {quoted(question)} already.",
            "Open that board, or word the question differently.",
        )


_LEAST = {"allowance": 1, "own_limit": 0, "budget": 0, "explain_seconds": 10}


def _check_numbers(fields: dict[str, Any]) -> None:
    for name, least in _LEAST.items():
        value = fields.get(name)
        if value is not None and value < least:
            words = name.replace("_", " ")
            raise InputError(f"{value} is too small for the {words}.", f"Type {least} or more.")
    if not 1 <= fields.get("stacking", 1) <= MOST_ON_ONE:
        raise InputError(f"{fields['stacking']} dots may not be on one idea.", f"Allow 1 to {MOST_ON_ONE}.")


def _has_names(document: Document, board: Board) -> bool:
    ideas = document.where(Idea, board=board.id)
    return any(idea.author or idea.co_authors or idea.partner for idea in ideas)
