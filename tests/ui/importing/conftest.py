"""The windows of the shell's tests, and files to bring in."""

from tests.ui.day.conftest import open_page
from tests.ui.shell.conftest import doors, example_at, open_at, own_settings

__all__ = ["doors", "example_at", "open_at", "open_page", "own_settings"]
