"""Questionnaires as data: what a file holds, and what is wrong with one that cannot be used."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from workshop.errors import InputError


class Kind(StrEnum):
    """How the choices of a questionnaire are read.

    Zones are neither good nor bad and never added up; a rating runs from its first choice, the
    lowest, to its last; open questions have no choices and are answered in words.
    """

    ZONES = "zones"
    RATING = "rating"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that can be chosen: its value in the file, its label, and what it means."""

    value: str
    label: str
    means: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One question: `prompt` explains it, `advice` is what to try where it is hard."""

    id: str
    text: str
    prompt: str = ""
    section: str = ""
    advice: str = ""


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """A questionnaire ready to be asked."""

    name: str
    title: str
    about: str
    source: str
    kind: Kind
    private: bool
    choices: tuple[Choice, ...]
    items: tuple[Item, ...]
    guidance: tuple[str, ...]

    def item(self, id: str) -> Item:  # noqa: A002
        """The item with this id.

        Raises:
            KeyError: there is none.
        """
        return {item.id: item for item in self.items}[id]


_TEXTS = ("name", "title", "about", "source", "kind")


def parse(text: str) -> QuestionSet:
    """The questionnaire that a data file describes.

    Raises:
        InputError: the file cannot be used; the sentence names the line and the remedy.
    """
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(
            f"Line {error.lineno} of the questionnaire is not valid JSON near column {error.colno}.",
            "Look for a missing comma, quotation mark or bracket just before it.",
        ) from error
    if not isinstance(found, dict):
        raise InputError(
            "A questionnaire begins with { and ends with }.", "Start from one of the supplied files."
        )
    return _read(found, text)


def _read(found: dict[str, Any], text: str) -> QuestionSet:
    for name in _TEXTS:
        if not isinstance(found.get(name), str) or not found[name].strip():
            raise InputError(
                f"The questionnaire has no “{name}”.",
                f'Add a line such as "{name}": "…" near the top of the file.',
            )
    kind = _kind(found["kind"], text)
    choices = tuple(_choice(choice, text) for choice in _list(found, "choices", text))
    if kind is not Kind.OPEN and len(choices) < 2:
        raise InputError(
            "The questionnaire offers fewer than two choices.", "Add them to “choices”, or make it “open”."
        )
    items = tuple(_item(item, text) for item in _list(found, "items", text))
    _refuse_doubles([item.id for item in items], "item", text)
    _refuse_doubles([choice.value for choice in choices], "choice", text)
    if not items:
        raise InputError("The questionnaire asks nothing.", "Add at least one entry to “items”.")
    return QuestionSet(
        name=found["name"],
        title=found["title"],
        about=found["about"],
        source=found["source"],
        kind=kind,
        private=found.get("private", True) is not False,
        choices=choices,
        items=items,
        guidance=tuple(str(line) for line in _list(found, "guidance", text)),
    )


def _kind(value: str, text: str) -> Kind:
    try:
        return Kind(value)
    except ValueError as error:
        allowed = ", ".join(Kind)
        raise InputError(
            f"Line {_line(text, value)}: “{value}” is no kind of questionnaire.", f"Use one of {allowed}."
        ) from error


def _list(found: dict[str, Any], name: str, text: str) -> list[Any]:
    value = found.get(name, [])
    if not isinstance(value, list):
        raise InputError(
            f"Line {_line(text, name)}: “{name}” has to be a list.", "Put its entries between [ and ]."
        )
    return value


def _choice(found: Any, text: str) -> Choice:
    value, label = _needed(found, ("value", "label"), "choice", text)
    return Choice(value, label, str(found.get("means", "")))


def _item(found: Any, text: str) -> Item:
    id_, words = _needed(found, ("id", "text"), "item", text)
    rest = {name: str(found.get(name, "")) for name in ("prompt", "section", "advice")}
    return Item(id_, words, **rest)


def _needed(found: Any, names: tuple[str, str], what: str, text: str) -> tuple[str, str]:
    if not isinstance(found, dict):
        line = _line(text, str(found))
        raise InputError(
            f"Line {line}: an {what} has to stand between {{ and }}.", f'Give it a "{names[0]}".'
        )
    for name in names:
        if not isinstance(found.get(name), str) or not found[name].strip():
            known = next((str(found[other]) for other in names if found.get(other)), what)
            raise InputError(
                f"Line {_line(text, known)}: an entry has no “{name}”.", f'Add "{name}": "…" to it.'
            )
    return found[names[0]], found[names[1]]


def _refuse_doubles(values: list[str], what: str, text: str) -> None:
    for place, value in enumerate(values):
        if value in values[:place]:
            line = _line(text, value, nth=2)
            raise InputError(
                f"Line {line}: a second {what} is called “{value}”.", "Give each a name of its own."
            )


def _line(text: str, wanted: str, nth: int = 1) -> int:
    """The line of the nth place where a quoted text stands, 1 where it cannot be found."""
    at = -1
    for _ in range(nth):
        at = text.find(json.dumps(wanted, ensure_ascii=False), at + 1)
    return text.count("\n", 0, at) + 1 if at >= 0 else 1
