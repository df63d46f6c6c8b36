"""The golden thread: idea, group, clause, action; walkable both ways."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from workshop.agreement.clauses import MAIN, new_clause, placed
from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.lists import current
from workshop.document.records import Clause, Group, Idea, Link, Principle, Record, Standard
from workshop.document.text import one_line
from workshop.errors import InputError, RuleError

C = TypeVar("C", bound=Clause)


def clause_from_ideas(document: Document, kind: type[C], ideas: Iterable[Idea], /, **fields: Any) -> Edits:
    """Make a clause out of ideas and tie the thread; without words it takes those of the ideas.

    Raises:
        InputError: there are no ideas.

    """
    sources = [current(document, idea) for idea in ideas]
    if not sources:
        raise InputError("There is no idea to make it from.", "Choose at least one.")
    words = "; ".join(one_line(idea.text).rstrip(".;") for idea in sources)
    text = sources[0].text if len(sources) == 1 else words
    return _tied(document, kind, sources, {MAIN[kind]: one_line(text), **fields})


def clause_from_group(document: Document, kind: type[C], group: Group, /, **fields: Any) -> Edits:
    """Make a clause out of a group and its ideas and tie the thread to each of them.

    Without words it takes the group's title, or its heading's words; a principle means what the
    group's sentence says.
    """
    now = current(document, group)
    ideas = [idea for idea in document.where(Idea, group=now.id) if not idea.parked]
    heading = document.find(Idea, now.heading)
    words = now.title or (heading.text if heading else "") or (ideas[0].text if ideas else "")
    meaning = {"meaning": now.sentence} if kind is Principle and now.sentence else {}
    return _tied(document, kind, [now, *ideas], {MAIN[kind]: one_line(words), **meaning, **fields})


def link(document: Document, source: Record, target: Record) -> Edits:
    """Tie the thread from a source to what came out of it; nothing where it is tied already.

    Raises:
        RuleError: the target led to the source, or is the source.

    """
    one, other = current(document, source), current(document, target)
    if one.id == other.id or any(found.id == one.id for found in followed(document, other)):
        raise RuleError("The thread would run in a circle.", "Choose another end.")
    if any(found.target == other.id for found in document.where(Link, source=one.id)):
        return ()
    return add(_link(one, other))


def unlink(document: Document, source: Record, target: Record) -> Edits:
    """Cut the thread between two records."""
    return remove(document, *(found for found in document.where(Link, source=source.id, target=target.id)))


def sources_of(document: Document, record: Record) -> tuple[Record, ...]:
    """What a record came out of, directly, as linked."""
    links = document.where(Link, target=record.id)
    return tuple(found for tie in links if (found := document.at(tie.source_table, tie.source)))


def targets_of(document: Document, record: Record) -> tuple[Record, ...]:
    """What came out of a record, directly, as linked."""
    links = document.where(Link, source=record.id)
    return tuple(found for tie in links if (found := document.at(tie.target_table, tie.target)))


def followed(document: Document, record: Record) -> tuple[Record, ...]:
    """Everything that came out of a record, step by step: through its group, its clauses, their actions."""
    return _walk(record, lambda found: onward(document, found))


def traced(document: Document, record: Record) -> tuple[Record, ...]:
    """Everything that a record came out of, step by step back to the ideas."""
    return _walk(record, lambda found: back(document, found))


def evidence(document: Document, idea: Idea) -> tuple[Clause, ...]:
    """The clauses that an idea led to, itself, through its group, or through the idea that stands for it."""
    return tuple(found for found in followed(document, idea) if isinstance(found, Clause))


def ideas_behind(document: Document, record: Record) -> tuple[Idea, ...]:
    """The ideas that a clause or an action goes back to."""
    return tuple(found for found in traced(document, record) if isinstance(found, Idea))


def _tied(document: Document, kind: type[C], sources: Iterable[Record], fields: dict[str, Any]) -> Edits:
    clause = new_clause(kind, **fields)
    return (*placed(document, clause), *add(*(_link(source, clause) for source in sources)))


def _link(source: Record, target: Record) -> Link:
    return Link(source_table=source.TABLE, source=source.id, target_table=target.TABLE, target=target.id)


def onward(document: Document, record: Record) -> list[Record]:
    """One step on along the thread: what came out of a record, and what stands for it or holds it."""
    found = list(targets_of(document, record))
    if isinstance(record, Idea):
        stands = document.find(Idea, record.doubled_by)
        group = document.find(Group, record.group)
        found += [near for near in (stands, group) if near]
    elif isinstance(record, Principle):
        found += document.where(Standard, principle=record.id)
    return found


def back(document: Document, record: Record) -> list[Record]:
    """One step back along the thread: what a record came out of, or is made up of."""
    found = list(sources_of(document, record))
    if isinstance(record, Standard) and (principle := document.find(Principle, record.principle)):
        found.append(principle)
    elif isinstance(record, Group):
        found += document.where(Idea, group=record.id)
    elif isinstance(record, Idea):
        found += document.where(Idea, doubled_by=record.id)
    return found


def _walk(start: Record, onward: Callable[[Record], Iterable[Record]]) -> tuple[Record, ...]:
    found: dict[str, Record] = {}
    waiting = [start]
    while waiting:
        for record in onward(waiting.pop(0)):
            if record.id != start.id and record.id not in found:
                found[record.id] = record
                waiting.append(record)
    return tuple(found.values())
