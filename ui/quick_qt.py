"""Qt without what its Python layer would read before anything is asked of it.

The library under PySide6 carries a dozen Python modules as packed text, and unpacks and compiles all of them
whenever it is imported: half of what a bare window costs. They know the signatures of functions, and are
asked for them in `help()` and where an argument is wrong. Here each of them waits until then. Where a
coming version loads them in another way this does nothing, and the window only starts more slowly.

The library comes before PySide6, which would otherwise put a function of its own in the place of `import`
that reads the source of every module imported from then on.
"""

import importlib.machinery
import sys
from importlib.abc import Loader
from importlib.machinery import ModuleSpec
from importlib.util import LazyLoader

_LATER = frozenset(
    {"enum_sig", "errorhandler", "feature", "importhandler", "layout", "parser", "pyi_generator", "tool"}
)
"""The modules that wait. `mapping` cannot: the library looks for what is in it without asking for it."""


def _spec(name: str, loader: Loader) -> ModuleSpec:
    room, _, last = name.rpartition(".")
    late = room.startswith("shibokensupport") and last in _LATER
    return ModuleSpec(name, LazyLoader(loader) if late else loader)


def import_quickly() -> None:
    """Import the library under PySide6, unless PySide6 is there already."""
    if "shiboken6" in sys.modules:
        return
    importlib.machinery.ModuleSpec = _spec  # type: ignore[assignment,misc]
    try:
        import shiboken6  # noqa: F401
    finally:
        importlib.machinery.ModuleSpec = ModuleSpec  # type: ignore[misc]
