"""The collaboration itself: its name, its purpose, its language."""

from typing import Any

from workshop.document.document import Document
from workshop.document.edits import Edits, add
from workshop.document.lists import edited
from workshop.document.records import Partnership


def edit_partnership(document: Document, **fields: Any) -> Edits:
    """Change fields of the one partnership of the file."""
    if document.find(Partnership, "partnership") is None:
        return add(Partnership(id="partnership", **fields))
    return edited(document, document.partnership, **fields)
