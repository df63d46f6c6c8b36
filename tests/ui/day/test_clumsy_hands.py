"""Clumsy hands on the five pages: whatever is pressed, the pages tell what the file holds."""

import random
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QStackedWidget
from pytestqt.qtbot import QtBot

from tests.ui.day.room import started, written
from ui.boards.layouts.plan import Direction
from ui.pages.day.arrange import ArrangePage
from ui.pages.day.arranging.cards import Cards
from ui.pages.day.arranging.looks import Colour, Layout
from ui.pages.day.arranging.tools import TOOLS
from ui.pages.day.explain import ExplainPage
from ui.pages.day.frame import DayPage
from ui.pages.day.own import OwnPage
from ui.pages.day.pair import PairPage
from ui.pages.day.rank import RankPage
from ui.place import Place
from ui.presenter.window import PresenterWindow
from ui.run import Runner
from ui.theme import apply, load_theme
from workshop.document.document import Document
from workshop.document.records import Board, Group, Idea, Pair, Person, Step
from workshop.opera import rank
from workshop.opera.board import go_to
from workshop.session import Session

KINDS: tuple[type[DayPage], ...] = (OwnPage, PairPage, ExplainPage, RankPage, ArrangePage)
WORDS = ("Share rooms", "One diary", "Fewer reports, better read", "Trust", "Ask first")


class Hands:
    """All five pages on one session, one of them on show, and a projector."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        records = written() if seed % 2 else started()
        self.session = Session(Document(records))
        self.runner, self.place = Runner(self.session), Place("own", "board")
        theme = load_theme("light", reduced_motion=True)
        self.stack = QStackedWidget()
        self.pages = [kind(self.runner, self.place, theme) for kind in KINDS]
        for page in self.pages:
            self.stack.addWidget(page)
        self.stack.resize(1180, 690)
        self.projector = PresenterWindow(self.runner, self.place, theme)

    @property
    def document(self) -> Document:
        return self.session.document

    def some(
        self, kind: type[Idea] | type[Pair] | type[Person] | type[Group], most: int = 1
    ) -> tuple[str, ...]:
        found = [record.id for record in self.document.all(kind)]
        return (
            tuple(self.chance.sample(found, min(len(found), self.chance.randint(1, most)))) if found else ()
        )

    def step(self) -> None:
        """Do something that the page on show allows."""
        page = self.pages[self.stack.currentIndex()]
        if self.chance.random() < 0.25:
            self.chance.choice((self.runner.undo, self.runner.redo, self.elsewhere, self.move_room))()
        elif isinstance(page, OwnPage):
            self.own(page)
        elif isinstance(page, PairPage):
            self.pair(page)
        elif isinstance(page, ExplainPage):
            self.explain(page)
        elif isinstance(page, RankPage):
            self.rank(page)
        elif isinstance(page, ArrangePage):
            self.arrange(page)

    def elsewhere(self) -> None:
        self.stack.setCurrentIndex(self.chance.randrange(len(KINDS)))

    def move_room(self) -> None:
        step = self.chance.choice(list(Step))
        self.runner.do("Go", go_to, self.document.get(Board, "board"), step)

    def one_of(self, *moves: tuple[object, Callable[[], object]]) -> None:
        """Do one of the things that can be done: each comes with what it needs."""
        self.chance.choice([move for needed, move in moves if needed])()

    def words(self) -> str:
        return self.chance.choice(WORDS)

    def own(self, page: OwnPage) -> None:
        ideas = self.some(Idea, 2)
        self.one_of(
            (True, lambda: page.add(self.words())),
            (True, lambda: page.add_many(WORDS[: self.chance.randint(1, 5)])),
            (True, page.reveal),
            (True, lambda: page.remove(ideas)),
            (ideas, lambda: page.edit(ideas[0], self.words())),
            (True, lambda: page.state.anonymous_asked.emit(self.chance.random() < 0.5)),
        )

    def pair(self, page: PairPage) -> None:
        people, pairs, ideas = self.some(Person, 2), self.some(Pair), self.some(Idea)
        self.one_of(
            (True, lambda: page.pair_up(again=self.chance.random() < 0.5)),
            (len(people) == 2, lambda: page.swap(*people)),
            (pairs, lambda: page.move_person(people[0], pairs[0])),
            (True, lambda: page.set_present(people[0], present=self.chance.random() < 0.7)),
            (pairs, lambda: page.choose(pairs[0])),
            (pairs, lambda: page.add_proposal(self.words())),
            (ideas, lambda: page.propose(ideas[0])),
            (True, lambda: page.take_back(ideas)),
            (True, page.propose_all),
        )

    def explain(self, page: ExplainPage) -> None:
        ideas = self.some(Idea, 2)
        self.one_of(
            (True, lambda: page.step_by(1)),
            (True, lambda: page.step_by(-1)),
            (True, lambda: page.clarify(self.words())),
            (len(ideas) == 2, lambda: page.withdraw_as(*ideas)),
        )

    def rank(self, page: RankPage) -> None:
        ideas, pairs = self.some(Idea), self.some(Pair)
        slip = f"{self.chance.randint(1, 12)} {self.chance.choice('abcz')} -1 3"
        self.one_of(
            (ideas, lambda: page.toggle(ideas[0])),
            (True, lambda: page.type_slip(slip)),
            (True, page.hand_in),
            (True, page.take_out),
            (True, page.open_seal),
            (True, page.close_seal),
            (pairs, lambda: page.choose(pairs[0])),
            (True, lambda: page.show_tab(self.chance.randint(0, 1))),
        )

    def arrange(self, page: ArrangePage) -> None:
        cards = tuple(page.model.cards)
        ids = tuple(self.chance.sample(cards, min(len(cards), self.chance.randint(1, 3))))
        page.view.select(ids)
        groups, hands = self.some(Group, 2), page.hands
        self.one_of(
            (True, page.suggest),
            (ids, lambda: hands.start(ids)),
            (True, lambda: hands.start((), self.words())),
            (ids and groups, lambda: hands.move(ids, groups[0])),
            (ids, lambda: hands.move(ids, None)),
            (ids, lambda: hands.park(ids)),
            (ids, lambda: hands.unpark(ids)),
            (ids, lambda: hands.split(ids)),
            (len(groups) == 2, lambda: hands.merge(*groups)),
            (groups, lambda: hands.let_go(groups[0])),
            (len(ids) > 1, lambda: hands.double(ids[0], ids[1])),
            (ids, lambda: hands.take_apart(ids[0])),
            (groups, lambda: hands.rename(groups[0], self.words())),
            (True, lambda: self.look(page)),
            (True, lambda: self.look(page)),
            (True, lambda: self.around(page)),
            (True, lambda: self.around(page)),
        )

    def look(self, page: ArrangePage) -> None:
        """Look at the board in another way."""
        page.looking.choose_layout(self.chance.choice(list(Layout)))
        page.looking.look.colour = self.chance.choice(list(Colour))
        page.refresh(None)

    def around(self, page: ArrangePage) -> None:
        """Do what only some layout offers, whichever is on show."""
        view, ids = page.view, page.view.chosen()
        tools = [tool.name for tool in TOOLS if tool.only and page.bar.buttons[tool.name].isEnabled()]
        safe = [name for name in tools if name in {"count", "tidy", "lay", "fold", "votes"}]
        direction = self.chance.choice(list(Direction))
        self.one_of(
            (safe, lambda: page.use(self.chance.choice(safe))),
            (ids, lambda: view.nudge(direction)),
            (True, lambda: view.send(view.plan.new_card(self.words(), None, None, None))),
            (True, lambda: page.suggesting.answer(self.chance.choice(("accept", "refuse", "next")))),
            (True, page.looking.lock),
        )

    def check(self) -> None:
        """The page on show says what the document holds, and so does the projector."""
        board = self.document.get(Board, "board")
        page = self.pages[self.stack.currentIndex()]
        if isinstance(page, OwnPage) and len(page.model):
            ideas = self.document.where(Idea, board="board")
            assert [page.model.line(row).id for row in range(len(page.model))] == [idea.id for idea in ideas]
            assert [page.model.line(row).text for row in range(len(page.model))] == [
                idea.text for idea in ideas
            ]
        if isinstance(page, RankPage) and page.ballot.isVisible():
            listed = [page.ballot.model.line(row).id for row in range(len(page.ballot.model))]
            assert listed == [idea.id for idea in rank.ranked_ideas(self.document, board)]
        if isinstance(page, ArrangePage):
            cards = Cards(self.document, board, page.looking.look)
            assert page.model.cards == {card.id: card for card in cards.cards()}
            assert set(page.model.columns) == set(cards.columns())
        if isinstance(page, ExplainPage) and page.words.isVisible():
            assert page.words.text() == self.document.get(Idea, page.stage.idea or "").text
        self.projector.picture.grab()


@pytest.fixture
def hands(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[[int], Hands]]:
    apply(qapp, load_theme("light", reduced_motion=True))
    made: list[Hands] = []

    def begin(seed: int) -> Hands:
        found = Hands(seed)
        qtbot.addWidget(found.stack)
        qtbot.addWidget(found.projector)
        found.stack.show()
        made.append(found)
        return found

    yield begin
    for found in made:
        found.runner.leave()
        for page in found.pages:
            page.leave()
        found.stack.close()


@pytest.mark.parametrize("seed", range(6))
def test_the_pages_tell_what_the_file_holds(hands: Callable[[int], Hands], seed: int, nightly: bool) -> None:
    found = hands(seed)
    for _ in range(2_000 if nightly else 60):
        found.step()
        found.check()
