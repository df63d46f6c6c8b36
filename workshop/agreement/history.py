"""The agreement by date: on which days it changed, and what changed between two of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from workshop.agreement.clauses import clauses, words_of
from workshop.document.changes import Change, inverse_of, replayed
from workshop.document.document import Document
from workshop.document.records import CLAUSES, Clause, Status
from workshop.document.text import quoted

_TABLES = tuple(f'["{kind.TABLE}","' for kind in CLAUSES)


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """One clause at two dates; `then` or `now` is None where there was none, or is none any more."""

    then: Clause | None
    now: Clause | None

    @property
    def clause(self) -> Clause:
        """The clause as it is now, or as it was last."""
        found = self.now or self.then
        if found is None:
            raise ValueError("a change is about a clause")
        return found

    @property
    def words(self) -> str:
        """What changed, in a few words."""
        then, now = self.then, self.now
        if then is None or now is None:
            return "new" if then is None else "removed"
        told = []
        if words_of(then) != words_of(now):
            told.append(f"was worded {quoted(words_of(then), 120)}")
        if then.status is not now.status:
            told.append(f"was {then.status.value}, is {now.status.value}")
        return "; ".join(told) or "changed in its details"


def agreement_days(changes: Iterable[Change], zone: tzinfo | None = UTC) -> tuple[str, ...]:
    """The days (ISO) on which the agreement changed, the latest first; None is the time zone of this laptop.

    That a file was brought to a newer format is no change of the agreement.
    """
    found = {day_of(change, zone) for change in changes if _is_about_clauses(change) and not _renewed(change)}
    return tuple(sorted(found, reverse=True))


def day_of(change: Change, zone: tzinfo | None = UTC) -> str:
    """The day (ISO) of a change; None is the time zone of this laptop."""
    return datetime.fromisoformat(change.time).astimezone(zone).date().isoformat()


def stood_at(document: Document, changes: Sequence[Change], time: str) -> Document | None:
    """The document as it stood at a time (UTC, ISO 8601), read from the change log that led to it.

    None where the log does not reach back that far, as in a copy made without its history, or in a session
    that began in memory.

    Raises:
        ValueError: the log does not fit the document.
    """
    if changes and changes[0].kind == "start":
        if changes[0].time > time:
            return None if _is_about_clauses(changes[0]) else Document()
        return replayed(changes, time)
    later = [change for change in changes if change.time > time]
    back = document.copy()
    for change in reversed(later):
        back.apply(inverse_of(back, change.body))
    return None if len(later) == len(changes) and changes and clauses(back) else back


def _is_about_clauses(change: Change) -> bool:
    return any(table in change.body for table in _TABLES)


def _renewed(change: Change) -> bool:
    return change.kind == "start" and bool(change.parent)


def differences(then: Document, now: Document) -> tuple[ClauseChange, ...]:
    """Each clause that is not as it was, in the order of the agreement as it is now; removed ones last.

    Its place in the list does not count.
    """
    old = {clause.id: clause for clause in clauses(then)}
    current = clauses(now)
    found = [
        ClauseChange(old.get(clause.id), clause) for clause in current if _differs(old.get(clause.id), clause)
    ]
    left = {clause.id for clause in current}
    return (*found, *(ClauseChange(clause, None) for clause in old.values() if clause.id not in left))


def standing(document: Document) -> tuple[Clause, ...]:
    """The clauses of a document that have words and are not retired, in their order."""
    return tuple(
        clause
        for clause in clauses(document)
        if words_of(clause).strip() and clause.status is not Status.RETIRED
    )


def _differs(then: Clause | None, now: Clause) -> bool:
    if then is None:
        return True
    return any(
        getattr(then, name) != getattr(now, name)
        for name in now.__dataclass_fields__
        if name not in {"id", "order"}
    )
