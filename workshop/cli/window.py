"""Opening the window, or having it drawn into a picture."""

import gc
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

import click

from workshop.cli.common import PATH
from workshop.errors import EnvironmentProblem

PAGES = (
    "welcome",
    "prepare",
    "own",
    "pair",
    "explain",
    "rank",
    "arrange",
    "agreement",
    "reflection",
    "review",
    "print",
)
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
THEMES = ("light", "dark", "contrast")


class Size(click.ParamType[tuple[int, int]]):
    """Width and height in pixels, such as 1280x800."""

    name = "WxH"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """The two numbers."""
        if not (found := re.fullmatch(r"(\d{3,5})[x×](\d{3,5})", value)):
            self.fail(f"{value} is not a size such as 1280x800.", param, ctx)
        return int(found[1]), int(found[2])


@click.command("window", hidden=True)
@click.argument("file", type=PATH, required=False)
@click.option("--screenshot", type=PATH, help="Draw the window into this PNG picture and end.")
@click.option("--page", type=click.Choice(PAGES), help="The page to show.")
@click.option("--presenter", is_flag=True, help="The window for the projector.")
@click.option("--theme", type=click.Choice(THEMES))
@click.option("--size", type=Size(), help="Such as 1280x800.")
@click.pass_context
def window_command(
    ctx: click.Context,
    file: Path | None,
    screenshot: Path | None,
    page: str | None,
    theme: str | None,
    size: tuple[int, int] | None,
    *,
    presenter: bool,
) -> None:
    """Open the window, with FILE or with the welcome page."""
    _see_to_a_display(drawn=screenshot is not None)
    with _without_collecting():
        if file is not None:
            _get_ready_to_open()
        try:
            from ui import app
        except ImportError as error:
            raise EnvironmentProblem(
                f"The window cannot be shown on this machine: {error}.",
                "“python3 -m workshop.bootstrap run” says what to install; "
                "the other commands work without it.",
            ) from error
        code = app.run(file, screenshot=screenshot, page=page, presenter=presenter, theme=theme, size=size)
    ctx.exit(code)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Look for no garbage while there is none: `app.run` begins to look when the window is there."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _get_ready_to_open() -> None:
    """Import what opens a file before Qt is there: imports after PySide6 pay for a scan of their source."""
    import_module("workshop.storage.session_file")


def _see_to_a_display(*, drawn: bool) -> None:
    """Draw without a display where a picture is all that is wanted.

    Raises:
        EnvironmentProblem: a window is wanted and there is no display.

    """
    if sys.platform != "linux" or any(os.environ.get(name) for name in DISPLAYS):
        return
    if not drawn:
        raise EnvironmentProblem(
            "There is no display here to open a window on.",
            "Add --screenshot OUT.png to have it drawn into a picture; every other command works as it is.",
        )
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
