"""A folder in memory where there is one: tested is what is in the files, not how fast a disk turns."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest

MEMORY = Path("/dev/shm")


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """In the place of pytest's own."""
    folder = Path(mkdtemp(prefix="workshop-test-", dir=MEMORY if MEMORY.is_dir() else None))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)
