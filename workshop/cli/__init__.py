"""The `workshop` command: one file a group of commands, each loaded only when it is asked for."""

from workshop.cli.program import main

__all__ = ["main"]
