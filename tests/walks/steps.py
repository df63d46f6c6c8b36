"""Everything a user can do, each as a function of chance and the document."""

from collections.abc import Callable, Sequence
from datetime import date
from random import Random
from typing import Any, TypeVar

from workshop.agreement import clauses, roles, support, thread, words
from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.records import (
    CLAUSES,
    Action,
    Activity,
    AgendaItem,
    Board,
    Day,
    Group,
    Idea,
    LogEntry,
    Method,
    Pair,
    Partner,
    Person,
    Principle,
    Record,
    Review,
    Role,
    Seen,
    Standard,
    Status,
    Step,
    Word,
)
from workshop.opera import agenda, arrange, ballots, explain, keyed, own, pair, rank, rounds
from workshop.opera import board as boards
from workshop.people import attendance, commitments, partners, persons, separations
from workshop.reflection import actions, log, review

R = TypeVar("R", bound=Record)
DAY = date(2026, 3, 14)
WORDS = ("share", "the", "van", "Łódź", "trust", "homes", "=1+1", "<b>", "meet", "2 more")


class Hand:
    """A hand that picks records and words by chance."""

    def __init__(self, seed: int, document: Document) -> None:
        self.chance, self.document = Random(seed), document

    def text(self) -> str:
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(1, 5)))

    def one(self, kind: type[R]) -> R:
        """Any record of a kind; a step that needs one where there is none is not taken."""
        found = self.document.all(kind)
        if not found:
            raise LookupError(kind.TABLE)
        return self.chance.choice(found)

    def maybe(self, kind: type[R]) -> R | None:
        found = self.document.all(kind)
        return self.chance.choice(found) if found and self.chance.random() < 0.7 else None

    def some(self, kind: type[R]) -> Sequence[R]:
        found = self.document.all(kind)
        return self.chance.sample(found, self.chance.randint(0, min(3, len(found))))

    def near(self, kind: type[R], board: Board) -> R:
        found = self.document.where(kind, board=board.id)
        if not found:
            raise LookupError(kind.TABLE)
        return self.chance.choice(found)

    def several(self, board: Board) -> Sequence[Idea]:
        found = self.document.where(Idea, board=board.id)
        return self.chance.sample(found, self.chance.randint(0, min(3, len(found))))

    def flag(self) -> bool:
        return self.chance.random() < 0.6

    def sight(self) -> Seen:
        return self.chance.choice(list(Seen))

    def small(self) -> int:
        return self.chance.randint(0, 4)


StepOf = Callable[[Hand, Document], Edits]
STEPS: dict[str, StepOf] = {}


def step(function: StepOf) -> StepOf:
    """Put a step in the list."""
    STEPS[function.__name__] = function
    return function


def short(name: str, verb: Callable[..., Edits], *arguments: Callable[[Hand], Any]) -> None:
    """A step that calls one verb with the document and what the hand picks."""
    STEPS[name] = lambda hand, document: verb(document, *(pick(hand) for pick in arguments))


def a(kind: type[Record]) -> Callable[[Hand], Any]:
    return lambda hand: hand.one(kind)


short("add a partner", partners.add_partner, Hand.text)
short("rename a partner", partners.rename_partner, a(Partner), Hand.text)
short("remove a partner", partners.remove_partner, a(Partner))
short("add a person", persons.add_person, Hand.text, Hand.text)
short("move a person", persons.move_person, a(Person), Hand.small)
short("remove people", persons.remove_people, lambda hand: hand.some(Person))
short("paste people", persons.people_from_lines, lambda hand: f"{hand.text()},{hand.text()}\n{hand.text()}")
short("be here or not", attendance.set_present, a(Person), Hand.flag)
short("keep apart", separations.keep_apart, a(Person), a(Person))
short("let together", separations.let_together, a(Person), a(Person))
short("start a board", boards.start_board, Hand.text)
short("remove a board", boards.remove_board, a(Board))
short("go to a step", boards.go_to, a(Board), lambda hand: hand.chance.choice(list(Step)))
short("show a step", boards.show, a(Board), lambda hand: hand.chance.choice(list(Step)))
short("write ideas", own.write_ideas, a(Board), lambda hand: [hand.text(), hand.text()])
short("edit an idea", own.edit_idea, a(Idea), Hand.text)
short("remove ideas", own.remove_ideas, lambda hand: hand.some(Idea))
short("hide ideas", own.conceal, a(Board))
short("take somebody from a pair", pair.take_from_pair, a(Pair), a(Person))
short("add to a pair", pair.add_to_pair, a(Pair), a(Person))
short("move to a pair", pair.move_to_pair, a(Pair), a(Person))
short("make a pair", pair.make_pair, a(Board))
short("remove a pair", pair.remove_pair, a(Pair))
short("move a pair", pair.move_pair, a(Pair), Hand.small)
short("swap people", pair.swap, a(Board), a(Person), a(Person))
short("add a proposal", pair.add_proposal, a(Pair), Hand.text)
short("propose an idea", pair.propose, a(Idea), a(Pair))
short("take a proposal back", pair.take_back, a(Idea))
short("propose everything", pair.propose_all, a(Board))
short("clarify", explain.clarify, a(Idea), Hand.text)
short("withdraw a double", explain.withdraw_double, a(Idea), a(Idea))
short("open the seal", rank.open_seal, a(Board))
short("close the seal", rank.close_seal, a(Board))
short("suggest an arrangement", arrange.suggest, a(Board))
short("rename a group", arrange.rename_group, a(Group), Hand.text)
short("split a group", arrange.split_group, a(Group), lambda hand: hand.some(Idea))
short("merge groups", arrange.merge_groups, a(Group), a(Group))
short("remove a group", arrange.remove_group, a(Group))
short("park ideas", arrange.park, lambda hand: hand.some(Idea))
short("unpark ideas", arrange.unpark, lambda hand: hand.some(Idea))
short("join ideas", arrange.join, a(Idea), a(Idea))
short("take apart", arrange.take_apart, a(Idea))
short("place ideas", arrange.place, lambda hand: hand.some(Idea), Hand.small, Hand.small)
short("start a day", agenda.start_day, Hand.text)
short("remove a day", agenda.remove_day, a(Day))
short("add an item", agenda.add_item, a(Day), Hand.text, lambda hand: hand.small() + 1)
short("move an item", agenda.move_item, a(AgendaItem), Hand.small)
short("remove an item", agenda.remove_item, a(AgendaItem))
short("plan a question", agenda.opera_items, a(Day), a(Board))
short("plan reviews", review.plan_reviews, lambda hand: DAY)
short("remove a review", review.remove_review, a(Review))
short(
    "find a standard",
    review.set_sighting,
    a(Review),
    a(Standard),
    lambda hand: hand.chance.choice(list(Seen)),
)
short("note use", log.add_entry, lambda hand: DAY)
short("remove a note", log.remove_entry, a(LogEntry))
short("move an action", actions.move_action, a(Action), Hand.small)
short("remove an action", actions.remove_action, a(Action))
short("add an activity", roles.add_activity, Hand.text)
short("set a duty", roles.set_duty, a(Activity), a(Role), lambda hand: hand.chance.choice(["R", "A", ""]))
short("say what a word means", words.set_meaning, a(Word), a(Partner), Hand.text)


@step
def edit_board(hand: Hand, document: Document) -> Edits:
    fields = {"anonymous": hand.flag()} if hand.flag() else {"own_limit": hand.chance.choice([None, 0, 1])}
    return boards.edit_board(document, hand.one(Board), **fields)


@step
def write_by_name(hand: Hand, document: Document) -> Edits:
    return own.write_idea(document, hand.one(Board), hand.text(), author=hand.maybe(Person))


@step
def import_ideas(hand: Hand, document: Document) -> Edits:
    rows = [own.IdeaRow(2, hand.text(), external=str(hand.chance.random())), own.IdeaRow(3, hand.text())]
    return own.import_ideas(document, hand.one(Board), rows)


@step
def reveal(hand: Hand, document: Document) -> Edits:
    return own.reveal(document, hand.one(Board), seed=hand.small())


@step
def pair_up(hand: Hand, document: Document) -> Edits:
    return pair.pair_up(document, hand.one(Board), seed=hand.small()).edits


@step
def set_mark(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    return rank.set_mark(document, board, hand.near(Pair, board), hand.near(Idea, board), hand.flag())


@step
def finish_ballot(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    return rank.finish_ballot(document, board, hand.near(Pair, board), hand.flag())


@step
def import_ballots(hand: Hand, document: Document) -> Edits:
    board, voter = hand.one(Board), hand.chance.choice(["A", "v1", "v2"])
    method = hand.chance.choice([Method.TICKS, Method.STANCE, Method.SHARES])
    rows = [rank.BallotRow(2, voter, hand.text(), str(hand.near(Idea, board).number), "1")]
    return rank.import_ballots(document, board, method, rows)


@step
def make_group(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    ideas = hand.several(board)
    title = hand.text() if hand.flag() else ""
    return arrange.make_group(document, board, title, ideas, heading=ideas[0] if ideas else None)


@step
def move_ideas(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    group = hand.near(Group, board) if hand.flag() else None
    return arrange.move_ideas(document, hand.several(board), group, hand.maybe(Idea))


@step
def move_group(hand: Hand, document: Document) -> Edits:
    return arrange.move_group(document, hand.one(Group), hand.maybe(Group))


@step
def set_heading(hand: Hand, document: Document) -> Edits:
    group = hand.one(Group)
    board = document.get(Board, group.board)
    return arrange.set_heading(document, group, hand.near(Idea, board))


@step
def copy_idea(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    return arrange.copy_idea(document, hand.near(Idea, board), hand.near(Group, board))


@step
def add_clause(hand: Hand, document: Document) -> Edits:
    kind = hand.chance.choice(CLAUSES)
    fields: dict[str, Any] = {clauses.MAIN[kind]: hand.text()}
    if kind is Standard:
        fields["principle"] = hand.one(Principle).id
    return clauses.add_clause(document, kind, **fields)


@step
def clause_from_group(hand: Hand, document: Document) -> Edits:
    return thread.clause_from_group(document, Principle, hand.one(Group))


@step
def clause_from_ideas(hand: Hand, document: Document) -> Edits:
    return thread.clause_from_ideas(document, Role, hand.some(Idea))


@step
def move_clause(hand: Hand, document: Document) -> Edits:
    return clauses.move_clause(document, hand.one(hand.chance.choice(CLAUSES)), hand.small())


@step
def set_status(hand: Hand, document: Document) -> Edits:
    clause = hand.one(hand.chance.choice(CLAUSES))
    return clauses.set_status(document, clause, hand.chance.choice(list(Status)), DAY)


@step
def remove_clause(hand: Hand, document: Document) -> Edits:
    return clauses.remove_clause(document, hand.one(hand.chance.choice(CLAUSES)))


@step
def set_support(hand: Hand, document: Document) -> Edits:
    clause = hand.one(hand.chance.choice(CLAUSES))
    return support.set_support(document, clause, hand.small() + 1, hand.text(), person=hand.maybe(Person))


@step
def add_action(hand: Hand, document: Document) -> Edits:
    return actions.add_action(document, hand.text(), owner=hand.maybe(Person), source=hand.maybe(Standard))


@step
def set_commitment(hand: Hand, document: Document) -> Edits:
    return commitments.set_commitment(document, hand.one(Person), hours=hand.small())


@step
def edit_person(hand: Hand, document: Document) -> Edits:
    boss = hand.maybe(Person)
    return persons.edit_person(document, hand.one(Person), manager=boss.id if boss else None)


@step
def set_value(hand: Hand, document: Document) -> Edits:
    board, voter = hand.one(Board), hand.maybe(Person) or hand.one(Pair)
    method = hand.chance.choice([Method.POINTS, Method.STANCE, Method.GRADIENTS, Method.CRITERIA])
    value = hand.chance.choice([None, 1, 60])
    return ballots.set_value(document, board, voter, hand.near(Idea, board), value, method=method)


@step
def set_ranking(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    levels = [[idea] for idea in hand.several(board)]
    return ballots.set_ranking(document, board, hand.one(Person), levels, method=Method.BORDA)


@step
def hand_in(hand: Hand, document: Document) -> Edits:
    board, method = hand.one(Board), hand.chance.choice(list(Method))
    return ballots.hand_in(document, board, hand.one(Person), hand.flag(), method=method)


@step
def compare(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    return ballots.compare(document, board, hand.one(Person), hand.near(Idea, board), hand.near(Idea, board))


@step
def key_cards(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    codes = " ".join(idea.code for idea in hand.several(board))
    return keyed.groups_from_codes(document, board, f"{hand.text()}\n{codes}")


@step
def new_round(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    return rounds.new_round(document, board.question, hand.several(board))
