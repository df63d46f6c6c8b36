"""Pair: two people, or one trio, share what they wrote and agree a numbered list of proposals."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import Action
from ui.pages.day.frame import DayPage
from ui.pages.day.pair_room import PairRoom
from ui.pages.day.parts.lines import Line
from ui.pages.day.parts.picker import Choice, Picker, pick
from ui.pages.day.parts.roomy import Stack
from ui.pages.day.parts.words import by_whom, count_of, pair_names, partner_of, short
from ui.pages.day.proposals import Proposals
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.words import Words
from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.records import Board, Idea, Pair, Partner, Person, Step
from workshop.document.touched import Touched
from workshop.opera import own, pair
from workshop.opera.hidden import hidden
from workshop.opera.meetings import acquaintance
from workshop.opera.pairing import unmet_rules
from workshop.opera.rounds import crowd_hint

NOBODY, UNPAIRED, PAIRED = range(3)


class PairPage(DayPage):
    """Make pairs, put them right, take down what they propose."""

    step = Step.PAIR
    side = 380
    advice = "Pairs share what they wrote and agree four or five proposals."

    def build(self, main: QVBoxLayout, side: QVBoxLayout) -> None:
        self._seed = 0
        self._chosen: str | None = None
        self.room = PairRoom(self.theme)
        self.proposals = Proposals(self.theme)
        self.pages = Stack()
        self.nobody = EmptyState(
            "Nobody is here yet.", "Add people", "Pairs are made of the people who are here.",
            theme=self.theme, icon="users",
        )  # fmt: skip
        self.start = EmptyState(
            "Everybody works with somebody from another partner.", "Make pairs",
            "Nobody meets their manager or the same person again where that can be avoided.",
            theme=self.theme, icon="users",
        )  # fmt: skip
        for page in (self.nobody, self.start, self._paired()):
            self.pages.addWidget(page)
        main.addWidget(self.pages, 1)
        side.addWidget(self.proposals, 1)
        self._connect()

    def _connect(self) -> None:
        self.nobody.started.connect(lambda: self.place.go("prepare"))
        self.start.started.connect(self.pair_up)
        self.room.chosen.connect(self.choose)
        self.room.typed.connect(self.type_for)
        self.room.asked.connect(self.ask)
        self.room.swapped.connect(self.swap)
        self.room.moved.connect(self.move_person)
        self.proposals.added.connect(self.add_proposal)
        self.proposals.pick_asked.connect(self.pick_idea)
        self.proposals.taken_back.connect(self.take_back)
        self.proposals.edited.connect(self.edit)

    def _paired(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._unmet_box = QFrame()
        self._unmet_box.setObjectName("hint")
        row = QHBoxLayout(self._unmet_box)
        row.setContentsMargins(12, 8, 12, 8)
        self.unmet = Words("", "body")
        row.addWidget(self.unmet)
        self.tally = Words("", "muted")
        column.addWidget(self.tally)
        column.addWidget(self._unmet_box)
        column.addWidget(self.room, 1)
        return whole

    def tools(self) -> tuple[QWidget, ...]:
        self.again = Button("Pair again", self.theme, icon="shuffle", run=lambda: self.pair_up(again=True))
        self.skip = Button("Work without pairs", self.theme, kind="quiet", run=self.propose_all)
        self.skip.setToolTip("Everything that was written is a proposal")
        return self.skip, self.again

    def focus_work(self) -> None:
        card = self.room.cards.get(self._chosen or "")
        begin = self.start.button if self.pages.currentIndex() == UNPAIRED else self.nobody.button
        (card or begin).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_board(self, board: Board, touched: Touched | None) -> None:
        if touched is not None and not touched.any(Board, Idea, Pair, Person, Partner):
            return
        document = self.runner.document
        pairs = document.where(Pair, board=board.id)
        here = [person for person in document.all(Person) if person.present]
        if self._chosen not in {found.id for found in pairs}:
            self._chosen = pairs[0].id if pairs else None
        self.pages.setCurrentIndex(PAIRED if pairs else UNPAIRED if here else NOBODY)
        self.aside.setVisible(bool(pairs))
        self.again.setVisible(bool(pairs))
        self.skip.setVisible(not pairs and bool(document.where(Idea, board=board.id)))
        half = len(here) // 2
        self.start.button.setText(f"Make {half} pairs" if half > 1 else "Make pairs")
        if touched is None or touched.any(Board, Pair, Person, Partner, Idea):
            self.room.show_pairs(document, board, self._chosen)
            self._show_tally(pairs)
            self._show_unmet(document, board, pairs)
        self._show_proposals()

    def _show_tally(self, pairs: tuple[Pair, ...]) -> None:
        people = sum(len(found.people) for found in pairs)
        counts = f"{count_of(len(pairs), 'pair')}, {count_of(people, 'person', 'people')}."
        self.tally.setText(f"{counts} Drop a person on another to swap, on a pair to move; press for more.")

    def _show_unmet(self, document: Document, board: Board, pairs: tuple[Pair, ...]) -> None:
        people = [
            tuple(one for ident in found.people if (one := document.find(Person, ident))) for found in pairs
        ]
        letters = [found.letter for found in pairs]
        unmet = unmet_rules(people, acquaintance(document, board), letters) if pairs else ()
        said = [*filter(None, (crowd_hint(document),)), *unmet]
        self.unmet.setText("\n".join(said))
        self._unmet_box.setVisible(bool(said))

    def _show_proposals(self) -> None:
        document, found = self.runner.document, self._pair()
        if found is None:
            return
        ideas = pair.proposals_of(document, found)
        lines = [Line(idea.id, idea.number, idea.text, idea.order) for idea in ideas]
        hint = pair.proposal_hint(document, found)
        told = hint or (count_of(len(ideas), "proposal") if ideas else self.advice)
        self.proposals.show_pair(found.letter, pair_names(document, found), lines, told)

    def _pair(self) -> Pair | None:
        return self.runner.document.find(Pair, self._chosen)

    def _person(self, ident: str) -> Person:
        return self.runner.document.get(Person, ident)

    def pair_up(self, *, again: bool = False) -> None:
        """Make pairs of everybody who is here; another seed gives other ones."""
        made: list[pair.Pairing] = []

        def verb(document: Document) -> Edits:
            made.append(pair.pair_up(document, self.board, seed=self._seed, again=again))
            return made[0].edits

        self._seed += 1
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            done = self.runner.do(lambda _: f"Make {count_of(len(made[0].pairs), 'pair')}", verb)
        finally:
            QApplication.restoreOverrideCursor()
        if done:
            self.runner.say(f"{count_of(len(made[0].pairs), 'pair')} made", undo=True)

    def propose_all(self) -> None:
        """Let everything that was written be a proposal; without pairs, everybody who is here marks alone."""
        from workshop.opera.voters import vote_by_head
        from workshop.people.attendance import present_people

        label, document = "Make every idea a proposal", self.runner.document
        alone = bool(present_people(document)) and not document.where(Pair, board=self.board.id)
        if not self.runner.do(label, pair.propose_all, self.board, continues=label):
            return
        if alone and self.runner.do(label, vote_by_head, self.board, continues=label):
            self.runner.say("Every idea is a proposal now, and everybody marks alone", undo=True)
        else:
            self.runner.say("Every idea is a proposal now", undo=True)

    def choose(self, ident: str) -> None:
        """Show another pair's proposals."""
        self._chosen = ident
        self.room.show_pairs(self.runner.document, self.board, ident)
        self._show_proposals()

    def type_for(self, ident: str, text: str) -> None:
        """Let words typed on a pair's card go on as its proposal."""
        self.choose(ident)
        self.proposals.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.proposals.input.insertPlainText(text)

    def ask(self, ident: str) -> Picker:
        """Offer what can be done with a person."""
        person, chip = self._person(ident), self.room.chips[ident]
        paired = pair.pair_of(self.runner.document, self.board, person) is not None
        swap = Choice("swap", "Swap with…", "Two people change places")
        move = Choice("move", "Move to…" if paired else "Add to…", "Another pair")
        away = Choice("away", "Not here today", "Leaves the pair")
        here = Choice("here", "Here after all", "Can join a pair")
        choices = [*([swap] if paired else []), *([move, away] if person.present else [here])]
        return pick(chip, self.theme, person.name, choices, lambda key: self._answer(ident, key))

    def _answer(self, ident: str, key: str) -> None:
        if key == "swap":
            self.swap_with(ident)
        elif key == "move":
            self.move_to(ident)
        else:
            self.set_present(ident, present=key == "here")

    def swap_with(self, ident: str) -> Picker:
        """Open the list of people to swap with."""
        document, own_pair = (
            self.runner.document,
            pair.pair_of(self.runner.document, self.board, self._person(ident)),
        )
        choices = [
            Choice(other, self._person(other).name, f"Pair {found.letter}{self._partner(other)}")
            for found in document.where(Pair, board=self.board.id)
            for other in found.people
            if own_pair is None or found.id != own_pair.id
        ]
        title = f"Swap {self._person(ident).name} with"
        return pick(self.room.chips[ident], self.theme, title, choices, lambda other: self.swap(ident, other))

    def _partner(self, ident: str) -> str:
        found = partner_of(self.runner.document, self._person(ident))
        return f" · {found.name}" if found else ""

    def move_to(self, ident: str) -> Picker:
        """Open the list of pairs to move to."""
        document = self.runner.document
        choices = [
            Choice(found.id, f"Pair {found.letter}", pair_names(document, found))
            for found in document.where(Pair, board=self.board.id)
            if ident not in found.people
        ]
        title = f"Move {self._person(ident).name} to"
        return pick(
            self.room.chips[ident], self.theme, title, choices, lambda found: self.move_person(ident, found)
        )

    def swap(self, ident: str, other: str) -> None:
        """Let two people change places; somebody in no pair joins the other's."""
        one, two = self._person(ident), self._person(other)
        document, board = self.runner.document, self.board
        target = pair.pair_of(document, board, two)
        if pair.pair_of(document, board, one) is None and target is not None:
            self.move_person(ident, target.id)
        elif target is None:
            self.runner.say(f"{two.name} is in no pair yet")
        else:
            self.runner.do(f"Swap {one.name} and {two.name}", pair.swap, board, one, two)

    def move_person(self, ident: str, pair_id: str) -> None:
        """Move somebody into another pair."""
        target = self.runner.document.find(Pair, pair_id)
        if target is not None:
            label = f"Move {self._person(ident).name} to pair {target.letter}"
            self.runner.do(label, pair.move_to_pair, target, self._person(ident))

    def set_present(self, ident: str, *, present: bool) -> None:
        """Take note that somebody is here or not; who is not leaves their pair."""
        from workshop.people.attendance import set_present

        person, document = self._person(ident), self.runner.document
        label = f"{person.name} is {'here' if present else 'not here'}"
        before = pair.pair_of(document, self.board, person)
        if self.runner.do(label, set_present, person, present, continues=label) and before and not present:
            now = document.find(Pair, before.id)
            if now is not None and person.id in now.people:
                self.runner.do(label, pair.take_from_pair, now, person, continues=label)

    def add_proposal(self, text: str) -> None:
        """Take down a new proposal of the chosen pair, or put forward the ideas whose numbers were typed."""
        found, do = self._pair(), self.runner.do
        if found is None:
            return
        if numbers := pair.numbers_alone(text):
            label = f"Put {count_of(len(numbers), 'idea')} forward for pair {found.letter}"
            done = do(label, pair.propose_numbers, found, numbers)
        else:
            done = do(f"Add a proposal of pair {found.letter}", pair.add_proposal, found, text)
        if done:
            self.proposals.input.clear()

    def pick_idea(self) -> Picker | None:
        """Open the list of ideas that nobody has put forward, the pair's own first."""
        document, found = self.runner.document, self._pair()
        if found is None:
            return None
        shown = not hidden(document, self.board).authors
        ideas = [
            idea
            for idea in document.where(Idea, board=self.board.id)
            if not idea.proposed and not idea.doubled_by and not idea.parked
        ]
        ideas.sort(key=lambda idea: idea.author not in found.people)
        choices = [
            Choice(
                idea.id, f"{idea.number}. {short(idea.text, 200)}", by_whom(document, idea) if shown else ""
            )
            for idea in ideas
        ]
        title = f"Put an idea forward for pair {found.letter}"
        return pick(self.proposals.pick, self.theme, title, choices, self.propose)

    def propose(self, ident: str) -> None:
        """Let the chosen pair put an idea forward."""
        idea, found = self.runner.document.find(Idea, ident), self._pair()
        if idea is not None and found is not None:
            self.runner.do(
                f"Put idea {idea.number} forward for pair {found.letter}", pair.propose, idea, found
            )

    def take_back(self, idents: tuple[str, ...]) -> None:
        """Let proposals be ideas among others again."""
        ideas = [idea for ident in idents if (idea := self.runner.document.find(Idea, ident))]
        label = f"Take back {count_of(len(ideas), 'proposal')}"
        done = [self.runner.do(label, pair.take_back, idea, continues=label) for idea in ideas]
        if done and all(done):
            self.runner.say(f"{count_of(len(ideas), 'proposal')} taken back", undo=True)

    def edit(self, ident: str, text: str) -> None:
        """Put the words of a proposal right."""
        idea = self.runner.document.find(Idea, ident)
        if idea is not None:
            self.runner.do(f"Change idea {idea.number}", own.edit_idea, idea, text)

    def actions_of_step(self) -> tuple[Action, ...]:
        return (
            Action("pair.up", "Pair again", lambda: self.pair_up(again=True), "shuffle"),
            Action("pair.new", "Write a proposal", self.proposals.input.setFocus, "pencil", "Ctrl+I"),
            Action("pair.pick", "Pick an idea…", self.pick_idea, "list-checks", "Ctrl+L"),
            Action("pair.skip", "Make every idea a proposal", self.propose_all, "files"),
        )
