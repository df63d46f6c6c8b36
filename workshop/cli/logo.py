"""Logos: a picture becomes the partnership's logo, or a partner's."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.cli.common import STDOUT, put_json, say, writing

if TYPE_CHECKING:
    from workshop.document.document import Document
    from workshop.document.records import Partner


def take_logo(file: Path, source: Path, name: str | None, alt: str, *, as_json: bool) -> None:
    """Make the picture at `source` the logo of the partnership, or of the partner called `name`.

    Raises:
        InputError: it is no picture that can be kept, or there is no such partner.
        EnvironmentProblem: it cannot be read.
    """
    from workshop.people.logos import set_logo
    from workshop.pictures import read, taken_in

    picture = taken_in(sys.stdin.buffer.read() if source == STDOUT else read(source))
    with writing(file) as session:
        partner = _partner(session.document, name)
        label = f"Set the logo of {partner.name}" if partner else "Set the logo of the partnership"
        done = session.do(label, set_logo(session.document, partner, picture.text, alt))
    if as_json:
        put_json({"label": label, "width": picture.width, "height": picture.height})
    size = f"{picture.width} × {picture.height} pixels, {len(picture.data) // 1000 + 1} kB"
    say(f"{label}: done, {size}." if done else "It is in the file already; nothing was changed.")


def _partner(document: Document, name: str | None) -> Partner | None:
    from workshop.document.records import Partner
    from workshop.errors import InputError
    from workshop.people.partners import partner_named

    if name is None:
        return None
    if found := partner_named(document, name):
        return found
    names = ", ".join(partner.name for partner in document.all(Partner))
    raise InputError(
        f"There is no partner called “{name}”.", f"Choose one of: {names}." if names else "Add it first."
    )
