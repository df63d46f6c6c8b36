"""Opening the window by command, on a machine without a display."""

import gc
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench import ROOT
from tests.cli.conftest import Workshop
from ui import app
from workshop.cli import bring_out, common, window
from workshop.cli.program import routed
from workshop.document.records import Method
from workshop.errors import EnvironmentProblem
from workshop.exchange import write as exchange


def without_display(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """A run of the command where nothing says that there is a display."""
    environ = {"PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(Path.cwd()), "XDG_DATA_HOME": str(Path.cwd())}
    return subprocess.run(
        [sys.executable, "-m", "workshop", *arguments], capture_output=True, env=environ, check=False
    )


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        ([], "window"),
        (["riverside.workshop"], "window"),
        (["--page", "own"], "window"),
        (["--screenshot", "x.png", "a.workshop"], "window"),
        (["info", "a.workshop"], "info"),
        (["infro"], "infro"),
        (["--version", "--screenshot", "x.png"], "--version"),
        (["-h", "new"], "-h"),
    ],
)
def test_what_is_no_command_opens_the_window(arguments: list[str], command: str) -> None:
    assert routed(arguments)[0] == command


def test_choices_that_are_written_down_twice_for_speed_agree() -> None:
    from ui.pages.catalogue import PAGES
    from ui.picture import LAYOUTS
    from ui.theme import THEMES as THEMES_OF_UI

    assert tuple(method.value for method in Method) == common.METHODS
    assert exchange.WHAT == bring_out.WHAT
    assert (*exchange.EXPORTS, *bring_out.PICTURES) == bring_out.ENDINGS
    assert tuple(LAYOUTS) == bring_out.LAYOUTS
    assert tuple(THEMES_OF_UI) == bring_out.THEMES
    assert tuple(page.name for page in PAGES) == window.PAGES
    assert set(THEMES_OF_UI) == set(window.THEMES)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_a_window_needs_a_display_but_its_picture_does_not(example: Path) -> None:
    refused = without_display(str(example))
    assert (refused.returncode, refused.stdout) == (3, b"")
    assert b"There is no display here" in refused.stderr
    drawn = without_display(
        str(example), "--screenshot", "out.png", "--page", "own", "--theme", "dark", "--size", "900x600"
    )
    assert drawn.returncode == 0, drawn.stderr
    picture = Path("out.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack(">II", picture[16:24]) == (900, 600)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--page", "cellar"),
        ("--theme", "pink"),
        ("--size", "huge"),
        ("a.workshop", "b.workshop"),
        ("--colour", "x"),
    ],
)
def test_windows_that_do_not_exist_are_wrong_usage(workshop: Workshop, arguments: tuple[str, ...]) -> None:
    found = workshop(*arguments, code=2)
    assert "Usage: workshop" in found.err
    assert "PySide6" not in found.err


def test_garbage_is_looked_for_as_before_whatever_becomes_of_the_window(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_for: list[bool] = []

    def run(*_: object, **__: object) -> int:
        looked_for.append(gc.isenabled())
        raise EnvironmentProblem("The window is gone.", "Open it again.")

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(app, "run", run)
    workshop("window", code=EnvironmentProblem.exit_code)
    assert looked_for == [False]
    assert gc.isenabled()


def test_garbage_is_looked_for_again_when_the_window_is_there() -> None:
    gc.disable()
    try:
        app._begin_to_collect()
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
        gc.enable()
