"""The session written out for reading: what was asked, what was said, what was agreed, who does what."""

from collections.abc import Iterator

from workshop.document.document import Document
from workshop.document.records import (
    Action,
    Board,
    Day,
    Finding,
    Group,
    Idea,
    LogEntry,
    Person,
    Review,
    SharedResult,
    Sighting,
    Standard,
)
from workshop.exchange.agreement_story import agreement
from workshop.exchange.blocks import Block, Heading, Items, Table, Text
from workshop.exchange.people_story import answers, commitments, relationships
from workshop.exchange.sheets import partner_name, person_name
from workshop.opera.headings import group_name


def everything(document: Document, boards: tuple[Board, ...]) -> Iterator[Block]:
    """The whole story: partnership, days, boards, agreement, actions, answers, people, log and reviews."""
    yield from _partnership(document)
    yield from ideas(document, boards)
    yield from agreement(document)
    yield from actions(document)
    for part in (answers, commitments, relationships):
        yield from part(document)
    yield from _log(document)


def ideas(document: Document, boards: tuple[Board, ...]) -> Iterator[Block]:
    """Each board: its question, its groups with their ideas, the others, and what is parked."""
    for board in boards:
        yield Heading(2, board.question)
        if board.limit:
            yield Text(board.limit, "Limit")
        yield from _board(document, board)


def actions(document: Document) -> Iterator[Block]:
    """Who does what by when, as a table."""
    yield Heading(2, "Actions")
    rows = tuple(
        (action.text, _owner(document, action), action.first_step, action.due, str(action.state))
        for action in document.all(Action)
    )
    if rows:
        yield Table("Who does what by when", ("What", "Who", "First step", "By", "State"), rows)
    else:
        yield Text("No actions have been agreed yet.")


def _owner(document: Document, action: Action) -> str:
    return person_name(document, action.owner) or partner_name(document, action.partner)


def _partnership(document: Document) -> Iterator[Block]:
    if document.partnership.purpose:
        yield Text(document.partnership.purpose)
    people = tuple(
        (person.name, partner_name(document, person.partner), person.role) for person in document.all(Person)
    )
    for day in document.all(Day):
        yield Text(", ".join(part for part in (day.title, day.date, day.venue) if part), "Day")
    if people:
        yield Heading(2, "Who takes part")
        yield Table("Who takes part", ("Name", "Partner", "Role"), people)


def _board(document: Document, board: Board) -> Iterator[Block]:
    written = document.where(Idea, board=board.id)
    standing = [idea for idea in written if idea.doubled_by is None]
    for group in document.where(Group, board=board.id):
        under = [idea for idea in standing if idea.group == group.id and not idea.parked]
        yield Heading(3, group_name(document, group) or "Group")
        if group.sentence:
            yield Text(group.sentence)
        yield from _list(document, sorted(under, key=lambda idea: idea.id != group.heading))
    loose = [idea for idea in standing if idea.group is None and not idea.parked]
    yield from _titled(document, "Ideas" if len(loose) == len(written) else "More ideas", loose)
    yield from _titled(document, "Parked", [idea for idea in standing if idea.parked])
    yield from _titled(document, "Withdrawn doubles", [idea for idea in written if idea.doubled_by])


def _titled(document: Document, title: str, found: list[Idea]) -> Iterator[Block]:
    if found:
        yield Heading(3, title)
        yield from _list(document, found)


def _list(document: Document, found: list[Idea]) -> Iterator[Block]:
    if found:
        yield Items(tuple((str(idea.number), _words(document, idea)) for idea in found))


def _words(document: Document, idea: Idea) -> str:
    by = person_name(document, idea.author)
    text = f"{idea.text} ({by})" if by else idea.text
    return f"{text}\n{idea.clarification}" if idea.clarification else text


def _log(document: Document) -> Iterator[Block]:
    entries = [entry for entry in document.all(LogEntry) if entry.shared]
    if entries:
        yield Heading(2, "Log")
    for entry in entries:
        yield Heading(3, f"{entry.on}: {entry.used}" if entry.on else entry.used)
        yield Items(
            (
                ("What we wanted", entry.wanted),
                ("What happened", entry.happened),
                ("What we do differently", entry.differently),
            )
        )
    if reviews := document.all(Review):
        yield Heading(2, "Reviews")
        yield Items(tuple((review.due, review.changes or "to come") for review in reviews))
    for review in reviews:
        yield from _found(document, review)


def _found(document: Document, review: Review) -> Iterator[Block]:
    """How each standard was lived and where each result stood, as one review found it."""
    lived = document.where(Sighting, review=review.id)
    stood = document.where(Finding, review=review.id)
    if lived or stood:
        yield Heading(3, f"What the review of {review.on or review.due} found")
    if lived:
        yield Items(tuple((one.seen.value.capitalize(), _sighting(document, one)) for one in lived))
    if stood:
        yield Items(tuple((document.get(SharedResult, one.result).text, one.text) for one in stood))


def _sighting(document: Document, sighting: Sighting) -> str:
    text = document.get(Standard, sighting.standard).text
    return f"{text}\nFor example: {sighting.example}" if sighting.example else text
