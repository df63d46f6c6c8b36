"""Widgets that carry icons or colours of their own follow the theme through one method."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from ui.theme import Theme


@runtime_checkable
class Themed(Protocol):
    """Anything that takes on another look when told."""

    def set_theme(self, theme: Theme) -> None: ...


def retheme(widget: QWidget, theme: Theme) -> None:
    """Give every themed widget inside this one the new look."""
    for child in widget.findChildren(QWidget):
        if isinstance(child, Themed):
            child.set_theme(theme)


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties that the style sheet reads, and let it read them again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
