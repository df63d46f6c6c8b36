"""Tables split and merged: nothing lost, the same in every order, every conflict listed."""

from dataclasses import replace
from itertools import permutations
from random import Random

import pytest

from workshop.document.candidates import candidates
from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add, change, replaced
from workshop.document.records import (
    Ballot,
    Board,
    Group,
    Idea,
    LogEntry,
    Mark,
    Pair,
    Partner,
    Person,
    Principle,
    Record,
    Standard,
)
from workshop.opera.copies import copy_idea
from workshop.opera.doubles import join, standing
from workshop.sharing.conflict_words import sentence, with_conflicts
from workshop.sharing.merge import merge

BOARD = Board(id="board", question="What helps?")
PEOPLE = tuple(Person(id=f"p{n}", name=f"Person {n}", order=f"V{n}") for n in range(4))


def base() -> Document:
    groups = [Group(id=f"g{n}", board="board", title=f"Group {n}") for n in range(3)]
    ideas = [
        Idea(id=f"i{n}", board="board", number=n + 1, text=f"Idea {n}", author=f"p{n % 4}", group=f"g{n % 3}")
        for n in range(9)
    ]
    principle = Principle(id="pr", title="Trust")
    standards = [Standard(id=f"s{n}", principle="pr", text=f"We will {n}") for n in range(3)]
    return Document([BOARD, *PEOPLE, *groups, *ideas, principle, *standards])


def grown(start: Document, *edits: Edits) -> Document:
    document = start.copy()
    for some in edits:
        document.apply(some)
    return document


def merged(start: Document, *tables: Document) -> Document:
    ours = tables[0].copy()
    ours.apply(merge(start, *tables).edits)
    return ours


def wander(document: Document, random: Random, name: str, steps: int) -> None:
    """Whatever a table may do: write, reword, move, remove."""
    for step in range(steps):
        ideas = document.all(Idea)
        groups = document.all(Group)
        match random.randrange(6):
            case 0:
                number = max((idea.number for idea in ideas), default=0) + 1
                document.apply(add(Idea(board="board", number=number, text=f"{name}{step}")))
            case 1 if ideas:
                document.apply(change(random.choice(ideas), text=f"{name} says {step}"))
            case 2 if ideas and groups:
                document.apply(change(random.choice(ideas), group=random.choice(groups).id))
            case 3 if ideas:
                document.apply(remove(document, random.choice(ideas)))
            case 4 if groups:
                document.apply(remove(document, random.choice(groups)))
            case _:
                document.apply(add(Group(board="board", title=f"{name} group {step}")))


def changed_by(start: Document, table: Document, kind: type[Record]) -> set[str]:
    return {record.id for record in table.all(kind) if start.find(kind, record.id) != record}


@pytest.mark.parametrize("part", range(10))
def test_every_order_of_tables_ends_the_same_and_loses_nothing(part: int, nightly: bool) -> None:
    for seed in range(part, 5_000 if nightly else 200, 10):
        merged_in_every_order(seed, 5 if seed % 50 == 49 else 4 if seed % 8 == 7 else 3)


def merged_in_every_order(seed: int, number: int) -> None:
    random, start = Random(seed), base()
    tables = [start.copy() for _ in range(number)]
    for name, table in zip("ABCDE", tables, strict=False):
        wander(table, random, name, 12)
    ends = [merged(start, *order) for order in permutations(tables)]
    assert all(end == ends[0] for end in ends)
    assert len({idea.number for idea in ends[0].all(Idea)}) == ends[0].count(Idea)
    for table in tables:
        for kind in (Idea, Group):
            assert changed_by(start, table, kind) <= {record.id for record in ends[0].all(kind)}


def test_two_tables_that_change_different_fields_both_win() -> None:
    start = base()
    idea = start.get(Idea, "i1")
    one = grown(start, change(idea, text="Clearer"))
    two = grown(start, change(idea, group="g2"))
    both = merge(start, one, two)
    one.apply(both.edits)
    assert one.get(Idea, "i1") == replace(idea, text="Clearer", group="g2")
    assert both.conflicts == ()
    assert (both.changed, both.removed, dict(both.added)) == (1, 0, {})


def test_one_field_changed_twice_is_a_conflict_that_keeps_both_values() -> None:
    start = base()
    idea = start.get(Idea, "i1")
    one = grown(start, change(idea, text="Alpha"))
    two = grown(start, change(idea, text="Beta"))
    for ours, theirs in ((one, two), (two, one)):
        found = merge(start, ours, theirs)
        (conflict,) = found.conflicts
        assert (conflict.field, conflict.kept, conflict.aside) == ("text", "Beta", "Alpha")
    found = merge(start, one, two)
    one.apply(found.edits)
    one.apply(with_conflicts(one, found.conflicts, "2026-03-14"))
    assert one.get(Idea, "i1").text == "Beta"
    (entry,) = one.all(LogEntry)
    assert (entry.used, entry.differently) == ("Merging tables: the text of idea 2", "Set aside: “Alpha”")


def test_conflicts_name_ideas_groups_and_people_not_ids() -> None:
    start = base()
    idea, pair = start.get(Idea, "i1"), Pair(id="pa", board="board", letter="A")
    start.apply(add(pair))
    one = grown(start, change(idea, group="g0", doubled_by=None), change(pair, people=("p0", "p1")))
    two = grown(start, change(idea, group="g2"), change(pair, people=("p2",)))
    found = merge(start, one, two)
    one.apply(found.edits)
    group, people = sorted(sentence(one, conflict) for conflict in found.conflicts)
    assert group.endswith(
        "group of idea 2: the group “Group 2” stands; kept in the log: the group “Group 0”."
    )
    assert people.endswith("stands; kept in the log: the person “Person 0” and the person “Person 1”.")
    one.apply(with_conflicts(one, found.conflicts, "2026-03-14"))
    aside = [entry.differently for entry in one.all(LogEntry)]
    assert "Set aside: the group “Group 0”" in aside


def test_what_one_table_removed_and_another_changed_stays() -> None:
    start = base()
    idea = start.get(Idea, "i1")
    one = grown(start, remove(start, idea))
    two = grown(start, change(idea, text="Still here"))
    assert merged(start, one, two) == merged(start, two, one)
    assert merged(start, one, two).get(Idea, "i1").text == "Still here"


def test_a_principle_that_one_table_removed_comes_back_for_another_tables_standard() -> None:
    start = base()
    one = grown(start, remove(start, start.get(Principle, "pr")))
    two = grown(start, add(Standard(id="new", principle="pr", text="We will ring back")))
    end = merged(start, one, two)
    assert end == merged(start, two, one)
    assert end.get(Standard, "new").principle == end.get(Principle, "pr").id


def test_a_table_that_did_nothing_changes_nothing() -> None:
    start = base()
    ours = grown(start, change(start.get(Idea, "i1"), text="New"))
    assert merge(start, ours, start).edits == ()


def test_merging_again_brings_only_what_is_new() -> None:
    start = base()
    table = grown(start, add(Idea(id="x", board="board", number=10, text="First")))
    ours = grown(start, add(Idea(id="a", board="board", number=10, text="Mine")))
    ours.apply(merge(start, ours, table).edits)
    later = grown(table, change(table.get(Idea, "x"), text="Second"))
    again = merge(table, ours, later)
    ours.apply(again.edits)
    assert again.conflicts == ()
    assert ours.get(Idea, "x") == replaced(table.get(Idea, "x"), {"text": "Second", "number": 11})


def test_a_copied_card_keeps_its_number_and_is_not_counted() -> None:
    start = grown(base(), *(change(idea, code=f"C{idea.number}") for idea in base().all(Idea)))
    tables = [
        grown(start, copy_idea(start, start.get(Idea, f"i{n}"), start.get(Group, f"g{n + 1}")))
        for n in range(2)
    ]
    end = merged(start, *tables)
    assert sorted(idea.number for idea in end.all(Idea)) == [1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9]
    assert len(candidates(end, BOARD)) == 9


def test_new_cards_partners_and_pairs_get_codes_and_letters_of_their_own() -> None:
    start = grown(base(), add(Partner(id="old", letter="A")))
    tables = [
        grown(
            start,
            add(Idea(id=f"n{n}", board="board", number=10, text=f"New {n}", code="CODE")),
            add(Partner(id=f"q{n}", letter="B"), Pair(id=f"r{n}", board="board", letter="A")),
        )
        for n in range(3)
    ]
    ends = [merged(start, *order) for order in permutations(tables)]
    assert all(end == ends[0] for end in ends)
    assert len({idea.code for idea in ends[0].all(Idea) if idea.code}) == 3
    assert sorted(partner.letter for partner in ends[0].all(Partner)) == ["A", "B", "C", "D"]
    assert sorted(pair.letter for pair in ends[0].all(Pair)) == ["A", "B", "C"]
    fields = [conflict.field for conflict in merge(start, *tables).conflicts]
    assert sorted(fields) == ["code"] * 2 + ["letter"] * 4


@pytest.mark.parametrize(("sealed", "aside"), [(False, "number 1: 1"), (True, "a sealed ballot with 1 mark")])
def test_a_voter_who_marked_at_two_tables_has_one_ballot(sealed: bool, aside: str) -> None:
    start = grown(base(), add(Pair(id="pa", board="board", letter="A", people=("p0",))))
    start.apply(change(BOARD, sealed=sealed))
    tables = [
        grown(
            start,
            add(Ballot(id=f"b{n}", board="board", voter="A", pair="pa")),
            add(*(Mark(ballot=f"b{n}", idea=f"i{at}") for at in range(n))),
        )
        for n in (1, 2)
    ]
    for ours, theirs in (tables, tables[::-1]):
        found = merge(start, ours, theirs)
        assert [conflict.aside for conflict in found.conflicts] == [aside]
        end = grown(ours, found.edits)
        assert [ballot.id for ballot in end.all(Ballot)] == ["b2"]
        assert end.count(Mark) == 2


def test_the_same_ballot_keyed_at_two_tables_is_no_conflict() -> None:
    start = base()
    tables = [
        grown(
            start,
            add(Ballot(id=f"b{n}", board="board", voter="Ann", person="p0"), Mark(ballot=f"b{n}", idea="i0")),
        )
        for n in range(2)
    ]
    found = merge(start, *tables)
    assert found.conflicts == ()
    assert grown(tables[0], found.edits).count(Ballot) == 1


def test_ideas_withdrawn_for_each_other_do_not_both_vanish() -> None:
    start = base()
    one, two, three = (start.get(Idea, f"i{n}") for n in (1, 2, 3))
    tables = [
        grown(start, join(start, one, two)),
        grown(start, join(start, two, three)),
        grown(start, join(start, three, one)),
    ]
    ends = [merged(start, *order) for order in permutations(tables)]
    assert all(end == ends[0] for end in ends)
    assert {idea.id: idea.doubled_by for idea in ends[0].all(Idea) if idea.id in ("i1", "i2", "i3")} == {
        "i1": None,
        "i2": "i1",
        "i3": "i1",
    }
    assert [clash.field for clash in merge(start, *tables).conflicts] == ["doubled_by"]


def test_a_double_of_a_double_is_withdrawn_for_what_stands() -> None:
    start = base()
    one, two, three = (start.get(Idea, f"i{n}") for n in (1, 2, 3))
    end = merged(start, grown(start, join(start, one, two)), grown(start, join(start, two, three)))
    assert [end.get(Idea, f"i{n}").doubled_by for n in (1, 2, 3)] == ["i3", "i3", None]
    assert standing(end, [one]) == [end.get(Idea, "i3")]


def test_a_circle_of_doubles_in_a_file_hangs_nothing() -> None:
    document = base()
    document.apply(change(document.get(Idea, "i1"), doubled_by="i2"))
    document.apply(change(document.get(Idea, "i2"), doubled_by="i1"))
    assert len(standing(document, [document.get(Idea, "i1")])) == 1
