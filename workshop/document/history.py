"""Undo and redo as readings of the change log, the same after the file is opened again."""

from collections.abc import Sequence
from typing import NamedTuple

from workshop.errors import RuleError
from workshop.frozen import field, mutable


class HistoryStep(NamedTuple):
    """One step of undo: the changes that it takes back, oldest first, and its name."""

    label: str
    changes: tuple[str, ...]


@mutable
class History:
    """The steps that can be undone and redone, derived from the kinds of the changes alone."""

    done: list[HistoryStep] = field(default_factory=list)
    undone: list[HistoryStep] = field(default_factory=list)

    def record(self, kind: str, id: str, label: str) -> None:  # noqa: A002
        """Take note of a change of the log.

        Raises:
            ValueError: the kind is unknown, or there is no step that it could belong to.

        """
        step = HistoryStep(label, (id,))
        if kind == "start":
            self.done.clear()
            self.undone.clear()
        elif kind == "do":
            self.done.append(step)
            self.undone.clear()
        elif kind == "more" and self.done:
            last = self.done.pop()
            self.done.append(HistoryStep(last.label, (*last.changes, id)))
            self.undone.clear()
        elif kind == "undo" and self.done:
            self.undone.append(HistoryStep(self.done.pop().label, (id,)))
        elif kind == "redo" and self.undone:
            self.done.append(HistoryStep(self.undone.pop().label, (id,)))
        else:
            raise ValueError(f"a change of kind {kind!r} does not fit here")

    def record_all(self, kinds: Sequence[str], ids: Sequence[str], labels: Sequence[str]) -> None:
        """Take note of many changes of the log, runs of plain ones in one go.

        Raises:
            ValueError: a kind is unknown, or there is no step that it could belong to.

        """
        start = 0
        for place, kind in enumerate((*kinds, "")):
            if kind == "do":
                continue
            if place > start:
                run = slice(start, place)
                self.done.extend(map(HistoryStep, labels[run], zip(ids[run], strict=True)))
                self.undone.clear()
            if kind or place < len(kinds):
                self.record(kind, ids[place], labels[place])
            start = place + 1

    def to_undo(self) -> HistoryStep:
        """The step that undo takes back next.

        Raises:
            RuleError: there is none.

        """
        if not self.done:
            raise RuleError("There is nothing to undo.")
        return self.done[-1]

    def to_redo(self) -> HistoryStep:
        """The step that redo brings back next.

        Raises:
            RuleError: there is none.

        """
        if not self.undone:
            raise RuleError("There is nothing to redo.")
        return self.undone[-1]
