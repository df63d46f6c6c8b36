import pytest

from tests.opera.room import Room
from workshop.document.records import AgendaItem, Day, Step
from workshop.errors import InputError
from workshop.opera import agenda


def day(room: Room) -> Day:
    return room.document.all(Day)[0]


def with_day(start: str = "9:30") -> Room:
    room = Room()
    room.do(agenda.start_day(room.document, "Away", start=start, date="2026-03-14"))
    return room


def times(room: Room) -> list[tuple[str, str, int]]:
    return [(slot.starts, slot.ends, slot.over) for slot in agenda.schedule(room.document, day(room))]


def test_times_follow_from_minutes_and_pinned_items_stay() -> None:
    room = with_day()
    for title, minutes, pinned in (
        ("Welcome", 20, None),
        ("Talk", 85, None),
        ("Lunch", 45, "11.00"),
        ("On", 15, None),
    ):
        room.do(agenda.add_item(room.document, day(room), title, minutes, pinned=pinned))
    assert times(room) == [
        ("09:30", "09:50", 0),
        ("09:50", "11:15", 0),
        ("11:00", "11:45", 15),
        ("11:45", "12:00", 0),
    ]
    assert agenda.running_over(room.document, day(room)) == "15 minutes over before “Lunch” at 11:00."
    talk = room.document.all(AgendaItem)[1]
    room.do(agenda.edit_item(room.document, talk, minutes=60))
    assert agenda.running_over(room.document, day(room)) is None
    room.do(agenda.move_item(room.document, talk, 3))
    assert [item.title for item in room.document.all(AgendaItem)] == ["Welcome", "Lunch", "On", "Talk"]
    room.do(agenda.remove_item(room.document, talk))
    room.do(agenda.add_item(room.document, day(room), "Break", before=room.document.all(AgendaItem)[1]))
    assert times(room)[1] == ("09:50", "10:05", 0)


@pytest.mark.parametrize(("people", "explain", "last"), [(3, 2, 38), (8, 6, 34), (16, 12, 28), (40, 30, 10)])
def test_ninety_minutes_for_one_question(people: int, explain: int, last: int) -> None:
    room = with_day().people(", ".join(f"P{at} H{at}" for at in range(people)))
    room.do(agenda.opera_items(room.document, day(room), room.board))
    items = room.document.all(AgendaItem)
    assert [item.step for item in items] == [None, *Step, None]
    assert (items[3].minutes, items[-1].minutes) == (explain, last)
    assert sum(item.minutes for item in items) == max(90, 60 + explain)


def test_explain_says_when_the_pairs_need_longer() -> None:
    room = Room().people(", ".join(f"P{number} A" for number in range(40)))
    room.do(agenda.start_day(room.document, "Away day"))
    room.do(agenda.opera_items(room.document, day(room), room.board))
    assert agenda.too_short(room.document, day(room)) is None
    explain = next(item for item in room.document.all(AgendaItem) if item.step is Step.EXPLAIN)
    room.do(agenda.edit_item(room.document, explain, minutes=20))
    said = agenda.too_short(room.document, day(room))
    assert said == "“Explain: each pair in turn” has 20 minutes; 20 pairs need 30."


def test_two_people_need_no_time_for_pairs() -> None:
    room = with_day().people("Ann A, Bob B")
    room.do(agenda.opera_items(room.document, day(room), room.board))
    assert Step.PAIR not in [item.step for item in room.document.all(AgendaItem)]


@pytest.mark.parametrize(
    "fields", [{"minutes": 0}, {"minutes": 9999}, {"pinned": "25:00"}, {"pinned": "noon"}, {"pinned": "9:60"}]
)
def test_times_that_are_none_are_refused(fields: dict[str, object]) -> None:
    room = with_day()
    with pytest.raises(InputError, match=r"minutes|time of day"):
        agenda.add_item(room.document, day(room), "x", **fields)  # type: ignore[arg-type]


def test_a_day_keeps_to_the_calendar() -> None:
    room = with_day()
    with pytest.raises(InputError, match="is not a date"):
        agenda.edit_day(room.document, day(room), date="2026-02-30")
    room.do(agenda.edit_day(room.document, day(room), date="", start="14.05"))
    assert (day(room).date, day(room).start) == ("", "14:05")
    room.do(agenda.remove_day(room.document, day(room)))
    assert room.document.count(Day) == 0


def test_times_run_past_midnight() -> None:
    assert [agenda.clock(minutes) for minutes in (0, 59, 1439, 1500)] == ["00:00", "00:59", "23:59", "01:00"]
