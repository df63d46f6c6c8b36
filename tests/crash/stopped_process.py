"""Started by a test: runs one command of the app and dies without a word at its n-th touch of a file.

Usage: `python -m tests.crash.stopped_process N COMMAND…`. A touch is a file opened to be written, renamed or
removed. The exit code is 9 where it died, else that of the command.
"""

import os
import sys
from itertools import count

from workshop.cli.program import main

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
TOUCHES = {"os.rename", "os.remove", "os.link", "shutil.copyfile", "sqlite3.connect"}


def dying(at: int) -> None:
    """Die at this touch, counted from 1."""
    touches = count(1)

    def watch(event: str, given: tuple[object, ...]) -> None:
        touch = event in TOUCHES or (event == "open" and isinstance(given[2], int) and given[2] & WRITING)
        if touch and next(touches) == at:
            os._exit(9)

    sys.addaudithook(watch)


if __name__ == "__main__":
    dying(int(sys.argv[1]))
    sys.argv = ["workshop", *sys.argv[2:]]
    main()
