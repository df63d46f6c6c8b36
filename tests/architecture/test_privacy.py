"""No file gives away a person's folder or the place a package came from."""

import re

import pytest

from tests.architecture.sources import tracked_texts

PRIVATE = {
    "a personal folder": r"(?<![\w.])/(home|Users|root|work)/[\w.]+|[A-Z]:\\+Users\\+\w",
    "a package registry": r"pyp[i]\.org|python[h]osted|npm[j]s\.(org|com)|deb\.d[e]bian\.org",
    "an index option": "--(extra-)?inde[x]-url",
}


@pytest.mark.parametrize("what", PRIVATE)
def test_no_file_names(what: str) -> None:
    pattern = re.compile(PRIVATE[what])
    found = [f"{name}: {match.group()}" for name, text in tracked_texts() for match in pattern.finditer(text)]
    assert not found, f"Take {what} out of these files:\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a personal folder", "/".join(["see ", "home", "ann"])),
        ("a personal folder", "\\".join(["C:", "Users", "Ann"])),
        ("a package registry", ".".join(["https://pypi", "org/simple"])),
        ("an index option", "-".join(["", "", "index", "url"])),
    ],
)
def test_the_patterns_bite(what: str, text: str) -> None:
    assert re.search(PRIVATE[what], text)
    assert not re.search(PRIVATE[what], "a plain sentence about homework and /usr/bin")
    assert len(tracked_texts()) > 50
