"""What a written-out session is made of: headings, text, lists and tables, in no format yet."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title of the whole."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `label`, where there is one, stands before it in bold."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item is its label, which may be empty, and its text."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; `caption` says what it shows."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Text | Items | Table
