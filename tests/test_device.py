"""The short name of a laptop in the change log."""

import re

import pytest

from workshop.device import device_name


def test_the_name_is_short_and_stays_the_same() -> None:
    assert re.fullmatch(r"laptop-[0-9a-f]{6}", device_name())
    assert device_name() is device_name()


@pytest.mark.parametrize("trouble", [ImportError, KeyError, OSError])
def test_an_account_without_a_name_does_not_stop_the_work(
    monkeypatch: pytest.MonkeyPatch, trouble: type[Exception]
) -> None:
    def nobody() -> str:
        raise trouble

    monkeypatch.setattr("getpass.getuser", nobody)
    assert device_name.__wrapped__().startswith("laptop-")
