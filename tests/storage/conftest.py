"""Files of their own for every test of the storage room, snapshots included."""

from pathlib import Path

import pytest

from tests.storage.quick_disk import tmp_path
from tests.storage.sessions import made

__all__ = ["tmp_path"]


@pytest.fixture(autouse=True)
def _data_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a session file can go."""
    return tmp_path / "riverside.workshop"


@pytest.fixture
def session_file(path: Path) -> Path:
    """A closed session file with a dozen records and changes."""
    made(path).close()
    return path
