"""Undo belongs to the session once there is nothing left to undo in the field that has the focus."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def is_for_session(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Whether a key press asks for an undo or redo that the field itself cannot give."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence.StandardKey
    return (event.matches(keys.Undo) and not undo) or (event.matches(keys.Redo) and not redo)
