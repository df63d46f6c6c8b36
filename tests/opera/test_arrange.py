import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.opera.room import Room, numbered
from workshop.document.edits import Edits
from workshop.document.records import Group, Idea, Link, Method, Principle
from workshop.errors import RuleError
from workshop.opera import arrange, own, pair, rank
from workshop.opera.ballot_rows import BallotRow
from workshop.opera.board import start_board


def drawn(room: Room) -> str:
    """The board as text: groups with their heading in brackets, then the loose and the parked."""
    document, board = room.document, room.board
    columns = [
        " ".join(
            f"[{idea.number}]" if idea.id == group.heading else str(idea.number)
            for idea in arrange.members(document, group)
        )
        for group in document.where(Group, board=board.id)
    ]
    loose = " ".join(str(idea.number) for idea in arrange.loose_ideas(document, board))
    parked = " ".join(str(idea.number) for idea in arrange.parked_ideas(document, board))
    return " | ".join([*columns, f"loose {loose}", f"parked {parked}"])


def group(room: Room, at: int) -> Group:
    return room.document.where(Group, board=room.board.id)[at]


def ideas(room: Room, *numbers: int) -> list[Idea]:
    return [room.idea(number) for number in numbers]


def columns(count: int = 7) -> Room:
    """Two columns, [1] 2 3 and [4] 5, the others loose."""
    room = Room().ideas(numbered(count))
    for head, *under in ((1, 2, 3), (4, 5)):
        found = ideas(room, *under)
        room.do(arrange.make_group(room.document, room.board, ideas=found, heading=room.idea(head)))
    return room


def test_the_board_as_it_is_drawn() -> None:
    assert drawn(columns()) == "[1] 2 3 | [4] 5 | loose 6 7 | parked "


def test_moves_within_and_between_columns() -> None:
    room = columns()
    room.do(arrange.move_ideas(room.document, ideas(room, 3), group(room, 0), room.idea(2)))
    assert drawn(room).startswith("[1] 3 2 | [4] 5")
    room.do(arrange.move_ideas(room.document, ideas(room, 7, 3), group(room, 1), room.idea(5)))
    assert drawn(room) == "[1] 2 | [4] 7 3 5 | loose 6 | parked "
    room.do(arrange.move_ideas(room.document, ideas(room, 7, 2), None, room.idea(6)))
    assert drawn(room) == "[1] | [4] 3 5 | loose 7 2 6 | parked "
    room.do(arrange.move_ideas(room.document, ideas(room, 6), group(room, 1), room.idea(4)))
    assert drawn(room) == "[1] | [4] 6 3 5 | loose 7 2 | parked "


def test_a_heading_that_leaves_is_followed_and_the_last_one_takes_the_column_along() -> None:
    room = columns()
    room.do(arrange.move_ideas(room.document, ideas(room, 1), group(room, 1)))
    assert drawn(room) == "[2] 3 | [4] 5 1 | loose 6 7 | parked "
    room.do(arrange.move_ideas(room.document, ideas(room, 2, 3), None))
    assert drawn(room) == "[4] 5 1 | loose 6 7 2 3 | parked "
    room.session.undo()
    assert drawn(room) == "[2] 3 | [4] 5 1 | loose 6 7 | parked "


def test_a_titled_column_stays_when_it_is_empty() -> None:
    room = columns()
    room.do(arrange.rename_group(room.document, group(room, 1), " Money ", sentence="What it takes"))
    room.do(arrange.park(room.document, ideas(room, 4, 5)))
    assert drawn(room) == "[1] 2 3 |  | loose 6 7 | parked 4 5"
    assert arrange.group_name(room.document, group(room, 1)) == "Money"
    assert arrange.group_name(room.document, group(room, 0)).startswith("Idea 1")
    room.do(arrange.unpark(room.document, ideas(room, 5)))
    assert drawn(room).endswith("loose 5 6 7 | parked 4")


def test_columns_are_moved_merged_split_and_let_go() -> None:
    room = columns()
    room.do(arrange.move_group(room.document, group(room, 1), group(room, 0)))
    assert drawn(room).startswith("[4] 5 | [1] 2 3")
    room.do(arrange.merge_groups(room.document, group(room, 0), group(room, 1)))
    assert drawn(room) == "[1] 2 3 4 5 | loose 6 7 | parked "
    room.do(arrange.split_group(room.document, group(room, 0), ideas(room, 5, 3)))
    assert drawn(room) == "[1] 2 4 | [3] 5 | loose 6 7 | parked "
    room.do(arrange.set_heading(room.document, group(room, 0), room.idea(5)))
    assert drawn(room) == "[5] 1 2 4 | [3] | loose 6 7 | parked "
    room.do(arrange.remove_group(room.document, group(room, 0)))
    assert drawn(room).startswith("[3] | loose ")
    assert room.document.count(Idea) == 7


def test_a_column_is_not_split_into_all_and_nothing_nor_merged_with_itself() -> None:
    room = columns()
    for chosen in ((), (1, 2, 3), (6,)):
        with pytest.raises(RuleError, match="some of its ideas"):
            arrange.split_group(room.document, group(room, 0), ideas(room, *chosen))
    with pytest.raises(RuleError, match="with itself"):
        arrange.merge_groups(room.document, group(room, 0), group(room, 0))


def test_ideas_of_two_boards_are_not_mixed() -> None:
    room = columns()
    room.do(start_board(room.document, "What next?"))
    other = room.document.all(type(room.board))[1]
    room.do(own.write_idea(room.document, other, "elsewhere"))
    elsewhere = room.document.where(Idea, board=other.id)[0]
    with pytest.raises(RuleError, match="different questions"):
        arrange.move_ideas(room.document, [elsewhere], group(room, 0))
    with pytest.raises(RuleError, match="different questions"):
        arrange.join(room.document, elsewhere, room.idea(1))


def test_doubles_are_joined_and_taken_apart_with_all_authors() -> None:
    room = Room(anonymous=False).people("Ann A, Bob B, Cleo C")
    for name in ("Ann", "Bob", "Cleo"):
        room.do(own.write_idea(room.document, room.board, f"by {name}", author=room.person(name)))
    people = {name: room.person(name).id for name in ("Ann", "Bob", "Cleo")}
    room.do(arrange.join(room.document, room.idea(3), room.idea(2)))
    room.do(arrange.join(room.document, room.idea(2), room.idea(1)))
    assert room.idea(1).co_authors == (people["Bob"], people["Cleo"])
    assert {room.idea(2).doubled_by, room.idea(3).doubled_by} == {room.idea(1).id}
    assert drawn(room) == "loose 1 | parked "
    with pytest.raises(RuleError, match="double of itself"):
        arrange.join(room.document, room.idea(1), room.idea(3))
    room.do(arrange.take_apart(room.document, room.idea(3)))
    assert room.idea(1).co_authors == (people["Bob"],)
    room.do(arrange.take_apart(room.document, room.idea(1)))
    assert room.idea(1).co_authors == ()
    assert drawn(room) == "loose 1 2 3 | parked "
    with pytest.raises(RuleError, match="no double"):
        arrange.take_apart(room.document, room.idea(1))


def test_a_copy_stands_in_another_group_and_is_not_counted() -> None:
    room = columns()
    room.do(arrange.copy_idea(room.document, room.idea(2), group(room, 1)))
    assert drawn(room).startswith("[1] 2 3 | [4] 5 2")
    assert len(rank.candidates(room.document, room.board)) == 7
    with pytest.raises(RuleError, match="in this group already"):
        arrange.copy_idea(room.document, room.idea(2), group(room, 1))


def voted(room: Room, marks: dict[int, int]) -> Room:
    rows = [
        BallotRow(2, f"v{voter}", "P", str(number), "1")
        for number, times in marks.items()
        for voter in range(times)
    ]
    room.do(rank.import_ballots(room.document, room.board, Method.TICKS, rows))
    return room


def test_the_suggestion_parks_the_unmarked_and_puts_the_most_marked_in_front() -> None:
    texts = [
        "A shared van",
        "Joint training days",
        "Cook together",
        "A van shared by all",
        "Sing",
        "Plant trees",
    ]
    room = voted(Room().ideas(texts), {1: 5, 2: 4, 3: 3, 4: 2, 5: 1})
    room.do(arrange.suggest(room.document, room.board))
    assert drawn(room) == "[1] 4 | [2] | [3] | loose 5 | parked 6"
    room.session.undo()
    assert drawn(room) == "loose 1 2 3 4 5 6 | parked "


def test_the_suggestion_parks_what_no_pair_put_forward() -> None:
    room = Room().people("Ann A, Bob B").pairs().ideas(numbered(5))
    for number in (1, 2, 3):
        room.do(pair.propose(room.document, room.idea(number), room.pair("A")))
    room.do(own.remove_ideas(room.document, ideas(room, 5)))
    voted(room, {1: 2, 2: 1})
    room.do(arrange.suggest(room.document, room.board))
    assert drawn(room) == "[1] | [2] | loose  | parked 3 4"


def test_ties_at_the_cut_all_become_headings() -> None:
    room = voted(Room().ideas(numbered(8)), {1: 3, 2: 2, 3: 2, 4: 2, 5: 1})
    room.do(arrange.suggest(room.document, room.board, 2))
    assert drawn(room).count("[") == 4
    assert drawn(room).endswith("parked 6 7 8")


def test_what_is_grouped_already_is_left_alone() -> None:
    room = voted(columns(), {6: 2})
    room.do(arrange.suggest(room.document, room.board))
    assert drawn(room) == "[1] 2 3 | [4] 5 | [6] | loose  | parked 7"


def test_without_marks_there_is_nothing_to_suggest() -> None:
    room = Room().ideas(numbered(3))
    with pytest.raises(RuleError, match="has been marked yet"):
        arrange.suggest(room.document, room.board)
    rows = [BallotRow(2, "v", "P", "1", "1")]
    room.do(rank.import_ballots(room.document, room.board, Method.BORDA, rows))
    with pytest.raises(RuleError, match="do not simply add up"):
        arrange.suggest(room.document, room.board)
    room.do(arrange.suggest(room.document, room.board, scores={room.idea(1).id: 2.0}))
    assert drawn(room) == "[1] | loose  | parked 2 3"


def test_the_thread_survives_a_column_that_goes() -> None:
    from workshop.agreement.thread import clause_from_group, ideas_behind

    room = columns()
    room.do(clause_from_group(room.document, Principle, group(room, 0)))
    principle = room.document.all(Principle)[0]
    assert room.document.count(Link) == 4
    room.do(arrange.remove_group(room.document, group(room, 0)))
    assert {idea.number for idea in ideas_behind(room.document, principle)} == {1, 2, 3}


def test_a_merged_column_brings_its_threads_along() -> None:
    from workshop.agreement.thread import clause_from_group, targets_of

    room = columns()
    for at in (0, 1):
        room.do(clause_from_group(room.document, Principle, group(room, at)))
    room.do(clause_link(room))
    room.do(arrange.merge_groups(room.document, group(room, 0), group(room, 1)))
    stays = group(room, 0)
    principles = room.document.all(Principle)
    assert {found.id for found in targets_of(room.document, stays)} == {found.id for found in principles}
    assert len(targets_of(room.document, stays)) == 2
    room.session.undo()
    assert len(targets_of(room.document, group(room, 0))) == 2


def clause_link(room: Room) -> Edits:
    """Ties the first column to the clause of the second as well."""
    from workshop.agreement.thread import link

    return link(room.document, group(room, 0), room.document.all(Principle)[1])


moves = st.tuples(st.integers(1, 8), st.integers(0, 4), st.integers(1, 8))


@given(st.lists(moves, max_size=25))
def test_however_ideas_are_moved_each_stands_in_one_place_and_headings_in_front(
    steps: list[tuple[int, int, int]],
) -> None:
    room = Room().ideas(numbered(8))
    for title in ("x", "y", ""):
        room.do(arrange.make_group(room.document, room.board, title, heading=None))
    for number, where, before in steps:
        found = room.document.where(Group, board=room.board.id)
        target = found[where] if where < len(found) else None
        room.do(arrange.move_ideas(room.document, ideas(room, number), target, room.idea(before)))
        shown = [int(word.strip("[]")) for word in drawn(room).split() if word.strip("[]").isdigit()]
        assert sorted(shown) == list(range(1, 9))
        for one in room.document.where(Group, board=room.board.id):
            under = {idea.id for idea in room.document.where(Idea, group=one.id)}
            assert one.heading is None or one.heading in under


def test_a_proposal_may_be_parked_and_its_pair_keeps_it() -> None:
    room = Room().people("Ann A, Bob B").pairs().ideas(numbered(2))
    room.do(pair.propose(room.document, room.idea(1), room.pair("A")))
    room.do(arrange.park(room.document, ideas(room, 1)))
    assert pair.proposals_of(room.document, room.pair("A")) == (room.idea(1),)
