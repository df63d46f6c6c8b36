"""Frozen records made quickly: one function is written for each class, and the others are shared by all.

`dataclass(frozen=True)` writes six functions for each class, which is felt at every start of the program.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, ClassVar, TypeVar, dataclass_transform

C = TypeVar("C", bound="Frozen")


class Frozen:
    """What all records can do: be compared, hashed and shown by their fields, and not be changed."""

    __slots__ = ()

    NAMES: ClassVar[tuple[str, ...]] = ()
    _VALUES: ClassVar[Callable[[Any], Any]]

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if type(self) is not type(other):
            return NotImplemented
        values = type(self)._VALUES
        return bool(values(self) == values(other))

    def __hash__(self) -> int:
        return hash(type(self)._VALUES(self))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.NAMES)
        return f"{type(self).__qualname__}({shown})"

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __setstate__(self, state: tuple[None, Mapping[str, object]]) -> None:
        for name, value in state[1].items():
            object.__setattr__(self, name, value)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(kind: type[C]) -> type[C]:
    """Make a dataclass with slots and keyword arguments only whose instances never change."""
    made = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=True)(kind)
    made.NAMES = tuple(found.name for found in fields(made))  # type: ignore[arg-type]
    made._VALUES = attrgetter(*made.NAMES)
    made.__init__ = _init(made)  # type: ignore[method-assign]
    return made


def _init(kind: type[Any]) -> Callable[..., None]:
    """The function that sets every field, with the defaults as those of its arguments."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_MISSING": MISSING}
    arguments, lines = [], []
    for found in fields(kind):
        name, value = found.name, found.name
        if found.default_factory is not MISSING:
            known[f"_make_{name}"] = found.default_factory
            arguments.append(f"{name}=_MISSING")
            value = f"_make_{name}() if {name} is _MISSING else {name}"
        elif found.default is not MISSING:
            known[f"_default_{name}"] = found.default
            arguments.append(f"{name}=_default_{name}")
        else:
            arguments.append(name)
        lines.append(f" _set(self, {name!r}, {value})")
    exec(f"def __init__(self, *, {', '.join(arguments)}):\n" + "\n".join(lines), known)
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    made.__annotations__ = {found.name: found.type for found in fields(kind)}
    return made
