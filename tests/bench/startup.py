"""Start-up: commands beside the import that any of them would otherwise cost."""

from collections.abc import Iterator

from tests.bench import Row, compared, python

IMPORT = 'python -c "import sqlite_utils"'


def rows(quick: bool) -> list[Row]:
    """Every command's start."""
    return list(_commands(5 if quick else 15))


def _commands(runs: int) -> Iterator[Row]:
    for name, arguments in {"--version": ("--version",), "templates": ("templates",)}.items():
        work = python("-m", "workshop", *arguments)
        peer = python("-c", "import sqlite_utils")
        yield compared(name, 1, work, IMPORT, peer, times_of_peer=1.3, runs=runs)
