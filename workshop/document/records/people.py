"""The partnership, its partners and its people."""

from typing import ClassVar

from workshop.document.records.base import Ordered, Record, maybe, ref
from workshop.frozen import record


@record
class Partnership(Record):
    """The collaboration itself; a file holds exactly one, with the id `partnership`.

    What is enough support for a clause is agreed beforehand: `enough` in the partners' own words,
    `enough_support` per cent of the positions from 1 to 3, and at most `enough_objections` positions
    from 5 to 8; None where nothing was agreed. `table` is empty but in a break-out copy, which bears
    the name of the table it was made for.
    """

    TABLE: ClassVar[str] = "partnerships"

    name: str = ""
    purpose: str = ""
    language: str = "en-GB"
    accent: str = ""
    enough: str = ""
    enough_support: int | None = None
    enough_objections: int | None = None
    table: str = ""


@record
class Partner(Ordered):
    """An organisation in the partnership; its letter goes wherever its colour goes."""

    TABLE: ClassVar[str] = "partners"

    name: str = ""
    letter: str = ""


@record
class Logo(Record):
    """The partnership's logo, or a partner's: a PNG or JPEG in base64, drawn anew from what was given."""

    TABLE: ClassVar[str] = "logos"

    partner: str | None = maybe("partners", gone="remove")
    alt: str = ""
    data: str = ""


@record
class Person(Ordered):
    """Somebody who takes part; `needs` are access needs for the room and the paper, `table` the seat."""

    TABLE: ClassVar[str] = "people"

    name: str = ""
    partner: str | None = maybe("partners")
    role: str = ""
    manager: str | None = maybe("people")
    needs: str = ""
    present: bool = True
    table: str = ""


@record
class Separation(Record):
    """Two people who are kept in different pairs; never shown, printed or exported with a reason."""

    TABLE: ClassVar[str] = "separations"

    person: str = ref("people")
    other: str = ref("people")


@record
class Commitment(Record):
    """What one person gives and gets: hours a month, constraints and a back-up."""

    TABLE: ClassVar[str] = "commitments"

    person: str = ref("people")
    for_me: str = ""
    for_organisation: str = ""
    hours: int | None = None
    constraints: str = ""
    backup: str | None = maybe("people")


@record
class Relation(Record):
    """Who already works with whom, as one of them sees it; strength and trust run from 1 to 5."""

    TABLE: ClassVar[str] = "relations"

    person: str = ref("people")
    other: str = ref("people")
    strength: int = 3
    trust: int | None = None
    note: str = ""
