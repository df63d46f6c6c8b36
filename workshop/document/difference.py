"""From one state of a document to another, as edits: how going back to a snapshot becomes one step."""

from workshop.document.document import Document
from workshop.document.edits import Edit, Edits
from workshop.document.records import RECORDS


def difference(before: Document, after: Document) -> Edits:
    """The edits that turn one document into the other; removals come last."""
    changed: list[Edit] = []
    removed: list[Edit] = []
    for kind in RECORDS:
        for record in after.all(kind):
            old = before.find(kind, record.id)
            if old != record:
                changed.append(Edit(old, record))
        removed += (Edit(old, None) for old in before.all(kind) if after.find(kind, old.id) is None)
    return (*changed, *removed)
