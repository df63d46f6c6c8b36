"""Names for files that stay in their folder, on every system."""

import re
import unicodedata

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|clock\$|com\d|lpt\d|com[¹²³]|lpt[¹²³])", re.IGNORECASE)
_LONGEST = 120
"""Bytes in a name without its ending; folders allow 255, and copies get words added."""


def file_name(words: str, ending: str, *, otherwise: str = "session") -> str:
    """A name for a file made from words somebody typed, with an ending such as `.pdf`.

    It is never hidden, reserved or longer than a folder allows, and holds no path and no mark that
    would show it in another order than it has; `otherwise` stands where nothing is left.
    """
    plain = "".join(" " if _is_control(letter) else letter for letter in unicodedata.normalize("NFC", words))
    kept = " ".join(_FORBIDDEN.sub(" ", plain).split()).strip(". ")
    cut = kept.encode()[:_LONGEST].decode(errors="ignore").rstrip(". ")
    stem = cut or otherwise
    if _RESERVED.fullmatch(stem.split(".")[0].strip()):
        stem = f"{otherwise} {stem}"
    return f"{stem}{ending}"


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
