"""The program itself: finds commands without loading them, and turns known errors into sentences."""

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from workshop.errors import EnvironmentProblem, KnownError

COMMANDS = {
    "new": "start",
    "templates": "start",
    "info": "look",
    "check": "look",
    "history": "look",
    "import": "bring_in",
    "pairs": "pairs",
    "results": "results",
    "sorts": "sorts",
    "documents": "paper",
    "print": "paper",
    "pack": "paper",
    "export": "bring_out",
    "undo": "steps",
    "redo": "steps",
    "share": "copies",
    "split": "tables",
    "merge": "tables",
    "snapshots": "copies",
    "restore": "copies",
    "salvage": "copies",
}
"""Every command, in the order of a day, and the module that holds it."""

WINDOW = "window"
FAILURE = 1


class Program(click.Group):
    """The commands of `COMMANDS`; anything else that looks like a file opens the window."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order of a day."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name, loaded now; None where there is none."""
        if cmd_name != WINDOW and cmd_name not in COMMANDS:
            return None
        module = import_module(f"workshop.cli.{COMMANDS.get(cmd_name, WINDOW)}")
        found = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        assert isinstance(found, click.Command)
        return found

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; without a command they are those of the window."""
        return super().parse_args(ctx, routed(args))


def routed(arguments: list[str]) -> list[str]:
    """The arguments with the command that they mean in front."""
    first = arguments[0] if arguments else ""
    if first in ("--version", "--help", "-h"):
        return [first]
    if first in COMMANDS or (first and not first.startswith("-") and not _is_file(first)):
        return arguments
    return [WINDOW, *arguments]


def _is_file(word: str) -> bool:
    return word.endswith(".workshop") or Path(word).exists()


def version() -> str:
    """The version of the program: of the sources where it runs from them, else as it was installed."""
    sources = Path(__file__).parents[2] / "pyproject.toml"
    if sources.is_file():
        lines = sources.read_text(encoding="utf-8").splitlines()
        return next(line.split('"')[1] for line in lines if line.startswith("version = "))
    from importlib.metadata import version as installed

    return installed("common-ground")


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001
    if value and not ctx.resilient_parsing:
        click.echo(f"workshop {version()}")
        ctx.exit()


@click.command(
    cls=Program,
    name="workshop",
    context_settings={"max_content_width": 100, "help_option_names": ["-h", "--help"]},
    epilog="“workshop” alone, or “workshop FILE”, opens the window.",
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Its version."
)
def program() -> None:
    """Run a partnership's away day, and keep what the partners agreed alive.

    Data goes to the standard output, messages to the standard error. Exit codes: 0 all went well,
    1 it failed, 2 wrong usage, 3 the machine or the disk does not allow it, 4 the file is not a
    session file, or damaged, or made by a newer version, or open elsewhere.
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    Args:
        arguments: what stands behind the program's name; those of this process without.

    """
    _speak_utf8()
    try:
        found = program.main(arguments, prog_name="workshop", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except KnownError as error:
        click.echo(str(error), err=True)
        return error.exit_code
    except click.Abort:
        return FAILURE
    except BrokenPipeError:
        return _reader_has_gone()
    except OSError as error:
        click.echo(f"It could not be read or written: {error.strerror or error}. Free some space.", err=True)
        return EnvironmentProblem.exit_code
    return found if isinstance(found, int) else 0


def _reader_has_gone() -> int:
    """What was asked for is not wanted any more, as in “workshop templates | head -1”: end in silence."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILURE


def _speak_utf8() -> None:
    """Write UTF-8 whatever the terminal is set to, so that no name fails or changes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
