"""Classes of data made quickly: what `dataclass(frozen=True, slots=True)` gives, without what it costs.

`dataclass` imports much of what Python has for looking at itself, and writes six functions for each class,
which is felt at every start of the program. Here the functions are shared by all classes, and the one that
must be written for each, its `__init__`, is written when the first thing of the class is made.
`dataclasses.replace`, `fields` and `asdict` work on such things too.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import repeat
from operator import attrgetter
from types import MethodType
from typing import Any, ClassVar, TypeVar, dataclass_transform, get_origin

T = TypeVar("T")

MISSING: Any = type("Missing", (), {"__repr__": lambda _: "MISSING", "__slots__": ()})()
"""Stands where a field has no default."""


class Field:
    """What is known of a field of a class of data."""

    __slots__ = ("default", "default_factory", "metadata", "name", "repr", "type")

    def __init__(self, default: Any, default_factory: Any, metadata: Mapping[str, Any], shown: bool) -> None:
        self.default, self.default_factory = default, default_factory
        self.metadata, self.repr = metadata, shown
        self.name, self.type = "", object


def field(
    *,
    default: Any = MISSING,
    default_factory: Any = MISSING,
    metadata: Mapping[str, Any] | None = None,
    repr: bool = True,  # noqa: A002
) -> Any:
    """A field with a default that is made anew each time, with facts about it, or that is not shown."""
    return Field(default, default_factory, metadata or {}, repr)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[T]) -> type[T]:
    """Make a class of data with slots whose instances never change."""
    return _made(kind, {**_SHARED, **_FIXED})


@dataclass_transform(field_specifiers=(field,))
def mutable(kind: type[T]) -> type[T]:
    """Make a class of data with slots whose instances may change, and therefore have no hash."""
    return _made(kind, {**_SHARED, "__hash__": None})


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(kind: type[T]) -> type[T]:
    """Make a class of data with slots that takes keywords only and whose instances never change."""
    return _made(kind, {**_SHARED, **_FIXED}, by_name=True)


def _made(kind: type[T], shared: Mapping[str, Any], *, by_name: bool = False) -> type[T]:
    """The class again, with slots and functions for its fields; with `by_name` it takes keywords only."""
    own, inherited = tuple(_own_fields(kind)), _inherited(kind)
    mine = {found.name for found in own}
    found = (*(field for field in inherited if field.name not in mine), *own)
    names = tuple(field.name for field in found)
    left = {"__dict__", "__weakref__", *names}
    known = {key: value for key, value in vars(kind).items() if key not in left}
    added: dict[str, Any] = {
        **shared,
        "__slots__": tuple(name for name in names if name not in {field.name for field in inherited}),
        "__init__": _Init(by_name),
        "__dataclass_fields__": _AsDataclass(),
        "__match_args__": () if by_name else names,
        "_FIELDS": found,
        "_VALUES": staticmethod(attrgetter(*names) if names else _nothing),
    }
    again: Any = type(kind)
    made: type[T] = again(kind.__name__, kind.__bases__, {**added, **known})
    made.__qualname__ = kind.__qualname__
    return made


def fields(kind: Any) -> tuple[Field, ...]:
    """The fields of a class of data, or of a thing of it, in order; those of its base first."""
    found: tuple[Field, ...] = kind._FIELDS
    return found


def values(thing: Any) -> tuple[Any, ...]:
    """The values of all fields, in order."""
    return tuple(getattr(thing, found.name) for found in fields(thing))


def replace(thing: T, **changes: Any) -> T:
    """A copy with some fields changed.

    Raises:
        TypeError: there is no such field.

    """
    kept = {found.name: getattr(thing, found.name) for found in fields(thing) if found.name not in changes}
    return type(thing)(**kept, **changes)


def many(kind: type[T], columns: Mapping[str, Iterable[Any]], count: int) -> list[T]:
    """Things of a class made of the columns that hold their fields, all of them; faster than one by one.

    Nothing is asked of `__init__` or `__post_init__`.
    """
    found = list(map(object.__new__, repeat(kind, count)))
    for name, column in columns.items():
        deque(map(getattr(kind, name).__set__, found, column), maxlen=0)
    return found


def _own_fields(kind: type) -> Iterator[Field]:
    for name, hint in vars(kind).get("__annotations__", {}).items():
        if hint is ClassVar or get_origin(hint) is ClassVar:
            continue
        given = vars(kind).get(name, MISSING)
        found = given if isinstance(given, Field) else Field(given, MISSING, {}, shown=True)
        found.name, found.type = name, hint
        yield found


def _inherited(kind: type) -> tuple[Field, ...]:
    found: tuple[Field, ...] = getattr(kind, "_FIELDS", ())
    return found


def _nothing(_thing: object) -> tuple[()]:
    return ()


class _Init:
    """Stands for `__init__` until something is made, and then writes it."""

    def __init__(self, by_name: bool) -> None:
        self._by_name = by_name

    def __get__(self, thing: object, kind: Any) -> Callable[..., None]:
        owner = next(base for base in kind.__mro__ if vars(base).get("__init__") is self)
        written = _init(owner, by_name=self._by_name)
        owner.__init__ = written
        return written if thing is None else MethodType(written, thing)


def _init(kind: Any, *, by_name: bool) -> Callable[..., None]:
    """The function that sets every field, with the defaults as those of its arguments."""
    known: dict[str, Any] = {"_MISSING": MISSING}
    arguments, lines = ["*"] if by_name and fields(kind) else [], []
    for found in fields(kind):
        name, value = found.name, found.name
        known[f"_set_{name}"] = getattr(kind, name).__set__
        if found.default_factory is not MISSING:
            known[f"_make_{name}"] = found.default_factory
            arguments.append(f"{name}=_MISSING")
            value = f"_make_{name}() if {name} is _MISSING else {name}"
        elif found.default is not MISSING:
            known[f"_default_{name}"] = found.default
            arguments.append(f"{name}=_default_{name}")
        else:
            arguments.append(name)
        lines.append(f" _set_{name}(self, {value})")
    if hasattr(kind, "__post_init__"):
        lines.append(" self.__post_init__()")
    exec(f"def __init__({', '.join(['self', *arguments])}):\n" + "\n".join(lines or [" pass"]), known)
    written: Callable[..., None] = known["__init__"]
    written.__qualname__ = f"{kind.__qualname__}.__init__"
    written.__annotations__ = {found.name: found.type for found in fields(kind)}
    return written


class _AsDataclass:
    """The fields as `dataclasses` knows them, made when one of its functions asks."""

    def __get__(self, thing: object, kind: Any) -> dict[str, Any]:
        import dataclasses

        twins = []
        for found in fields(kind):
            known = {"default": found.default, "default_factory": found.default_factory}
            given = {name: value for name, value in known.items() if value is not MISSING}
            twin = dataclasses.field(**given, metadata=found.metadata, kw_only=not kind.__match_args__)
            twins.append((found.name, found.type, twin))
        twin_of_all: Any = dataclasses.make_dataclass(kind.__name__, twins, eq=False, repr=False)
        known_fields: dict[str, Any] = twin_of_all.__dataclass_fields__
        return known_fields


def _eq(self: Any, other: Any) -> Any:
    if self is other:
        return True
    if type(self) is not type(other):
        return NotImplemented
    return self._VALUES(self) == self._VALUES(other)


def _hash(self: Any) -> int:
    return hash(self._VALUES(self))


def _repr(self: Any) -> str:
    shown = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
    return f"{type(self).__qualname__}({shown})"


def _setattr(self: object, name: str, value: object) -> None:  # noqa: ARG001
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(self: object, name: str) -> None:  # noqa: ARG001
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _setstate(self: object, state: tuple[None, Mapping[str, object]]) -> None:
    for name, value in state[1].items():
        object.__setattr__(self, name, value)


_SHARED: Mapping[str, Any] = {"__eq__": _eq, "__repr__": _repr}
_FIXED: Mapping[str, Any] = {
    "__hash__": _hash,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
    "__setstate__": _setstate,
}
