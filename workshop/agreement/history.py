"""The agreement by date: on which days it changed, and what changed between two of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.agreement.clauses import clauses, words_of
from workshop.document.changes import Change
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


def agreement_days(changes: Iterable[Change]) -> tuple[str, ...]:
    """The days (UTC, ISO) on which the agreement changed, the latest first."""
    found = {change.time[:10] for change in changes if any(table in change.body for table in _TABLES)}
    return tuple(sorted(found, reverse=True))


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
