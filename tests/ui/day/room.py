"""A small partnership to try the day's pages on, and the gestures of a facilitator."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.pages.day.frame import DayPage
from ui.pages.day.parts.picker import Picker
from ui.place import Place
from ui.run import Message, Runner
from workshop.document.document import Document
from workshop.document.order import spread
from workshop.document.records import (
    Board,
    Group,
    Idea,
    Pair,
    Partner,
    Partnership,
    Person,
    Record,
    Step,
)
from workshop.opera import pair, rank
from workshop.session import Session

QUESTION = "How can we share what we know?"
TEXTS = (
    "Open every training day to all partners",
    "One page of news a month for everybody",
    "Shadow a colleague for a day",
    "A shared shelf of templates",
    "Name one person to ask in each partner",
    "Lunch together after the board",
    "Write down what went wrong and why",
    "Start each meeting with a story",
)


def partnership() -> tuple[Record, ...]:
    """Two partners with three people each."""
    partners = [
        Partner(id=f"partner{sign}", name=f"Partner {sign}", letter=sign, order=sign) for sign in "AB"
    ]
    names = ("Ana", "Bo", "Cy", "Dee", "Eve", "Flo")
    people = [
        Person(id=name, name=name, partner=f"partner{'AB'[place % 2]}", order=str(place + 1))
        for place, name in enumerate(names)
    ]
    return Partnership(id="partnership", name="Riverside"), *partners, *people


def started(**fields: object) -> tuple[Record, ...]:
    """The partnership with one question."""
    board = Board(id="board", order="V", **{"question": QUESTION, **fields})  # type: ignore[arg-type]
    return *partnership(), board


def written(**fields: object) -> tuple[Record, ...]:
    """A board whose ideas are on show."""
    keys = spread(len(TEXTS))
    ideas = [
        Idea(id=f"idea{place + 1}", board="board", number=place + 1, text=text, order=keys[place])
        for place, text in enumerate(TEXTS)
    ]
    return *started(**{"revealed": True, "step": Step.ARRANGE, "shown": Step.ARRANGE, **fields}), *ideas


def proposed(**fields: object) -> Session:
    """Three pairs, A with ideas 1 to 3, B with 4 to 6, C with 7 and 8."""
    session = Session(Document(written(**fields)))
    document = session.document
    board = document.get(Board, "board")
    session.do("Make pairs", pair.pair_up(document, board, seed=1).edits)
    pairs = document.where(Pair, board="board")
    for number in range(1, len(TEXTS) + 1):
        idea = document.get(Idea, f"idea{number}")
        session.do("Propose", pair.propose(document, idea, pairs[(number - 1) // 3]))
    return session


def marked() -> Session:
    """All ballots in: idea 4 three marks, idea 1 two, idea 7 one."""
    session = proposed()
    document = session.document
    pairs = document.where(Pair, board="board")
    for place, numbers in ((0, (4, 7)), (1, (1, 4)), (2, (1, 4))):
        board = document.get(Board, "board")
        for number in numbers:
            idea = document.get(Idea, f"idea{number}")
            session.do("Mark", rank.set_mark(document, board, pairs[place], idea, marked=True))
        board = document.get(Board, "board")
        session.do("Hand in", rank.finish_ballot(document, board, pairs[place], finished=True))
    return session


@dataclass(slots=True)
class Room:
    """A page on show, with what it said."""

    session: Session
    runner: Runner
    place: Place
    page: DayPage
    said: list[Message]

    @property
    def document(self) -> Document:
        return self.session.document

    @property
    def board(self) -> Board:
        return self.document.get(Board, "board")

    def texts(self) -> list[str]:
        """The words of all ideas, in the order of their numbers."""
        ideas = sorted(self.document.where(Idea, board="board"), key=lambda idea: idea.number)
        return [idea.text for idea in ideas]

    def groups(self) -> dict[str, list[int]]:
        """Each heading or title with the numbers of its ideas, the heading's first."""
        from workshop.opera.arrange import group_name, members

        return {
            group_name(self.document, group): [idea.number for idea in members(self.document, group)]
            for group in self.document.where(Group, board="board")
        }


def type_in(widget: QWidget, words: str, *, enter: bool = True) -> None:
    """Type with the keyboard, and Enter."""
    QTest.keyClicks(widget, words)
    if enter:
        QTest.keyClick(widget, Qt.Key.Key_Return)


def press(widget: QWidget, at: QPoint | None = None) -> None:
    """Click with the left button."""
    QTest.mouseClick(
        widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or widget.rect().center()
    )


def open_list() -> Picker:
    """The list that is open."""
    windows = QApplication.topLevelWidgets()
    return next(found for window in windows for found in window.findChildren(Picker) if found.isVisible())


def choose(words: str) -> None:
    """Find something in the open list by typing, and take it."""
    type_in(open_list().field, words)


def drag(widget: QWidget, onto: QWidget) -> None:
    """Pick a widget up with the mouse and let go over another one."""
    start, end = widget.rect().center(), widget.mapFromGlobal(onto.mapToGlobal(onto.rect().center()))
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(widget, button, none, start)
    for step in range(1, 6):
        QTest.mouseMove(widget, start + (end - start) * step / 5)
    QTest.mouseRelease(widget, button, none, end)
