"""What a window asks of the application around it: other files, another look, the projector."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from workshop.frozen import frozen
from workshop.session import Session

StartSession = Callable[[], Session]


class Doors(Protocol):
    """The ways out of a window."""

    def open_file(self, path: Path) -> None:
        """Open a session file in place of what is on show."""

    def start(self, begin: StartSession) -> None:
        """Show the session that `begin` makes; a Known error is shown where the user is."""

    def remember(self, session: Session) -> None:
        """Offer this session's file on the start page from now on."""

    def welcome(self) -> None:
        """Go back to the start page."""

    def choose_theme(self, name: str) -> None:
        """Take on another look."""

    def text_size(self, step: int) -> None:
        """Make all text one step larger or smaller; 0 for the usual size."""

    def present(self) -> None:
        """Open the projector window, or bring it to the front."""


@frozen
class Recent:
    """A file opened lately."""

    path: Path
    name: str
    when: str
