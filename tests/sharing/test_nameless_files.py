"""Copies without names: no name stands anywhere in the bytes of the file, nor in what is printed from it."""

from datetime import date
from pathlib import Path
from random import Random

from tests.handouts.reading import text_of
from workshop.document.document import Document
from workshop.document.edits import Edit
from workshop.document.records import RECORDS, Partner, Person, Record
from workshop.frozen import fields, replace
from workshop.handouts.printing import bytes_of
from workshop.session import Session
from workshop.sharing.safe_copy import Without, safe_copy
from workshop.templates import example_records

KEPT = {"id", "order", "accent", "language", "letter", "code", "due", "date", "data", "rank", "external"}
SIGNS = {"questionnaire", "item", "table"}
"""Fields in which no program and no person writes words."""


def named(random: Random) -> tuple[Document, list[str]]:
    """The example with other people, and their names dropped into its texts by chance."""
    document = Document(example_records())
    names = [f"{word} {random.choice('XQZ')}arnok{number}" for number, word in enumerate(NAMES)]
    people = dict(zip([person.id for person in document.all(Person)], names, strict=False))
    document.apply(
        Edit(person, replace(person, name=people[person.id]))
        for person in document.all(Person)
        if person.id in people
    )
    for kind in RECORDS:
        for record in document.all(kind):
            if kind not in (Person, Partner) and random.random() < 0.3:
                document.apply([Edit(record, _mentioning(record, random.choice(names), random))])
    return document, [name for name in names if name in people.values()]


NAMES = ("Élodie", "Łukasz", "Siân", "Ελένη", "Ifeoma", "Tom")


def _mentioning(record: Record, name: str, random: Random) -> Record:
    texts = [
        field.name
        for field in fields(record)
        if type(getattr(record, field.name)) is str
        and field.name not in KEPT | SIGNS
        and " " in getattr(record, field.name)
    ]
    if not texts:
        return record
    chosen = random.choice(texts)
    words = getattr(record, chosen).split(" ")
    words.insert(random.randrange(len(words) + 1), name)
    return replace(record, **{chosen: " ".join(words)})


def test_no_name_is_left_in_the_bytes_of_a_file_nor_on_paper(tmp_path: Path, nightly: bool) -> None:
    for seed in range(500 if nightly else 50):
        document, names = named(Random(seed))
        assert (
            sum(name in str(record) for name in names for kind in RECORDS for record in document.all(kind))
            > 20
        )
        copied = safe_copy(document, Without(names=True))
        path = tmp_path / f"{seed}.workshop"
        with Session.create(path, copied.records) as session:
            shared = session.document.copy()
        data = path.read_bytes()
        assert not [name for name in names for word in name.split() if word.encode() in data], seed
        if seed % 10 == 0:
            paper = text_of(bytes_of(shared, "session-report", on=date(2026, 3, 14)))
            assert not [name for name in names if name.split()[1] in paper], seed
