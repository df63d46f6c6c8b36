"""Every rule holds in every file, and every rule can fail."""

from collections.abc import Callable, Iterator

import pytest

from tests.architecture import rules
from tests.architecture.sources import ROOMS, Source, python_files, source

Rule = Callable[[Source], Iterator[str]]

BAD: dict[Rule, str] = {
    rules.long_file: "'''Why.'''\n" + "\n" * 400,
    rules.long_function: "def slow():\n" + "    pass\n" * 60,
    rules.prints: "print('x')",
    rules.unfinished: f"# {rules.UNFINISHED[0]}: later",
    rules.broad_except: "try:\n    pass\nexcept (OSError, Exception):\n    pass",
    rules.global_state: "cache = {}",
    rules.silent_module: "import os",
    rules.silent_name: "class Room:\n    '''A room.'''\n    def enter(self): pass",
}
ALSO_BAD: dict[Rule, str] = {
    rules.broad_except: "try:\n    pass\nexcept:\n    pass",
    rules.global_state: "def f():\n    TABLE['a'] = 1",
}
GOOD: dict[Rule, str] = {
    rules.broad_except: "try:\n    pass\nexcept BaseException:\n    tidy()\n    raise",
    rules.global_state: "TABLE = {'a': 1}\nTABLE['b'] = 2\nname: str = ''",
    rules.silent_name: "'''Why.'''\ndef _hidden(): pass",
}


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_rule_holds(rule: Rule) -> None:
    broken = [place for file in python_files() for place in rule(file)]
    assert not broken, f"{rule.__doc__}\n" + "\n".join(broken)


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_rule_bites(rule: Rule) -> None:
    assert rule.__doc__
    for bad in (BAD[rule], ALSO_BAD.get(rule, BAD[rule])):
        assert list(rule(source("workshop/bad.py", bad)))
    assert not list(rule(source("workshop/good.py", GOOD.get(rule, "'''Why.'''"))))


def test_the_rules_saw_the_files() -> None:
    names = [file.name for file in python_files()]
    assert all(any(name.startswith(f"{room}/") for name in names) for room in ROOMS)
    assert "workshop/bootstrap.py" in names


def test_every_folder_with_code_is_a_package() -> None:
    names = {file.name for file in python_files() if file.name != "resources/fonts/build.py"}
    folders = {name.rpartition("/")[0] for name in names}
    assert sorted(folder for folder in folders if f"{folder}/__init__.py" not in names) == []


def test_no_package_is_a_warehouse() -> None:
    folders = [file.name.rpartition("/")[0] for file in python_files()]
    crowded = {folder: folders.count(folder) for folder in folders if folders.count(folder) > 40}
    assert not crowded, f"Group the files of these folders by what they are about: {crowded}"
