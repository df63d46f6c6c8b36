"""The room's timer, with its clock in the hand."""

from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from tests.ui.day.room import open_list, press, type_in
from ui.theme import load_theme
from ui.timer import RoomTimer, TimerState, clock_words, state_words
from ui.timer_face import TimerFace


class Hand:
    """A clock that moves when told."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def wound(seconds: int = 300) -> tuple[RoomTimer, Hand]:
    hand = Hand()
    timer = RoomTimer(clock=hand)
    timer.set(seconds)
    return timer, hand


def test_it_counts_pauses_and_goes_on(qtbot: QtBot) -> None:
    timer, hand = wound()
    timer.start()
    hand.now += 70
    assert (timer.left, state_words(timer)) == (230, "Running")
    timer.pause()
    hand.now += 600
    assert (timer.left, timer.state) == (230, TimerState.PAUSED)
    timer.toggle()
    hand.now += 200
    assert (timer.left, state_words(timer)) == (30, "Last minute")
    timer.set(300)
    assert (timer.left, timer.state) == (300, TimerState.IDLE)


def test_the_end_is_told_once_and_the_time_over_is_counted(qtbot: QtBot) -> None:
    timer, hand = wound(60)
    ended = QSignalSpy(timer.ended)
    timer.start()
    hand.now += 60
    timer.tick()
    hand.now += 5
    timer.tick()
    assert ended.count() == 1
    assert (clock_words(timer.left), state_words(timer), timer.share) == ("+0:05", "Time", 0.0)
    timer.add(60)
    assert (timer.left, timer.state) == (60, TimerState.RUNNING)
    timer.set(60)


def test_a_minute_more_counts_in_every_state(qtbot: QtBot) -> None:
    timer, hand = wound(60)
    timer.add(60)
    assert (timer.left, timer.whole, timer.share) == (120, 120, 1.0)
    timer.start()
    hand.now += 30
    timer.add(60)
    assert timer.left == 150
    timer.pause()
    timer.add(60)
    assert timer.left == 210
    timer.set(timer.whole)
    assert timer.left == 240


def test_it_tells_of_every_second_only_once(qtbot: QtBot) -> None:
    timer, hand = wound(10)
    timer.start()
    told = QSignalSpy(timer.changed)
    for _ in range(10):
        hand.now += 0.25
        timer.tick()
    assert told.count() == 2
    timer.set(10)


def test_the_face_works_it_by_mouse_and_by_key(qtbot: QtBot) -> None:
    timer, hand = wound()
    face = TimerFace(timer, load_theme("light"))
    qtbot.addWidget(face)
    face.resize(700, 600)
    face.show()
    press(face.go)
    assert timer.state is TimerState.RUNNING
    assert face.go.accessibleName() == "Pause the timer"
    press(face.more)
    assert face.time.text() == "6:00"
    hand.now += 361
    timer.tick()
    assert face.time.text() == "Time  +0:01"
    press(face.time)
    type_in(open_list().field, "10")
    assert (face.time.text(), timer.state) == ("10:00", TimerState.IDLE)


def test_one_room_has_one_timer(qtbot: QtBot) -> None:
    owner = RoomTimer()
    assert RoomTimer.of(owner) is RoomTimer.of(owner)
