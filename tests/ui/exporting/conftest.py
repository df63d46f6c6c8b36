"""The windows of the shell's tests."""

from tests.ui.shell.conftest import doors, example_at, open_at, own_settings

__all__ = ["doors", "example_at", "open_at", "own_settings"]
