"""Text as people type it, made fit for one cell of the file and nothing more."""

import re

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def tidy(text: str) -> str:
    """The text without blanks at its ends and without the few code points that no file can hold."""
    return _UNSTORABLE.sub("", text).replace("\r\n", "\n").replace("\r", "\n").strip()


def one_line(text: str) -> str:
    """The text on one line, each run of blanks made one."""
    return " ".join(tidy(text).split())


def same(text: str) -> str:
    """What two spellings of one name have in common: case and blanks do not count."""
    return one_line(text).casefold()


def quoted(text: str, longest: int = 60) -> str:
    """The text between quotation marks, cut where it would fill a message."""
    flat = one_line(text)
    return f"“{flat if len(flat) <= longest else flat[: longest - 1].rstrip() + '…'}”"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its word: 1 mark, 2 marks."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(words: list[str] | tuple[str, ...]) -> str:
    """Words in a sentence: A, B and C."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part) if words else ""
