"""Where fonts, icons, themes, templates and other data lie, wherever the app was installed."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """Return the place of a resource, such as ``path("icons", "search.svg")``."""
    return _ROOT.joinpath(*parts)


def text(*parts: str) -> str:
    """Return the contents of a text resource; raises FileNotFoundError for a wrong name."""
    return path(*parts).read_text(encoding="utf-8")
