"""What a change touched, so that only the views concerned repaint."""

from collections.abc import Iterable, Mapping

from workshop.document.edits import Edit
from workshop.document.records import Record
from workshop.frozen import frozen


@frozen
class Touched:
    """The ids a change added, altered or removed, by table, with its label and kind."""

    ids: Mapping[str, frozenset[str]]
    label: str = ""
    kind: str = "do"

    def __contains__(self, kind: type[Record]) -> bool:
        """Whether any record of this kind was touched."""
        return kind.TABLE in self.ids

    def any(self, *kinds: type[Record]) -> bool:
        """Whether any record of any of these kinds was touched."""
        return any(kind.TABLE in self.ids for kind in kinds)

    def of(self, kind: type[Record]) -> frozenset[str]:
        """The ids touched in one table."""
        return self.ids.get(kind.TABLE, frozenset())


def touched_by(edits: Iterable[Edit], label: str = "", kind: str = "do") -> Touched:
    """What these edits touch."""
    ids: dict[str, set[str]] = {}
    for edit in edits:
        ids.setdefault(edit.table, set()).add(edit.id)
    return Touched({table: frozenset(found) for table, found in ids.items()}, label, kind)
