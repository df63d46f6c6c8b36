"""The small partnership, ranked one way or another, and short ways to look at what was marked."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.day.room import Room, proposed
from ui.pages.day.methods.entry import Entry
from ui.pages.day.methods.value_list import ValueList
from ui.pages.day.methods.value_painter import boxes, steppers
from ui.pages.day.rank import RankPage
from workshop.document.records import Ballot, Board, Idea, Pair
from workshop.opera import ballots
from workshop.opera.ways import choose_way, way_named
from workshop.session import Session

E = TypeVar("E", bound=Entry)


def ranked_by(way: str) -> Session:
    """Eight proposals of three pairs, to be ranked this way."""
    session = proposed()
    board = session.document.get(Board, "board")
    session.do("Way", choose_way(session.document, board, way_named(way)))
    return session


def pairs(room: Room) -> tuple[Pair, ...]:
    return room.document.where(Pair, board="board")


def values(room: Room, voter: ballots.Voter, criterion: str = "") -> dict[int, int]:
    """Number to value of everything a voter has marked."""
    found = ballots.values_by(room.document, room.board, voter, criterion=criterion)
    return {room.document.get(Idea, ident).number: value for ident, value in found.items()}


def rank_page(room: Room) -> RankPage:
    assert isinstance(room.page, RankPage)
    return room.page


def entry(room: Room, kind: type[E]) -> E:
    found = rank_page(room).room.entries.currentWidget()
    assert isinstance(found, kind)
    return found


def keys(widget: ValueList, *pressed: Qt.Key | str) -> None:
    """Press keys one after the other."""
    for one in pressed:
        if isinstance(one, str):
            QTest.keyClicks(widget, one)
        else:
            QTest.keyClick(widget, one)


def click(widget: ValueList, ident: str, value: int, column: int = 0) -> None:
    """Click the box of a value, or less and more of an amount for −1 and 1."""
    widget.go_to(ident)
    index = widget.values.index(widget.currentIndex().row(), column + 1)
    asked = widget.values.columns[column]
    area = widget.visualRect(index).adjusted(0, 0, 0, -1)
    theme = widget._painter.theme
    if asked.labels:
        box = boxes(theme, area, asked)[asked.values.index(value)]
    else:
        box = steppers(theme, area)[value > 0]
    QTest.mouseClick(
        widget.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box.center()
    )


def hand_in_all(session: Session) -> None:
    """Hand in the ballot of every pair."""
    board = session.document.get(Board, "board")
    for pair in session.document.where(Pair, board="board"):
        session.do("In", ballots.hand_in(session.document, board, pair, finished=True))


def complete(room: Room) -> list[str]:
    """Whose ballots are in."""
    return [ballot.voter for ballot in room.document.where(Ballot, board="board") if ballot.complete]
