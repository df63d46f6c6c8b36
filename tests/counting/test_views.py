from tests.opera.room import Room, numbered
from workshop.counting.views import grades_of, means_of, partner_views, spreads
from workshop.document.records import Method
from workshop.opera import ballots
from workshop.opera.board import edit_board


def ready(method: Method, **fields: object) -> Room:
    room = Room().people("Ann A, Bob B, Cleo A, Dan B").ideas(numbered(3))
    room.do(edit_board(room.document, room.board, method=method, **fields))
    return room


def give(room: Room, name: str, number: int, value: int, criterion: str = "") -> None:
    edits = ballots.set_value(
        room.document, room.board, room.person(name), room.idea(number), value, criterion=criterion
    )
    room.do(edits)


def test_each_partner_is_seen_on_its_own() -> None:
    room = ready(Method.STANCE)
    for name, value in (("Ann", 1), ("Cleo", 1), ("Bob", -1)):
        give(room, name, 1, value)
    found = partner_views(room.document, room.board)[room.idea(1).id]
    assert [(one.name, one.agree, one.asked, one.share) for one in found] == [
        ("A", 2, 2, 1.0),
        ("B", 0, 1, 0.0),
    ]
    nobody = partner_views(room.document, room.board)[room.idea(2).id]
    assert [(one.asked, one.share) for one in nobody] == [(0, 0.0), (0, 0.0)]


def test_grades_are_counted_and_never_averaged() -> None:
    room = ready(Method.GRADIENTS)
    for name, value in (("Ann", 1), ("Bob", 8), ("Cleo", 8)):
        give(room, name, 2, value)
    found = grades_of(room.document, room.board)
    assert {grade: times for grade, times in found[room.idea(2).id].items() if times} == {1: 1, 8: 2}
    assert sum(found[room.idea(1).id].values()) == 0


def test_means_stand_for_each_criterion_alone() -> None:
    room = ready(Method.CRITERIA, criteria=("Impact 90", "Ease 10"))
    give(room, "Ann", 1, 5, "Impact")
    give(room, "Bob", 1, 2, "Impact")
    give(room, "Bob", 1, 1, "Ease")
    found = means_of(room.document, room.board)
    assert found[room.idea(1).id] == (3.5, 1.0)
    assert found[room.idea(3).id] == (None, None)


def test_spread_keeps_every_value_and_ticks_have_none() -> None:
    room = ready(Method.STANCE)
    for name, value in (("Ann", 1), ("Cleo", -1)):
        give(room, name, 1, value)
    found = spreads(room.document, room.board)[room.idea(1).id]
    assert (sorted(found.values), found.low, found.high) == ([-1.0, 1.0], -1.0, 1.0)
    room.do(edit_board(room.document, room.board, method=Method.TICKS))
    assert spreads(room.document, room.board) == {}
