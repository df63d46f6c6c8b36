"""Set the app up and start or test it, with nothing but Python 3.11 on the machine.

Standard library only, and readable by Python 3.7, so that an old Python answers with a sentence.
"""

import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "Common Ground needs Python 3.11 or newer; this is Python %d.%d. "
        "Install a newer one and start this command with it, for example: "
        "python3.11 -m workshop.bootstrap run\n" % sys.version_info[:2]
    )
    sys.exit(3)

try:
    import ctypes
    import hashlib
    import importlib.util
    import os
    import shutil
    import subprocess
    import tomllib
    from collections.abc import Callable, Mapping, Sequence
    from dataclasses import dataclass
    from pathlib import Path
except ImportError as lacking:
    sys.stderr.write(
        f"This Python has no part called {lacking.name}. Install the complete one, "
        "on Debian and Ubuntu with: apt-get install python3\n"
    )
    sys.exit(3)

ROOT = Path(__file__).resolve().parent.parent
LOCK = "requirements.lock"
PICTURE = "common-ground.png"
USAGE = """usage: python3 -m workshop.bootstrap run [arguments of the app]
       python3 -m workshop.bootstrap test [arguments of pytest]
"""
EXIT_USAGE = 2
EXIT_ENVIRONMENT = 3

QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
DISPLAY_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
EXTRAS = {"run": ("office",), "test": ("office", "dev")}
ORACLES = "oracles"
ORACLES_LOCK = "tests/counting/oracles/requirements.lock"
OPTIONS_WITH_VALUE = ("--screenshot", "--page", "--theme", "--size")


class SetupError(Exception):
    """Something about the machine that a person can put right; the text says what and how."""


@dataclass(frozen=True, slots=True)
class Machine:
    """What the set-up asks of the machine it runs on, so that tests can describe another one."""

    platform: str
    environ: Mapping[str, str]
    is_root: bool
    has_library: Callable[[str], bool]
    has_module: Callable[[str], bool]
    has_command: Callable[[str], bool]

    @property
    def is_linux(self) -> bool:
        """Whether the app's libraries have to come from a Linux distribution."""
        return self.platform.startswith("linux")

    @property
    def has_display(self) -> bool:
        """Whether a window can be shown: always, except without a desktop or when told to draw unseen."""
        chosen = self.environ.get("QT_QPA_PLATFORM")
        if chosen:
            return chosen not in {"offscreen", "minimal"}
        return not self.is_linux or any(self.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def this_machine() -> Machine:
    """Describe the machine we are on."""
    return Machine(
        platform=sys.platform,
        environ=os.environ,
        is_root=hasattr(os, "geteuid") and os.geteuid() == 0,
        has_library=library_loads,
        has_module=lambda name: importlib.util.find_spec(name) is not None,
        has_command=lambda name: shutil.which(name) is not None,
    )


def library_loads(name: str) -> bool:
    """Say whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_packages(machine: Machine, task: str) -> list[str]:
    """Name the Debian packages that the task needs and the machine lacks."""
    packages = []
    if machine.is_linux:
        libraries = dict(QT_LIBRARIES)
        if machine.environ.get("DISPLAY") and not machine.environ.get("WAYLAND_DISPLAY"):
            libraries.update(DISPLAY_LIBRARIES)
        packages += [package for library, package in libraries.items() if not machine.has_library(library)]
        if task == "test" and not machine.has_command("pdftotext"):
            packages.append("poppler-utils")
    if not machine.has_module("ensurepip"):
        packages.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return packages


def ensure_system(machine: Machine, task: str) -> None:
    """Install missing system packages as root; otherwise raise SetupError with the line that does it."""
    packages = missing_packages(machine, task)
    if not packages:
        return
    if not machine.has_command("apt-get"):
        raise SetupError(
            "Some system libraries are missing. Under Debian's names they are: "
            f"{' '.join(packages)}. Install them with your system's package manager and try again."
        )
    if not machine.is_root:
        become_root = "sudo sh -c" if machine.has_command("sudo") else "su -c"
        raise SetupError(
            "Some system packages are missing. Nothing was changed. Run this line, then try again:\n\n"
            f"    {become_root} 'apt-get update; apt-get install -y {' '.join(packages)}'\n"
        )
    say(f"Installing system packages: {' '.join(packages)}")
    apt_install(packages)
    still = missing_packages(machine, task)
    if still:
        raise SetupError(f"These system packages are still missing: {' '.join(still)}.")


def apt_install(packages: Sequence[str]) -> None:
    """Install Debian packages without questions; raises SetupError if that fails."""
    apt = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    prepare([*apt, "update"], env=quiet)
    if prepare([*apt, "install", "-y", "--no-install-recommends", *packages], env=quiet):
        raise SetupError(
            "The system packages could not be installed; the reason stands above. "
            f"Put it right, or install them by hand: {' '.join(packages)}"
        )


@dataclass(frozen=True, slots=True)
class Home:
    """A private Python environment beside the sources: ours, or the one of libraries to compare with."""

    root: Path
    within: tuple[str, ...] = (".venv",)

    @property
    def folder(self) -> Path:
        """Where the environment lives."""
        return self.root.joinpath(*self.within)

    @property
    def python(self) -> Path:
        """The interpreter that has every part installed."""
        inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
        return self.folder.joinpath(*inside)

    def stamp(self, task: str) -> Path:
        """Return the file that remembers what was installed for a task."""
        return self.folder / f"ready-for-{task}"

    def place(self) -> str:
        """Return what makes an environment unusable when it changes: where it is and for which Python."""
        return f"{self.root} {sys.version_info.major}.{sys.version_info.minor}"

    def fingerprint(self, task: str) -> str:
        """Return the place and a hash of the files that say what to install for a task."""
        names = (ORACLES_LOCK,) if task == ORACLES else ("pyproject.toml", LOCK)
        contents = b"".join((self.root / name).read_bytes() for name in names)
        return f"{self.place()}\n{hashlib.sha256(contents).hexdigest()}\n"

    def is_ready(self, task: str) -> bool:
        """Say whether everything the task needs was installed and nothing has changed since."""
        stamp = self.stamp(task)
        return self.python.exists() and stamp.exists() and stamp.read_text("utf-8") == self.fingerprint(task)

    def is_usable(self) -> bool:
        """Say whether the environment is one to add to: ours, from this place, and with pip inside."""
        stamps = [self.stamp(task) for task in EXTRAS if self.stamp(task).exists()]
        if any(stamp.read_text("utf-8").splitlines()[0] != self.place() for stamp in stamps):
            return False
        private_with_pip = "import pip, sys; sys.exit(sys.prefix == sys.base_prefix)"
        try:
            return self.python.exists() and prepare([str(self.python), "-c", private_with_pip]) == 0
        except OSError:
            return False

    def requirements(self, task: str) -> list[str]:
        """Return what pip must install for a task, as pyproject.toml states it; within the lock if ours."""
        if task == ORACLES:
            return ["--no-deps", "--requirement", str(self.root / ORACLES_LOCK)]
        project = tomllib.loads((self.root / "pyproject.toml").read_text("utf-8"))["project"]
        extras = project["optional-dependencies"]
        more = (line for extra in EXTRAS[task] for line in extras[extra])
        return ["--constraint", str(self.root / LOCK), *project["dependencies"], *more]


def ensure_home(home: Home, task: str) -> None:
    """Make the environment, or bring it up to date; does nothing when it already is."""
    if home.is_ready(task):
        return
    if not home.is_usable():
        say(f"Making {home.folder}")
        if prepare([sys.executable, "-m", "venv", "--clear", str(home.folder)]):
            raise SetupError(
                f"The folder {home.folder} could not be made; the reason stands above. "
                "Check that you may write there, or delete it and try again."
            )
    say("Installing the parts this needs (the first time takes a minute or two)")
    pip = [str(home.python), "-m", "pip", "install", "--quiet"]
    if prepare([*pip, *home.requirements(task)]):
        raise SetupError(
            "The parts could not be installed; pip's reason stands above. Nothing outside "
            f"{home.folder} was changed. Check the connection to the internet and try again."
        )
    if task != ORACLES:
        make_importable(home)
    for done in ("run", "test") if task == "test" else (task,):
        home.stamp(done).write_text(home.fingerprint(done), "utf-8")


def oracles(home: Home) -> Home:
    """Return where the libraries live that we compare with: inside, since they exclude versions we use."""
    return Home(home.root, (*home.within, ORACLES))


def ensure_oracles(home: Home) -> None:
    """Make the environment of the libraries we compare with; without it their recorded answers must do."""
    try:
        ensure_home(home, ORACLES)
    except SetupError as problem:
        say(f"{problem}\nThe tests go on, and compare with what these libraries said before.")


def make_importable(home: Home) -> None:
    """Let the environment's Python import the sources from any folder."""
    inside = (
        ("Lib",) if os.name == "nt" else ("lib", f"python{sys.version_info.major}.{sys.version_info.minor}")
    )
    packages = home.folder.joinpath(*inside, "site-packages")
    packages.joinpath("common_ground.pth").write_text(f"{home.root}\n", "utf-8")


def opens_window(arguments: Sequence[str]) -> bool:
    """Say whether the app's arguments open its window: none, or a session file instead of a command."""
    if any(argument in {"--help", "--version"} for argument in arguments):
        return False
    words, skip = [], False
    for argument in arguments:
        if not skip and not argument.startswith("-"):
            words.append(argument)
        skip = argument in OPTIONS_WITH_VALUE
    return not words or words[0].endswith(".workshop") or Path(words[0]).is_file()


def run(home: Home, machine: Machine, arguments: list[str]) -> int:
    """Start the app; where there is no display, draw its window into a picture instead."""
    environ = dict(machine.environ)
    drawn = any(argument.startswith("--screenshot") for argument in arguments)
    if opens_window(arguments) and not machine.has_display:
        environ["QT_QPA_PLATFORM"] = "offscreen"
        if not drawn:
            say(f"There is no display here, so the window is drawn into {Path.cwd() / PICTURE}")
            arguments = [*arguments, "--screenshot", PICTURE]
    return call([str(home.python), "-m", "workshop", *arguments], env=environ)


def checks(python: str, arguments: list[str]) -> dict[str, list[str]]:
    """Return the commands of one test run by name; with arguments of their own, only the tests run."""
    tests = [python, "-m", "pytest"]
    if set(arguments) - {"--nightly"}:
        return {"tests": [*tests, *arguments]}
    workers = str(min(os.cpu_count() or 1, 4))
    lint_imports = "from importlinter.cli import lint_imports_command as main; main()"
    return {
        "lint": [python, "-m", "ruff", "check"],
        "format": [python, "-m", "ruff", "format", "--check"],
        "types": [python, "-m", "mypy"],
        "import rules": [python, "-c", lint_imports],
        "tests": [*tests, "-n", workers, "--dist", "worksteal", *arguments],
    }


def test(home: Home, arguments: list[str]) -> int:
    """Run every check, whatever the others say; returns 0 only if all of them passed."""
    results = {}
    for name, command in checks(str(home.python), arguments).items():
        say(f"== {name}")
        results[name] = call(command, folder=home.root)
    failed = [name for name, result in results.items() if result]
    if failed:
        say(f"Failed: {', '.join(failed)}")
    return max(results.values())


def call(command: Sequence[str], env: Mapping[str, str] | None = None, folder: Path | None = None) -> int:
    """Run a command with our own input and output; a death by signal counts as a shell counts it."""
    done = subprocess.run(command, env=env, cwd=folder, check=False).returncode
    return 128 - done if done < 0 else done


def prepare(command: Sequence[str], env: Mapping[str, str] | None = None) -> int:
    """Run a step of the set-up: it asks nothing, and leaves standard output to the app."""
    done = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)
    return done.returncode


def say(sentence: str) -> None:
    """Tell the person at the terminal what happens, before anything else is written."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


def main(arguments: list[str]) -> int:
    """Do what the command line asks; returns the exit code."""
    if not arguments or arguments[0] not in EXTRAS:
        sys.stderr.write(USAGE)
        return EXIT_USAGE
    task, *rest = arguments
    machine, home = this_machine(), Home(ROOT)
    try:
        ensure_system(machine, task)
        ensure_home(home, task)
        if task == "test" and "--nightly" in rest:
            ensure_oracles(oracles(home))
        return run(home, machine, rest) if task == "run" else test(home, rest)
    except SetupError as problem:
        say(str(problem))
        return EXIT_ENVIRONMENT
    except OSError as problem:
        say(f"The set-up stopped: {problem}. Check that you may write to {home.folder} and try again.")
        return EXIT_ENVIRONMENT
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
