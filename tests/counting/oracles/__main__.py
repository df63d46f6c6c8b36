"""`python -m tests.counting.oracles`: ask the libraries anew, and record what they say."""

import sys
from collections.abc import Mapping, Sequence
from functools import partial
from json import dumps
from typing import Any

from tests.counting.oracles.asked import NUMBER, PYTHON, RECORDED, SEED, asked
from tests.counting.oracles.cases import at_random, real

packed = partial(dumps, separators=(",", ":"))


def written(parts: Mapping[str, Sequence[Any]]) -> str:
    """JSON with a line for each case and each answer, so that a difference is one line."""
    lists = {name: ",\n".join(map(packed, part)) for name, part in parts.items()}
    return "{" + ",\n".join(f'"{name}": [\n{lines}\n]' for name, lines in lists.items()) + "}\n"


def main() -> int:
    """Write the fixture; 1 where the libraries are not there."""
    if not PYTHON.exists():
        sys.stderr.write("There are no libraries to ask: python3 -m workshop.bootstrap test --nightly\n")
        return 1
    made = list(at_random(NUMBER, SEED))
    found = asked([*made, *real()])
    RECORDED.parent.mkdir(exist_ok=True)
    RECORDED.write_text(
        written({"libraries": [found["libraries"]], "cases": made, "answers": found["answers"]})
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
