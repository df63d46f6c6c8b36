"""The window of the shell's tests, for the mirror and the months after."""

from tests.ui.shell.conftest import doors, example_at, open_at, own_settings

__all__ = ["doors", "example_at", "open_at", "own_settings"]
