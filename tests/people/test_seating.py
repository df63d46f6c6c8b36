from collections import Counter
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document.document import Document
from workshop.document.records import Partner, Person, Record
from workshop.errors import InputError
from workshop.people.seating import seat_people, set_table, tables_for
from workshop.session import Session

crowds = st.lists(st.integers(1, 9), min_size=1, max_size=7)


def room(crowd: list[int], away: int = 0) -> Session:
    """So many people of each partner, the first of no partner, and some who are not here."""
    partners = [Partner(id=f"partner{place}", order=f"{place}") for place in range(1, len(crowd))]
    people = [
        Person(
            id=f"p{place}-{number}", partner=f"partner{place}" if place else None, order=f"{place}{number}"
        )
        for place, size in enumerate(crowd)
        for number in range(size)
    ]
    gone = [
        Person(id=f"away{number}", present=False, table="1", order=f"z{number}") for number in range(away)
    ]
    records: list[Record] = [*partners, *people, *gone]
    return Session(Document(records))


def spread(numbers: Counter[str], tables: int) -> int:
    counts = [numbers[str(table)] for table in range(1, tables + 1)]
    return max(counts) - min(counts)


@given(crowds, st.integers(2, 20), st.integers(0, 99))
def test_tables_are_even_and_so_is_every_partner_among_them(crowd: list[int], size: int, seed: int) -> None:
    session = room(crowd, away=2)
    session.do("Seat", seat_people(session.document, size, seed=seed))
    seated = [person for person in session.document.all(Person) if person.present]
    tables = tables_for(len(seated), size)
    full = Counter(person.table for person in seated)
    assert set(full) == {str(table) for table in range(1, tables + 1)}
    assert max(full.values()) <= size
    assert spread(full, tables) <= 1
    for partner in {person.partner for person in seated}:
        assert spread(Counter(one.table for one in seated if one.partner == partner), tables) <= 1
    assert {person.table for person in session.document.all(Person) if not person.present} == {""}


def test_a_seed_gives_the_same_seats_and_another_gives_others() -> None:
    session = room([3, 5, 4])
    ways = [seat_people(session.document, 4, seed=seed) for seed in (0, 0, 1)]
    assert ways[0] == ways[1] != ways[2]
    session.do("Seat", ways[0])
    assert seat_people(session.document, 4, seed=0) == ()
    session.undo()
    assert {person.table for person in session.document.all(Person)} == {""}


@pytest.mark.parametrize("size", [0, 1, 21])
def test_a_table_has_two_to_twenty_people(size: int) -> None:
    with pytest.raises(InputError, match="from 2 to 20"):
        seat_people(room([4]).document, size)


def test_nobody_here_is_said() -> None:
    with pytest.raises(InputError, match="Nobody is here"):
        seat_people(room([0], away=3).document, 6)


def test_one_person_is_seated_by_hand() -> None:
    session = room([2])
    person = session.document.all(Person)[0]
    session.do("Seat", set_table(session.document, person, "  The  window "))
    assert list(chain(one.table for one in session.document.all(Person))) == ["The window", ""]
