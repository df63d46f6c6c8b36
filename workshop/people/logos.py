"""Logos: the partnership's own and the partners', each with words for those who cannot see it."""

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add, change
from workshop.document.records import Logo, Partner
from workshop.document.text import one_line
from workshop.errors import InputError
from workshop.pictures import kept


def logo_of(document: Document, partner: Partner | None = None) -> Logo | None:
    """The logo of a partner, or the partnership's own; None where there is none."""
    wanted = partner.id if partner else None
    return next((logo for logo in document.all(Logo) if logo.partner == wanted), None)


def set_logo(document: Document, partner: Partner | None, data: str, alt: str = "") -> Edits:
    """Give the partnership, or a partner, a logo in place of the one before.

    Args:
        document: the document.
        partner: whose logo it is; None for the partnership's own.
        data: the picture in base64, as `workshop.pictures.taken_in` gives it.
        alt: what the picture shows, for those who cannot see it; empty for “Logo of” and the name.

    Raises:
        InputError: `data` holds no picture that can be shown.
    """
    if kept(data) is None:
        raise InputError("This is not a picture that can be kept.", "Choose a PNG or a JPEG file.")
    now = logo_of(document, partner)
    words = one_line(alt) or (now.alt if now else "") or usual_words(document, partner)
    if now is None:
        return add(Logo(partner=partner.id if partner else None, alt=words, data=data))
    return change(now, data=data, alt=words)


def describe_logo(logo: Logo, alt: str) -> Edits:
    """Say anew what a logo shows.

    Raises:
        InputError: nothing is said.
    """
    if not one_line(alt):
        raise InputError("Say what the logo shows.", "A screen reader reads these words in its place.")
    return change(logo, alt=one_line(alt))


def remove_logo(document: Document, logo: Logo) -> Edits:
    """Take a logo out."""
    return remove(document, logo)


def usual_words(document: Document, partner: Partner | None) -> str:
    """What is said of a logo as long as nobody says it better."""
    name = partner.name if partner else document.partnership.name
    return f"Logo of {name}" if name else "Logo of the partnership"
