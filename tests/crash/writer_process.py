"""Started by a test: forks a writer for every file named on the standard input, to be killed.

A writer says `pid N` first, then `do` before every change and `saved N` when change N is durable;
`gone` follows when it is dead.
"""

import os
import sys
from pathlib import Path

from workshop.document.edits import add, change
from workshop.document.records import Board, Idea
from workshop.session import Session


def say(text: str) -> None:
    os.write(1, f"{text}\n".encode())


def work(path: Path) -> None:
    """Write, edit and undo until killed."""
    session = Session.open(path)
    board = session.document.all(Board)[0]
    for turn in range(1_000):
        say("do")
        idea = Idea(board=board.id, text=f"Idea {turn} " * (1 + turn % 7 * 40), order="V")
        session.do("Write", add(idea))
        if turn % 3 == 1:
            session.do("Edit", change(idea, text="Edited"))
        if turn % 5 == 4:
            session.undo()
        if turn % 4 == 3:
            session.flush()
            say(f"saved {session.head.number if session.head else 0}")


def main() -> None:
    for line in sys.stdin:
        child = os.fork()
        if not child:
            say(f"pid {os.getpid()}")
            work(Path(line.rstrip("\n")))
            os._exit(0)
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main()
