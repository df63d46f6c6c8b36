"""Several tables' sorts of one board: kept, keyed from paper, combined, and the board grouped so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document.document import Document
from workshop.document.edits import Edits, add, change
from workshop.document.records import Board, Group, Idea, Link, Principle, Sort
from workshop.errors import InputError, RuleError
from workshop.opera import arrange
from workshop.opera.agreed_groups import differing_words, group_so, titles_of, together
from workshop.opera.codes import new_codes
from workshop.opera.copies import copy_idea
from workshop.opera.table_sorts import forget_sort, keep_sort, key_sort, piles_of, sorts_of, words_of

CODES = new_codes(frozenset(), 6)


def board_of(number: int = 6) -> Document:
    ideas = [
        Idea(id=f"i{n}", board="board", number=n, text=f"Idea {n}", code=CODES[n - 1], order=f"V{n}")
        for n in range(1, number + 1)
    ]
    return Document([Board(id="board", question="What helps?"), *ideas])


def the_board(document: Document) -> Board:
    return document.get(Board, "board")


def sorted_by(document: Document, table: str, *lines: str) -> None:
    """Take in a table's sort, drawn as “Trust: 1 2”; the codes are looked up."""
    text = ""
    for line in lines:
        title, numbers = line.split(":")
        text += f"{title}\n{' '.join(CODES[int(number) - 1] for number in numbers.split())}\n"
    document.apply(key_sort(document, the_board(document), table, text))


def drawn(document: Document) -> str:
    """The groups of the board: “Trust: 1 2 | Vans: 3”."""
    groups = document.where(Group, board="board")
    return " | ".join(
        f"{arrange.group_name(document, group)}: "
        + " ".join(str(idea.number) for idea in arrange.members(document, group))
        for group in groups
    )


def three_tables() -> Document:
    document = board_of()
    sorted_by(document, "1", "Trust: 1 2 3", "Vans: 4 5", "-: 6")
    sorted_by(document, "2", "Trusting: 1 2", "Transport: 3 4 5 6")
    sorted_by(document, "3", "Trust: 1 2 6", "Transport: 4 5", "-: 3")
    return document


def test_the_present_groups_are_kept_as_a_tables_sort() -> None:
    document = board_of()
    first, second, *_ = document.all(Idea)
    document.apply(arrange.make_group(document, the_board(document), "Trust", [first, second]))
    document.apply(arrange.park(document, [document.get(Idea, "i6")]))
    document.apply(keep_sort(document, the_board(document), " 2 "))
    (sort,) = sorts_of(document, the_board(document))
    assert (sort.table, words_of(document, sort)) == ("2", "Trust: 1, 2; 3; 4; 5")
    document.apply(keep_sort(document, the_board(document), "2"))
    assert document.count(Sort) == 1
    assert len(piles_of(document, sort)) == 4
    document.apply(forget_sort(document, sort))
    assert together(document, the_board(document)).groups == ()


def test_nothing_grouped_or_no_table_is_refused() -> None:
    document = board_of()
    with pytest.raises(RuleError, match="nothing to keep"):
        keep_sort(document, the_board(document), "1")
    with pytest.raises(InputError, match="that of a table"):
        key_sort(document, the_board(document), " ", f"Trust\n{CODES[0]}")
    with pytest.raises(InputError, match="no codes"):
        key_sort(document, the_board(document), "1", "\n")
    with pytest.raises(InputError, match="Line 4: number 1 was keyed on line 2"):
        key_sort(document, the_board(document), "1", f"Trust\n{CODES[0]}\nVans\n{CODES[0]}")


def test_a_card_may_head_what_is_keyed_and_cards_under_a_dash_stand_alone() -> None:
    document = board_of()
    text = f"{CODES[2]}\n{CODES[0]} {CODES[1]}\n–\n{CODES[3]} {CODES[4]}"
    document.apply(key_sort(document, the_board(document), "1", text))
    assert words_of(document, document.all(Sort)[0]) == "3, 1, 2; 4; 5"
    assert drawn(document) == ""


def test_what_tables_have_in_common_and_where_they_differ() -> None:
    document = three_tables()
    found = together(document, the_board(document))
    assert found.groups == (("i1", "i2"), ("i4", "i5"))
    assert found.alone == ("i3", "i6")
    assert titles_of(document, the_board(document), found.groups) == ("Trust", "Transport")
    words = [differing_words(document, two) for two in found.differ]
    assert "Numbers 1 and 3: together at 1 of 3 tables" in words
    assert "Numbers 3 and 6: together at 1 of 3 tables" in words
    assert not any("1 and 2" in line for line in words)


def test_a_title_goes_to_the_group_with_most_of_it_and_to_no_other() -> None:
    document = board_of()
    sorted_by(document, "1", "Trust: 1 2 3 4 5", "-: 6")
    sorted_by(document, "2", "One: 1 2 3", "Two: 4 5")
    sorted_by(document, "3", "trust: 1 2 3", "Vans: 4 5")
    board = the_board(document)
    assert titles_of(document, board, (("i4", "i5"), ("i1", "i2", "i3"))) == ("Two", "Trust")
    assert titles_of(document, board, (("i1", "i2"),), ["trust "]) == ("One",)
    assert titles_of(document, board, (("i6",),)) == ("",)


def test_the_board_is_grouped_so_in_one_step() -> None:
    document = three_tables()
    before = document.copy()
    edits = group_so(document, the_board(document))
    document.apply(edits)
    assert drawn(document) == "Trust: 1 2 | Transport: 4 5"
    document.apply(edit.inverse() for edit in reversed(edits))
    assert document == before


def test_a_group_that_holds_most_of_it_keeps_its_name_and_its_thread() -> None:
    document = three_tables()
    ideas = {n: document.get(Idea, f"i{n}") for n in range(1, 7)}
    document.apply(arrange.make_group(document, the_board(document), "Ours", [ideas[1], ideas[3]]))
    document.apply(arrange.make_group(document, the_board(document), "Odd", [ideas[2]]))
    document.apply(arrange.make_group(document, the_board(document), "Agreed already", [ideas[6]]))
    ours, _, agreed = document.where(Group, board="board")
    principle = Principle(title="Kept")
    tie = Link(source_table="groups", source=agreed.id, target_table="principles", target=principle.id)
    document.apply(add(principle, tie))
    document.apply(group_so(document, the_board(document)))
    assert drawn(document) == "Ours: 1 2 | Agreed already:  | Transport: 4 5"
    assert document.get(Group, ours.id)
    assert [idea.number for idea in arrange.loose_ideas(document, the_board(document))] == [3, 6]


def test_what_is_parked_stays_parked_and_what_no_table_saw_stays() -> None:
    document = board_of()
    sorted_by(document, "1", "Trust: 1 2 3")
    group = arrange.make_group(document, the_board(document), "Else", [document.get(Idea, "i5")])
    document.apply(group)
    document.apply(arrange.park(document, [document.get(Idea, "i3")]))
    document.apply(group_so(document, the_board(document)))
    assert drawn(document) == "Else: 5 | Trust: 1 2"
    assert document.get(Idea, "i3").parked


def test_doubles_and_copies_count_as_one_card() -> None:
    document = three_tables()
    document.apply(arrange.join(document, document.get(Idea, "i2"), document.get(Idea, "i3")))
    document.apply(arrange.make_group(document, the_board(document), "Here", [document.get(Idea, "i5")]))
    document.apply(copy_idea(document, document.get(Idea, "i1"), document.all(Group)[0]))
    found = together(document, the_board(document))
    assert "i2" not in {card for row in found.groups for card in row} | set(found.alone)
    document.apply(keep_sort(document, the_board(document), "4"))
    assert "i1" in {card for row in together(document, the_board(document)).groups for card in row}


def test_where_tables_agree_on_nothing_grouping_is_refused() -> None:
    document = board_of(2)
    sorted_by(document, "1", "-: 1 2")
    with pytest.raises(RuleError, match="half the tables"):
        group_so(document, the_board(document))


piles = st.lists(st.integers(0, 3), min_size=6, max_size=6)


@given(st.lists(piles, min_size=1, max_size=4), piles, st.sets(st.integers(1, 6)))
def test_grouping_so_shows_exactly_the_firm_groups(
    tables: list[list[int]], present: list[int], parked: set[int]
) -> None:
    document = board_of()
    for at, table in enumerate(tables):
        rows = [[n for n, pile in enumerate(table, 1) if pile == which] for which in range(4)]
        lines = [f"Pile {which}: {' '.join(map(str, row))}" for which, row in enumerate(rows) if row]
        sorted_by(document, str(at), *lines)
    for which in range(3):
        ideas = [document.get(Idea, f"i{n}") for n, pile in enumerate(present, 1) if pile == which]
        document.apply(arrange.make_group(document, the_board(document), f"Now {which}", ideas))
    document.apply(_parked(document, parked))
    found = together(document, the_board(document))
    if not found.groups:
        return
    document.apply(group_so(document, the_board(document)))
    here = [{idea.id for idea in arrange.members(document, group)} for group in document.all(Group)]
    off = {f"i{n}" for n in parked}
    wanted = [set(row) - off for row in found.groups]
    assert sorted(map(sorted, filter(None, here))) == sorted(map(sorted, filter(None, wanted)))
    assert {idea.id for idea in arrange.parked_ideas(document, the_board(document))} == off


def _parked(document: Document, numbers: set[int]) -> Edits:
    return arrange.park(document, [document.get(Idea, f"i{n}") for n in sorted(numbers)])


def test_a_pile_whose_ideas_are_all_gone_says_nothing() -> None:
    document = three_tables()
    sort = document.all(Sort)[0]
    document.apply(change(piles_of(document, sort)[1], ideas=()))
    assert words_of(document, sort) == "Trust: 1, 2, 3; 6"
