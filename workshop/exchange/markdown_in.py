"""Markdown as a list of ideas: list items and paragraphs, under the heading they stand below."""

import re
from collections.abc import Iterator

from workshop.exchange.grid import Grid
from workshop.exchange.table import Record

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*")
_ITEM = re.compile(r"(\s*)(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)")
_RULE = re.compile(r"\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+)")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_CELL = re.compile(r"(?<!\\)\|")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]<>()#+\-.!|~$=&])")
_MARKS = re.compile(r"(?<!\\)(\*\*|__|~~)(.+?)(?<!\\)\1")
_LINK = re.compile(r"(?<!\\)!?\[([^\]\[]*)\]\([^()\s]*\)")


def grid_in_markdown(text: str) -> Grid:
    """The table of a text that is one, or else its items and paragraphs with their headings."""
    lines = text.splitlines()
    if table := _table(lines):
        return Grid(table)
    return Grid([(1, ["text", "group"]), *((line, [idea, group]) for line, idea, group in _ideas(lines))])


def plain(text: str) -> str:
    """Text without the marks of Markdown: as it was before it was escaped."""
    found = re.sub(r"\\\n", "\n", text)
    found = _LINK.sub(r"\1", found)
    found = _MARKS.sub(r"\2", found)
    return _ESCAPE.sub(r"\1", found).strip()


def _table(lines: list[str]) -> list[Record]:
    """The rows of the first table, its header in front; none where there is no table."""
    at = next(
        (n for n, line in enumerate(lines) if n and "|" in lines[n - 1] and _is_table_rule(line)),
        0,
    )
    if not at:
        return []
    records: list[Record] = []
    for line, words in enumerate(lines[at - 1 :], at):
        if "|" not in words:
            break
        if line != at + 1:
            records.append((line, [_cell(cell) for cell in _CELL.split(words.strip().strip("|"))]))
    return records


def _is_table_rule(line: str) -> bool:
    return "|" in line and "-" in line and bool(_TABLE_RULE.fullmatch(line))


def _cell(cell: str) -> str:
    return plain(cell.replace("<br>", "\n"))


def _ideas(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    group, start, words, fenced = "", 0, list[str](), False
    for line, found in enumerate([*lines, ""], 1):
        if _FENCE.match(found):
            fenced = not fenced
            continue
        heading, item = _HEADING.fullmatch(found), _ITEM.fullmatch(found)
        ends = heading or item or not found.strip() or _RULE.fullmatch(found)
        if fenced:
            continue
        if ends and words:
            yield start, plain("\n".join(words)), group
            words = []
        if heading:
            group = plain(heading[2])
        elif item and not _RULE.fullmatch(found):
            start, words = line, [item[2].strip()] if item[2].strip() else []
        elif not ends:
            start, words = start if words else line, [*words, found.strip().lstrip("> ")]
    if words:
        yield start, plain("\n".join(words)), group
