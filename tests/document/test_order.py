from hypothesis import given
from hypothesis import strategies as st

from workshop.document.order import LONGEST, between, is_key, room_for, spread

counts = st.integers(0, 60)


@st.composite
def key_lists(draw: st.DrawFn) -> list[str]:
    """Lists of keys as real use makes them: by insertion anywhere."""
    keys: list[str] = []
    for at in draw(st.lists(st.floats(0, 1), max_size=40)):
        keys = inserted(keys, int(at * len(keys)), 1)
    return keys


def inserted(keys: list[str], at: int, count: int) -> list[str]:
    start, fresh = room_for(keys, at, count)
    return [*keys[:start], *fresh, *keys[start + len(fresh) - count :]]


@given(key_lists(), st.floats(0, 1), counts)
def test_room_keeps_every_list_sorted_and_unique(keys: list[str], where: float, count: int) -> None:
    after = inserted(keys, int(where * len(keys)), count)
    assert after == sorted(set(after))
    assert len(after) == len(keys) + count
    assert all(is_key(key) and key for key in after)


@given(counts, key_lists())
def test_spread_stays_within_its_bounds(count: int, keys: list[str]) -> None:
    for low, high in zip(["", *keys], [*keys, ""], strict=True):
        fresh = spread(count, low, high)
        assert len(fresh) == count
        assert [low, *fresh] == sorted({low, *fresh})
        assert not high or not fresh or fresh[-1] < high


def test_inserting_before_the_same_neighbour_for_ever_keeps_keys_short() -> None:
    keys = spread(2)
    for _ in range(2000):
        keys = inserted(keys, 1, 1)
    assert keys == sorted(set(keys))
    assert max(map(len, keys)) <= LONGEST


def test_a_single_insertion_usually_writes_one_key() -> None:
    keys = spread(10_000)
    for at in (0, 1, 5_000, 9_999, 10_000):
        assert room_for(keys, at, 1)[0] == at
        assert len(room_for(keys, at, 1)[1]) == 1


def test_neighbours_with_one_and_the_same_key_are_spread_out_again() -> None:
    keys = ["V", "V", "V", "W"]
    after = inserted(keys, 1, 1)
    assert after == sorted(set(after))


def test_appending_for_ever_never_runs_out_of_room() -> None:
    last, first = "", "V"
    for _ in range(100):
        run = spread(3_000, last)
        assert run[0] > last
        last = run[-1]
        run = spread(3_000, "", first)
        assert run[-1] < first
        first = run[0]
    assert max(len(last), len(first)) <= LONGEST


def test_between_halves_the_room() -> None:
    assert "" < between() < between(between())
    assert between("", between()) < between()
