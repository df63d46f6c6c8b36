"""`python -m tests.bench [NAME…] [--json] [--quick]`: measure everything, beside its limit and its peer."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from importlib import import_module
from pathlib import Path

from tests.bench import Row

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def modules() -> tuple[str, ...]:
    """The benchmarks there are, by listing the folder."""
    found = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return tuple(sorted(name for name in found if not name.startswith(("_", "test_"))))


def measured(names: Iterable[str], *, quick: bool) -> Iterator[Row]:
    """The rows of the benchmarks asked for, each named `module/row`; a name may also be one row's."""
    wanted = tuple(names) or modules()
    for module in dict.fromkeys(name.partition("/")[0] for name in wanted):
        for row in import_module(f"tests.bench.{module}").rows(quick):
            named = replace(row, name=f"{module}/{row.name}")
            if module in wanted or any(named.name.startswith(name) for name in wanted):
                yield named


def as_json(rows: Iterable[Row]) -> str:
    """The rows for machines."""
    return json.dumps([asdict(row) for row in rows], indent=1) + "\n"


def _line(row: Row) -> str:
    limit = f"{row.median_ms / row.limit_ms:6.2f}" if row.limit_ms else "     –"
    peer = f"{row.median_ms / row.peer_ms:6.2f} × {row.peer}" if row.peer_ms else "     –"
    name = row.name if row.unit == "ms" else f"{row.name}, {row.unit}"
    return f"{name:48} {row.n:>7,} {row.median_ms:>10.2f} {row.p95_ms:>10.2f}  {limit}  {peer}\n"


def as_table(rows: Iterable[Row]) -> Iterator[str]:
    """The rows for people, a line each, as they are measured."""
    yield f"{'what':48} {'n':>7} {'median ms':>10} {'p95 ms':>10}  ÷limit  ÷peer\n"
    yield from map(_line, rows)


def main() -> int:
    """Measure, and write the rows to the standard output."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of: {', '.join(modules())}")
    parser.add_argument("--json", action="store_true", help="for machines")
    parser.add_argument("--quick", action="store_true", help="fewer runs, smaller numbers")
    given = parser.parse_args()
    if unknown := [name for name in given.names if name.partition("/")[0] not in modules()]:
        parser.error(f"no benchmark is called {', '.join(unknown)}; there are: {', '.join(modules())}")
    rows = measured(given.names, quick=given.quick)
    for text in (as_json(rows),) if given.json else as_table(rows):
        sys.stdout.write(text)
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
