import tracemalloc
from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tests.opera.room import Room
from workshop.opera import arrange
from workshop.opera.likely import MOST, likely_doubles, likely_groups, near_pairs
from workshop.opera.likeness import ALIKE, Texts, likeness, words_of
from workshop.opera.sorts import combined, counted_together

words = st.sampled_from("share van housing trust meet bid river kitchen money young".split())  # noqa: SIM905
texts = st.lists(st.lists(words, max_size=3).map(" ".join), max_size=12)


@given(texts)
def test_every_pair_alike_enough_with_a_word_in_common_is_found(found: list[str]) -> None:
    pairs = {(one, other) for _, one, other in near_pairs(found, ALIKE)}
    for one, other in combinations(range(len(found)), 2):
        shared = set(found[one].split()) & set(found[other].split())
        if likeness(found[one], found[other]) >= ALIKE and shared:
            assert (one, other) in pairs
    assert all(likeness(found[one], found[other]) >= ALIKE for one, other in pairs)


@given(texts, texts, st.data())
def test_texts_that_come_and_go_are_found_as_if_looked_through(
    before: list[str], after: list[str], data: st.DataObject
) -> None:
    kept = Texts((f"{at:02}", text) for at, text in enumerate(before))
    for at, text in enumerate(after):
        kept.put(f"{at:02}", text)
    for at in range(len(after), len(before)):
        kept.drop(f"{at:02}")
    asked = data.draw(st.lists(words, max_size=4).map(" ".join))
    assert kept.like(asked) == looked_through(asked, after)


def looked_through(asked: str, others: list[str]) -> list[tuple[float, str]]:
    """The same, text by text: what shares one of the rarer half of the words and is alike enough."""
    sought = words_of(asked)
    rarity = sorted(sought, key=lambda word: (sum(word in words_of(other) for other in others), word))
    rare = set(rarity[: max(2, (len(sought) + 1) // 2)])
    hits = [
        (likeness(asked, other) if sought else 1.0, f"{at:02}")
        for at, other in enumerate(others)
        if (rare & words_of(other) if sought else not other)
    ]
    return sorted((hit for hit in hits if hit[0] >= ALIKE), key=lambda hit: (-hit[0], hit[1]))


def test_the_same_words_are_the_likest_and_none_are_not_alike() -> None:
    assert likeness("Share the van", "share THE van") == 1
    assert likeness("", "") == 0
    assert Texts([("a", "??"), ("b", "!!")]).like("??") == [(1.0, "a")]


def test_a_chain_of_ideas_is_not_one_group_of_all() -> None:
    room = Room().ideas([" ".join(f"word{at + step}" for step in range(5)) for at in range(30)])
    found = likely_groups(room.document, room.board)
    assert max(map(len, found)) <= MOST
    assert sum(map(len, found)) > 20


def test_doubles_and_company_are_suggested_and_what_is_settled_is_not() -> None:
    doubled = ["Share the van on Fridays", "Share the vans on Fridays", "Cook together weekly"]
    room = Room().ideas([*doubled, "A joint training bid", "A joint training bid for all", "Share the van"])
    found = [(two.one.number, two.other.number) for two in likely_doubles(room.document, room.board)]
    assert found[0] == (1, 2)
    assert (4, 5) in found
    groups = [[idea.number for idea in row] for row in likely_groups(room.document, room.board)]
    assert groups == [[1, 2, 6], [4, 5]]
    room.do(arrange.join(room.document, room.idea(2), room.idea(1)))
    room.do(arrange.park(room.document, [room.idea(5)]))
    assert [(two.one.number, two.other.number) for two in likely_doubles(room.document, room.board)] in (
        [],
        [(1, 6)],
    )


def test_tables_that_agree_make_firm_groups_and_differences_are_listed() -> None:
    tables = [
        [["a", "b", "c"], ["d", "e"], ["f"]],
        [["a", "b"], ["c", "d", "e"], ["f"]],
        [["a", "b"], ["d", "e"], ["c", "f"]],
        [["a", "b"], ["d", "f"]],
    ]
    found = combined(tables)
    assert found.groups == (("a", "b"), ("d", "e"))
    assert found.alone == ("c", "f")
    assert counted_together(tables)["a", "b"] == (4, 4)
    assert counted_together(tables)["d", "e"] == (3, 3)
    assert counted_together(tables)["d", "f"] == (1, 4)
    assert found.differ[0].share in {Fraction(1, 3), Fraction(1, 4)}
    assert not any((two.one, two.other) == ("a", "b") for two in found.differ)


@given(st.lists(st.lists(st.integers(0, 3), min_size=7, max_size=7), min_size=1, max_size=4))
def test_groups_are_firm_and_no_two_could_still_be_joined(tables: list[list[int]]) -> None:
    sorts = [[[str(c) for c, g in enumerate(row) if g == group] for group in range(4)] for row in tables]
    share = {two: Fraction(*count) for two, count in counted_together(sorts).items()}
    found = combined(sorts)
    clusters = [*found.groups, *((card,) for card in found.alone)]
    assert sorted(card for row in clusters for card in row) == [str(card) for card in range(7)]
    for one, other in combinations(clusters, 2):
        between = [share[tuple(sorted((a, b)))] for a in one for b in other]  # type: ignore[index]
        assert sum(between, Fraction(0)) / len(between) < Fraction(1, 2)
    if len(tables) == 1:
        assert sorted(sorted(row) for row in clusters) == sorted(sorted(row) for row in sorts[0] if row)


def test_looking_through_a_board_keeps_less_of_it_than_the_board_itself() -> None:
    board = [" ".join(f"word{at * 7 + step}" for step in range(12)) for at in range(3_000)]
    near_pairs(board[:1], ALIKE)
    tracemalloc.start()
    try:
        near_pairs(board, ALIKE)
        kept = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert kept < 3_000_000
