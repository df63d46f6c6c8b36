"""The windows of the tests of sharing."""

from tests.ui.sharing.conftest import doors, on_file, open_at, own_settings

__all__ = ["doors", "on_file", "open_at", "own_settings"]
