"""The agenda: times computed from minutes, pinned items that do not move, and what runs over."""

from typing import Any

from workshop.document.dates import checked_date
from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.lists import appended, current, edited, inserted, moved
from workshop.document.records import AgendaItem, Board, Day, Pair, Person, Step
from workshop.document.text import one_line, quoted
from workshop.errors import InputError
from workshop.frozen import frozen

LENGTH = 90
"""Minutes of one question from end to end, as the method plans it."""

LONGEST = 1440

_PLAN: tuple[tuple[str, int, Step | None], ...] = (
    ("The question", 5, None),
    ("Own: everyone writes alone", 5, Step.OWN),
    ("Pair: agree proposals", 15, Step.PAIR),
    ("Explain: each pair in turn", 0, Step.EXPLAIN),
    ("Rank: mark the best of all", 10, Step.RANK),
    ("Arrange: group and name", 15, Step.ARRANGE),
    ("Owners and first steps", 10, None),
)
"""Title, minutes and step; Explain takes its time from the pairs, the last item what is left."""


@frozen
class Slot:
    """An item with its times of day; `over` is how many minutes what comes before runs into it."""

    item: AgendaItem
    starts: str
    ends: str
    over: int = 0


def schedule(document: Document, day: Day) -> tuple[Slot, ...]:
    """The day's items in order with their times; a pinned item starts when it is pinned, come what may."""
    now = minutes_of(day.start) or 0
    slots: list[Slot] = []
    for item in document.where(AgendaItem, day=day.id):
        pinned = minutes_of(item.pinned or "")
        start = now if pinned is None else pinned
        slots.append(Slot(item, clock(start), clock(start + item.minutes), max(0, now - start)))
        now = start + item.minutes
    return tuple(slots)


def running_over(document: Document, day: Day) -> str | None:
    """One sentence where the day does not fit its pinned items, None where it does."""
    late = next((slot for slot in schedule(document, day) if slot.over), None)
    if late is None:
        return None
    return f"{late.over} minutes over before {quoted(late.item.title)} at {late.starts}."


def too_short(document: Document, day: Day) -> str | None:
    """One sentence where Explain has less time than its pairs need, None where all have their turn."""
    for item in document.where(AgendaItem, day=day.id):
        board = document.find(Board, item.board)
        if item.step is not Step.EXPLAIN or board is None:
            continue
        pairs, needed = _turns(document, board)
        if pairs > 1 and item.minutes < needed:
            return f"{quoted(item.title)} has {item.minutes} minutes; {pairs} pairs need {needed}."
    return None


def _turns(document: Document, board: Board) -> tuple[int, int]:
    """How many pairs explain, made or to be made of who is here, and the minutes that takes."""
    here = sum(person.present for person in document.all(Person))
    pairs = len(document.where(Pair, board=board.id)) or max(1, here // 2)
    return pairs, -(-pairs * board.explain_seconds // 60)


def start_day(document: Document, title: str = "", **fields: Any) -> Edits:
    """Add a day with its `date` (ISO), its `start` (such as 09:30) and its `venue`.

    Raises:
        InputError: the date or the time is none.

    """
    return add(*appended(document.all(Day), [Day(title=one_line(title), **_checked(fields))]))


def edit_day(document: Document, day: Day, **fields: Any) -> Edits:
    """Change fields of a day.

    Raises:
        InputError: the date or the time is none.

    """
    return edited(document, day, **_checked(fields))


def remove_day(document: Document, day: Day) -> Edits:
    """Remove a day with its agenda; its boards stay."""
    return remove(document, current(document, day))


def add_item(
    document: Document,
    day: Day,
    title: str = "",
    minutes: int = 15,
    *,
    before: AgendaItem | None = None,
    **fields: Any,
) -> Edits:
    """Add an item to the end of a day, or before another.

    Raises:
        InputError: the minutes or the pinned time are none.

    """
    now = current(document, day)
    row = document.where(AgendaItem, day=now.id)
    at = next((at for at, found in enumerate(row) if before and found.id == before.id), len(row))
    item = AgendaItem(day=now.id, title=one_line(title), **_checked({"minutes": minutes, **fields}))
    return inserted(document, row, at, [item])


def edit_item(document: Document, item: AgendaItem, **fields: Any) -> Edits:
    """Change fields of an item; `pinned` is a time of day, or None to let it move.

    Raises:
        InputError: the minutes or the pinned time are none.

    """
    return edited(document, item, **_checked(fields))


def move_item(document: Document, item: AgendaItem, to: int) -> Edits:
    """Move an item to position `to` of its day, counted from 0."""
    now = current(document, item)
    return moved(document, document.where(AgendaItem, day=now.day), now, to)


def remove_item(document: Document, item: AgendaItem) -> Edits:
    """Remove an item."""
    return remove(document, current(document, item))


def took_longer(document: Document, board: Board, step: Step, minutes: int) -> Edits:
    """Give a step of the agenda the minutes it took where they are more than planned: what follows moves."""
    item = planned(document, board, step)
    return edited(document, item, minutes=minutes) if item and item.minutes < minutes <= LONGEST else ()


def planned(document: Document, board: Board, step: Step) -> AgendaItem | None:
    """The item of the agenda for a step of a board, None where nobody planned it."""
    items = document.where(AgendaItem, board=board.id)
    return next((item for item in items if item.step is step), None)


def step_seconds(document: Document, board: Board, step: Step) -> int:
    """How long a step takes: as the agenda plans it, or as the method does; for Explain, one pair's turn."""
    if step is Step.EXPLAIN:
        return board.explain_seconds
    item = planned(document, board, step)
    usual = next(minutes for _, minutes, found in _PLAN if found is step)
    return (item.minutes if item else usual) * 60


def opera_items(document: Document, day: Day, board: Board) -> Edits:
    """Add the steps of one question to a day: 90 minutes, Explain by the number of pairs.

    Where there are no pairs yet, half the people who are here make their number. With fewer than
    three people there is no Pair. What is left of the 90 minutes, at least ten, is for owners.
    """
    now, question = current(document, day), current(document, board)
    here = sum(person.present for person in document.all(Person))
    _, explain = _turns(document, question)
    plan = [(title, minutes, step) for title, minutes, step in _PLAN if step is not Step.PAIR or here != 2]
    used = explain + sum(minutes for _, minutes, _ in plan[:-1])
    drafts = [
        AgendaItem(day=now.id, title=title, minutes=minutes, board=question.id, step=step)
        for title, minutes, step in (
            (title, explain if step is Step.EXPLAIN else minutes, step) for title, minutes, step in plan[:-1]
        )
    ]
    last, least, _ = plan[-1]
    drafts.append(AgendaItem(day=now.id, title=last, minutes=max(least, LENGTH - used), board=question.id))
    return add(*appended(document.where(AgendaItem, day=now.id), drafts))


def minutes_of(time: str) -> int | None:
    """A time of day such as 9:30 in minutes since midnight, None where it is no time."""
    hours, colon, minutes = time.strip().replace(".", ":").partition(":")
    if not (colon and hours.isascii() and hours.isdigit() and minutes.isascii() and minutes.isdigit()):
        return None
    found = int(hours) * 60 + int(minutes)
    return found if int(hours) < 24 and int(minutes) < 60 else None


def clock(minutes: int) -> str:
    """Minutes since midnight as a time of day; past midnight the clock begins anew."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _checked(fields: dict[str, Any]) -> dict[str, Any]:
    found = dict(fields)
    minutes = found.get("minutes")
    if minutes is not None and not 0 < minutes <= LONGEST:
        raise InputError(f"An item cannot take {minutes} minutes.", f"Type 1 to {LONGEST}.")
    if "date" in found:
        found["date"] = checked_date(found["date"])
    for name in ("start", "pinned"):
        if time := found.get(name):
            since = minutes_of(time)
            if since is None:
                raise InputError(f"{quoted(time)} is not a time of day.", "Write it as 09:30.")
            found[name] = clock(since)
    if found.get("pinned") == "":
        found["pinned"] = None
    return found
