"""What every test gets: an unseen screen, the guards, and big numbers only with --nightly."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.guards"]

settings.register_profile(
    "fast", deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("nightly", parent=settings.get_profile("fast"), max_examples=2_000)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--nightly", action="store_true", help="also run what takes long, with bigger numbers")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("nightly" if config.getoption("--nightly") else "fast")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--nightly"):
        return
    for item in items:
        if item.get_closest_marker("nightly"):
            item.add_marker(pytest.mark.skip(reason="runs with --nightly"))


@pytest.fixture(scope="session")
def nightly(pytestconfig: pytest.Config) -> bool:
    """Whether to use the big numbers: ``walks = 10_000 if nightly else 200``."""
    return bool(pytestconfig.getoption("--nightly"))


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The application of the tests is begun as the program begins its own."""
    from ui.theme import STYLE

    return ["tests", *STYLE]
