"""Ideas on the wall, on the matrix and in a ranking by hand."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tests.opera.room import Room, numbered
from workshop.document.records import Idea
from workshop.opera import arrange, placing


def ranked(room: Room) -> list[int]:
    ideas = room.document.where(Idea, board=room.board.id)
    return [idea.number for idea in sorted(ideas, key=lambda idea: (not idea.rank, idea.rank, idea.number))]


def test_the_wall_and_the_matrix_keep_their_own_places() -> None:
    room = Room().ideas(numbered(2))
    one, two = room.idea(1).id, room.idea(2).id
    room.do(placing.place(room.document, {one: (100, -200), two: (5000, 90)}))
    room.do(placing.judge(room.document, {one: (-5, 1200)}))
    assert [(room.idea(n).x, room.idea(n).y) for n in (1, 2)] == [(100, -200), (5000, 90)]
    assert (room.idea(1).across, room.idea(1).up) == (0, 1000)
    assert (room.idea(2).across, room.idea(2).up) == (None, None)


def test_nothing_is_laid_over_anything() -> None:
    room = Room().ideas(numbered(40))
    for start in range(1, 30, 7):
        members = [room.idea(number) for number in range(start, start + 7 - start // 8)]
        room.do(arrange.make_group(room.document, room.board, "Group", members))
    room.do(placing.place(room.document, {room.idea(40).id: (300, 700)}))
    room.do(placing.lay_out(room.document, room.board))
    ideas = room.document.all(Idea)
    spots = [(idea.x, idea.y) for idea in ideas if idea.x is not None and idea.y is not None]
    assert (len(spots), spots[-1]) == (40, (300, 700))
    for (left, top), (right, low) in combinations(spots, 2):
        assert abs(left - right) >= 1000 or abs(top - low) >= 1000
    assert placing.lay_out(room.document, room.board) == ()


@given(st.lists(st.tuples(st.integers(1, 6), st.integers(0, 5)), max_size=12))
def test_a_ranking_by_hand_is_the_list_that_people_moved(moves: list[tuple[int, int]]) -> None:
    room, shown = Room().ideas(numbered(6)), list(range(1, 7))
    for number, at in moves:
        ideas = [room.idea(found) for found in shown]
        room.do(placing.rank_by_hand(room.document, ideas, [room.idea(number)], at))
        shown.remove(number)
        shown.insert(at, number)
        assert ranked(room) == shown
    room.do(placing.rank_by_count(room.document, room.board))
    assert ranked(room) == [1, 2, 3, 4, 5, 6]


def test_one_move_in_a_ranking_by_hand_writes_one_row() -> None:
    room = Room().ideas(numbered(9))
    ideas = [room.idea(number) for number in range(1, 10)]
    room.do(placing.rank_by_hand(room.document, ideas, [ideas[8]], 0))
    shown = [room.idea(number) for number in ranked(room)]
    assert len(placing.rank_by_hand(room.document, shown, [shown[4]], 2)) == 1
