"""The two README commands: what they ask of a machine, when they install, and how they answer."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from workshop import bootstrap
from workshop.bootstrap import EXIT_ENVIRONMENT, Home, Machine, SetupError

DESKTOP = Machine(
    platform="linux",
    environ={"DISPLAY": ":0"},
    is_root=False,
    has_library=lambda _name: True,
    has_module=lambda _name: True,
    has_command=lambda _name: True,
)
VENV = f"python3.{sys.version_info.minor}-venv"


def nothing(_name: str) -> bool:
    return False


BARE = replace(
    DESKTOP, environ={}, has_library=nothing, has_module=nothing, has_command=lambda n: n == "apt-get"
)


class Calls:
    """Stands in for the commands: notes each one and answers with a code."""

    def __init__(self, answer: Callable[[list[str]], int] = lambda _command: 0) -> None:
        self.made: list[list[str]] = []
        self.environs: list[dict[str, str]] = []
        self._answer = answer

    def __call__(
        self, command: list[str], env: dict[str, str] | None = None, folder: Path | None = None
    ) -> int:
        self.made.append(list(command))
        self.environs.append(dict(env or {}))
        return self._answer(command)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    stand_in = Calls()
    monkeypatch.setattr(bootstrap, "call", stand_in)
    monkeypatch.setattr(bootstrap, "prepare", stand_in)
    return stand_in


@pytest.fixture
def home(tmp_path: Path) -> Home:
    for name in ("pyproject.toml", bootstrap.LOCK, bootstrap.ORACLES_LOCK):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((bootstrap.ROOT / name).read_bytes())
    made = Home(tmp_path)
    made.python.parent.mkdir(parents=True)
    made.python.touch()
    for library in (made.folder / "lib" / f"python3.{sys.version_info.minor}", made.folder / "Lib"):
        (library / "site-packages").mkdir(parents=True)
    return made


def settled(home: Home, task: str) -> None:
    for done in {"run", task}:
        home.stamp(done).write_text(home.fingerprint(done), "utf-8")


def test_a_desktop_lacks_nothing() -> None:
    assert bootstrap.missing_packages(DESKTOP, "run") == []
    assert bootstrap.missing_packages(DESKTOP, "test") == []


@pytest.mark.parametrize(
    ("environ", "task", "expected"),
    [
        ({}, "run", {*bootstrap.QT_LIBRARIES.values(), VENV}),
        ({}, "test", {*bootstrap.QT_LIBRARIES.values(), VENV, "poppler-utils"}),
        (
            {"DISPLAY": ":0"},
            "run",
            {*bootstrap.QT_LIBRARIES.values(), *bootstrap.DISPLAY_LIBRARIES.values(), VENV},
        ),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, "run", {*bootstrap.QT_LIBRARIES.values(), VENV}),
    ],
)
def test_a_bare_machine_lacks_what_the_task_needs(
    environ: dict[str, str], task: str, expected: set[str]
) -> None:
    assert set(bootstrap.missing_packages(replace(BARE, environ=environ), task)) == expected


def test_other_systems_bring_their_own_libraries() -> None:
    assert (
        bootstrap.missing_packages(replace(BARE, platform="darwin", has_module=lambda _n: True), "test") == []
    )


def test_an_ordinary_user_is_told_the_one_line(calls: Calls) -> None:
    with pytest.raises(SetupError, match=f"su -c 'apt-get update; apt-get install -y .*{VENV}'"):
        bootstrap.ensure_system(BARE, "run")
    assert calls.made == []


def test_a_system_without_apt_is_told_the_names(calls: Calls) -> None:
    with pytest.raises(SetupError, match="libegl1"):
        bootstrap.ensure_system(replace(BARE, is_root=True, has_command=nothing), "run")
    assert calls.made == []


def test_root_installs_and_looks_again(calls: Calls) -> None:
    there: set[str] = set()
    machine = replace(
        BARE, is_root=True, has_library=lambda _n: bool(there), has_module=lambda _n: bool(there)
    )

    def install(command: list[str]) -> int:
        there.update(command)
        return 0

    calls._answer = install
    bootstrap.ensure_system(machine, "run")
    assert calls.made[0][-1] == "update"
    assert {"install", "libgl1", VENV} <= there


def test_root_is_told_when_apt_fails(calls: Calls) -> None:
    calls._answer = lambda _command: 100
    with pytest.raises(SetupError, match="could not be installed"):
        bootstrap.ensure_system(replace(BARE, is_root=True), "run")


def test_a_settled_home_is_left_alone(home: Home, calls: Calls) -> None:
    settled(home, "test")
    bootstrap.ensure_home(home, "test")
    bootstrap.ensure_home(home, "run")
    assert calls.made == []


@pytest.mark.parametrize("name", ["pyproject.toml", bootstrap.LOCK])
def test_new_requirements_install_again_in_place(home: Home, calls: Calls, name: str) -> None:
    settled(home, "run")
    with (home.root / name).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    bootstrap.ensure_home(home, "run")
    assert ["pip" in command for command in calls.made] == [False, True]
    assert home.is_ready("run")
    assert not home.is_ready("test")


def test_test_installs_more_than_run(home: Home) -> None:
    run, test = set(home.requirements("run")), set(home.requirements("test"))
    assert run < test
    assert {line.partition(">")[0] for line in test - run} >= {"pytest", "mypy", "ruff"}


def test_what_we_compare_with_has_an_environment_of_its_own(home: Home, calls: Calls) -> None:
    beside = bootstrap.oracles(home)
    beside.python.parent.mkdir(parents=True)
    beside.python.touch()
    bootstrap.ensure_oracles(beside)
    assert home.folder in beside.python.parents
    assert all(str(beside.folder) in " ".join(command) for command in calls.made)
    assert "--no-deps" in calls.made[-1]
    assert beside.is_ready(bootstrap.ORACLES)
    assert not home.is_ready("test")


def test_what_we_compare_with_is_pinned_and_free() -> None:
    lock = (bootstrap.ROOT / bootstrap.ORACLES_LOCK).read_text("utf-8").splitlines()[1:]
    names = {line.partition("==")[0] for line in lock}
    assert names >= {"scipy", "pabutools", "pref_voting"}
    assert "gurobipy" not in names
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in lock)


def test_without_it_the_tests_go_on(home: Home, calls: Calls, capsys: pytest.CaptureFixture[str]) -> None:
    calls._answer = lambda _command: 1
    bootstrap.ensure_oracles(bootstrap.oracles(home))
    assert "The tests go on" in capsys.readouterr().err


@pytest.mark.parametrize(("more", "asked"), [(["--nightly"], True), (["tests/opera"], False)])
def test_it_is_made_for_the_night_only(monkeypatch: pytest.MonkeyPatch, more: list[str], asked: bool) -> None:
    made: list[Home] = []
    for name in ("ensure_system", "ensure_home"):
        monkeypatch.setattr(bootstrap, name, lambda *_given: None)
    monkeypatch.setattr(bootstrap, "test", lambda *_given: 0)
    monkeypatch.setattr(bootstrap, "ensure_oracles", made.append)
    assert bootstrap.main(["test", *more]) == 0
    assert bool(made) is asked


def test_a_moved_clone_gets_a_new_home(home: Home, calls: Calls) -> None:
    settled(home, "run")
    home.stamp("run").write_text("/somewhere/else 3.11\nabc\n", "utf-8")
    bootstrap.ensure_home(home, "run")
    assert calls.made[0][1:4] == ["-m", "venv", "--clear"]


def test_a_home_whose_python_does_not_start_is_not_usable(home: Home) -> None:
    assert not home.is_usable()


def test_a_failed_install_is_not_remembered(home: Home, calls: Calls) -> None:
    calls._answer = lambda command: int("pip" in command)
    with pytest.raises(SetupError, match="connection"):
        bootstrap.ensure_home(home, "run")
    assert not home.is_ready("run")


def test_a_real_home_is_private_and_imports_the_sources_from_anywhere(home: Home, tmp_path: Path) -> None:
    made = [sys.executable, "-m", "venv", "--clear", "--without-pip", "--symlinks", str(home.folder)]
    subprocess.run(made, check=True)
    tmp_path.joinpath("shared_word.py").write_text("WORD = 'ours'\n", "utf-8")
    bootstrap.make_importable(home)
    asked = [str(home.python), "-c", "import shared_word, sys; sys.stdout.write(shared_word.WORD)"]
    assert subprocess.run(asked, cwd="/", capture_output=True, text=True, check=True).stdout == "ours"
    assert not home.is_usable()


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["day.workshop"], True),
        (["--page", "rank", "day.workshop"], True),
        (["--theme", "dark"], True),
        (["info", "day.workshop"], False),
        (["--version"], False),
        (["new", "day.workshop", "--help"], False),
    ],
)
def test_it_knows_when_a_window_opens(arguments: list[str], window: bool) -> None:
    assert bootstrap.opens_window(arguments) is window


def test_with_a_display_the_arguments_pass_untouched(home: Home, calls: Calls) -> None:
    assert bootstrap.run(home, DESKTOP, ["day.workshop"]) == 0
    assert calls.made == [[str(home.python), "-m", "workshop", "day.workshop"]]
    assert "QT_QPA_PLATFORM" not in calls.environs[0]


@pytest.mark.parametrize("environ", [{}, {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}])
def test_without_a_display_the_window_is_drawn(
    home: Home, calls: Calls, capsys: pytest.CaptureFixture[str], environ: dict[str, str]
) -> None:
    bootstrap.run(home, replace(DESKTOP, environ=environ), ["day.workshop"])
    assert calls.made[0][-3:] == ["day.workshop", "--screenshot", bootstrap.PICTURE]
    assert calls.environs[0]["QT_QPA_PLATFORM"] == "offscreen"
    assert "no display" in capsys.readouterr().err


def test_a_picture_asked_for_keeps_its_name(home: Home, calls: Calls) -> None:
    bootstrap.run(home, replace(DESKTOP, environ={}), ["--screenshot", "mine.png"])
    assert calls.made[0][-2:] == ["--screenshot", "mine.png"]
    assert calls.environs[0]["QT_QPA_PLATFORM"] == "offscreen"


def test_a_full_run_checks_everything_and_fails_if_one_does(home: Home, calls: Calls) -> None:
    calls._answer = lambda command: int("mypy" in command)
    assert bootstrap.test(home, ["--nightly"]) == 1
    said = [" ".join(command) for command in calls.made]
    wanted = ["ruff check", "ruff format --check", "mypy", "importlinter", "pytest"]
    assert [word in line for word, line in zip(wanted, said, strict=True)] == [True] * 5
    assert said[-1].endswith("--nightly")


def test_with_arguments_only_those_tests_run(home: Home, calls: Calls) -> None:
    calls._answer = lambda _command: 5
    assert bootstrap.test(home, ["tests/opera", "-x"]) == 5
    assert calls.made == [[str(home.python), "-m", "pytest", "tests/opera", "-x"]]


def test_a_wrong_word_is_answered_with_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.main(["dance"]) == bootstrap.EXIT_USAGE
    assert "usage:" in capsys.readouterr().err


def test_problems_are_sentences_with_their_own_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "this_machine", lambda: BARE)
    assert bootstrap.main(["run"]) == EXIT_ENVIRONMENT
    assert "Nothing was changed" in capsys.readouterr().err


def test_a_death_by_signal_counts_as_in_a_shell() -> None:
    script = "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"
    assert bootstrap.call([sys.executable, "-c", script]) == 143


def test_the_set_up_leaves_standard_output_to_the_app(capfd: pytest.CaptureFixture[str]) -> None:
    bootstrap.prepare([sys.executable, "-c", "import sys; sys.stdout.write('a' + sys.stdin.read())"])
    assert capfd.readouterr() == ("", "a")


def test_an_old_python_can_read_the_file_and_says_so() -> None:
    text = Path(bootstrap.__file__).read_text("utf-8")
    ast.parse(text, feature_version=(3, 7))
    pretend = "import sys; sys.version_info = (3, 9, 2); import runpy; runpy.run_module('workshop.bootstrap')"
    done = subprocess.run(
        [sys.executable, "-c", pretend], cwd=bootstrap.ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == EXIT_ENVIRONMENT
    assert "needs Python 3.11 or newer; this is Python 3.9" in done.stderr


def test_it_starts_with_the_standard_library_alone() -> None:
    command = [
        sys.executable,
        "-I",
        "-S",
        "-c",
        "import sys; sys.path.insert(0, '.'); import workshop.bootstrap",
    ]
    done = subprocess.run(
        command, cwd=bootstrap.ROOT, env=dict(os.environ), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
