"""Memory for facts about record classes, which never change while the program runs."""

from collections.abc import Callable
from functools import cache
from typing import TypeVar, cast

F = TypeVar("F", bound=Callable[..., object])


def memo(function: F) -> F:
    """The function, computed once for each set of arguments and typed as before."""
    return cast(F, cache(function))
