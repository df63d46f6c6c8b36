"""Saying something aloud to whoever uses a screen reader, without moving the cursor there."""

from PySide6.QtWidgets import QWidget


def say_aloud(widget: QWidget, words: str) -> None:
    """Let a screen reader say words that have come up at a widget; nothing happens where there is none."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
