"""Partners: the organisations, each with a letter that goes wherever its colour goes."""

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.letters import free_letter
from workshop.document.lists import appended, edited
from workshop.document.records import Partner
from workshop.document.text import one_line, quoted, same
from workshop.errors import InputError


def partner_named(document: Document, name: str) -> Partner | None:
    """The partner of this name, whatever its case and blanks; None where there is none."""
    wanted = same(name)
    return next((found for found in document.all(Partner) if same(found.name) == wanted), None)


def new_partner(document: Document, name: str) -> Partner:
    """A partner of this name with the next place and letter, not yet in the document.

    Raises:
        InputError: the name is empty or taken.

    """
    _check_name(document, name)
    partners = document.all(Partner)
    taken = {found.letter for found in partners}
    return appended(partners, [Partner(name=one_line(name), letter=free_letter(taken))])[0]


def add_partner(document: Document, name: str) -> Edits:
    """Add an organisation.

    Raises:
        InputError: the name is empty or taken.

    """
    return add(new_partner(document, name))


def rename_partner(document: Document, partner: Partner, name: str) -> Edits:
    """Give an organisation another name.

    Raises:
        InputError: the name is empty or another partner has it.

    """
    if same(name) != same(partner.name):
        _check_name(document, name)
    return edited(document, partner, name=one_line(name))


def remove_partner(document: Document, partner: Partner) -> Edits:
    """Remove an organisation; its people stay, without a partner."""
    return remove(document, partner)


def _check_name(document: Document, name: str) -> None:
    if not one_line(name):
        raise InputError("A partner needs a name.", "Type the name of the organisation.")
    if found := partner_named(document, name):
        raise InputError(
            f"There is a partner called {quoted(found.name)} already.", "Give the new one another name."
        )
