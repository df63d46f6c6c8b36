"""Everything a user can do, each as a function of chance and the document."""

from typing import Any

from tests.walks.hands import DAY, Hand, StepOf, a, calling
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
    Review,
    Role,
    Seen,
    Sort,
    Standard,
    Status,
    Step,
    Word,
)
from workshop.opera import (
    agenda,
    agreed_groups,
    arrange,
    ballots,
    explain,
    mark_rules,
    own,
    pair,
    placing,
    rank,
    rounds,
    slips,
    table_sorts,
)
from workshop.opera import board as boards
from workshop.people import attendance, commitments, partners, persons, separations
from workshop.reflection import actions, log, review

SHORT: dict[str, StepOf] = {
    "add a partner": calling(partners.add_partner, Hand.text),
    "rename a partner": calling(partners.rename_partner, a(Partner), Hand.text),
    "remove a partner": calling(partners.remove_partner, a(Partner)),
    "add a person": calling(persons.add_person, Hand.text, Hand.text),
    "move a person": calling(persons.move_person, a(Person), Hand.small),
    "remove people": calling(persons.remove_people, lambda hand: hand.some(Person)),
    "paste people": calling(
        persons.people_from_lines, lambda hand: f"{hand.text()},{hand.text()}\n{hand.text()}"
    ),
    "be here or not": calling(attendance.set_present, a(Person), Hand.flag),
    "keep apart": calling(separations.keep_apart, a(Person), a(Person)),
    "let together": calling(separations.let_together, a(Person), a(Person)),
    "start a board": calling(boards.start_board, Hand.text),
    "remove a board": calling(boards.remove_board, a(Board)),
    "go to a step": calling(boards.go_to, a(Board), lambda hand: hand.chance.choice(list(Step))),
    "show a step": calling(boards.show, a(Board), lambda hand: hand.chance.choice(list(Step))),
    "write ideas": calling(own.write_ideas, a(Board), lambda hand: [hand.text(), hand.text()]),
    "edit an idea": calling(own.edit_idea, a(Idea), Hand.text),
    "remove ideas": calling(own.remove_ideas, lambda hand: hand.some(Idea)),
    "hide ideas": calling(own.conceal, a(Board)),
    "take somebody from a pair": calling(pair.take_from_pair, a(Pair), a(Person)),
    "add to a pair": calling(pair.add_to_pair, a(Pair), a(Person)),
    "move to a pair": calling(pair.move_to_pair, a(Pair), a(Person)),
    "make a pair": calling(pair.make_pair, a(Board)),
    "remove a pair": calling(pair.remove_pair, a(Pair)),
    "move a pair": calling(pair.move_pair, a(Pair), Hand.small),
    "swap people": calling(pair.swap, a(Board), a(Person), a(Person)),
    "add a proposal": calling(pair.add_proposal, a(Pair), Hand.text),
    "propose an idea": calling(pair.propose, a(Idea), a(Pair)),
    "take a proposal back": calling(pair.take_back, a(Idea)),
    "propose everything": calling(pair.propose_all, a(Board)),
    "clarify": calling(explain.clarify, a(Idea), Hand.text),
    "withdraw a double": calling(explain.withdraw_double, a(Idea), a(Idea)),
    "open the seal": calling(rank.open_seal, a(Board)),
    "close the seal": calling(rank.close_seal, a(Board)),
    "suggest an arrangement": calling(arrange.suggest, a(Board)),
    "keep a table's sort": calling(table_sorts.keep_sort, a(Board), lambda hand: str(hand.small() or " ")),
    "let go of a table's sort": calling(table_sorts.forget_sort, a(Sort)),
    "group as the tables agree": calling(agreed_groups.group_so, a(Board)),
    "rename a group": calling(arrange.rename_group, a(Group), Hand.text),
    "split a group": calling(arrange.split_group, a(Group), lambda hand: hand.some(Idea)),
    "merge groups": calling(arrange.merge_groups, a(Group), a(Group)),
    "remove a group": calling(arrange.remove_group, a(Group)),
    "park ideas": calling(arrange.park, lambda hand: hand.some(Idea)),
    "unpark ideas": calling(arrange.unpark, lambda hand: hand.some(Idea)),
    "join ideas": calling(arrange.join, a(Idea), a(Idea)),
    "take apart": calling(arrange.take_apart, a(Idea)),
    "place ideas": calling(placing.place, Hand.spots),
    "judge ideas": calling(placing.judge, Hand.spots),
    "lay out the wall": calling(placing.lay_out, a(Board)),
    "rank by hand": lambda hand, document: placing.rank_by_hand(
        document, document.where(Idea, board=hand.one(Board).id), hand.some(Idea)[:1], 0
    ),
    "rank by count": calling(placing.rank_by_count, a(Board)),
    "start a day": calling(agenda.start_day, Hand.text),
    "remove a day": calling(agenda.remove_day, a(Day)),
    "add an item": calling(agenda.add_item, a(Day), Hand.text, lambda hand: hand.small() + 1),
    "move an item": calling(agenda.move_item, a(AgendaItem), Hand.small),
    "remove an item": calling(agenda.remove_item, a(AgendaItem)),
    "plan a question": calling(agenda.opera_items, a(Day), a(Board)),
    "plan reviews": calling(review.plan_reviews, lambda hand: DAY),
    "remove a review": calling(review.remove_review, a(Review)),
    "find a standard": calling(
        review.set_sighting,
        a(Review),
        a(Standard),
        lambda hand: hand.chance.choice(list(Seen)),
    ),
    "note use": calling(log.add_entry, lambda hand: DAY),
    "remove a note": calling(log.remove_entry, a(LogEntry)),
    "move an action": calling(actions.move_action, a(Action), Hand.small),
    "remove an action": calling(actions.remove_action, a(Action)),
    "add an activity": calling(roles.add_activity, Hand.text),
    "set a duty": calling(
        roles.set_duty, a(Activity), a(Role), lambda hand: hand.chance.choice(["R", "A", ""])
    ),
    "say what a word means": calling(words.set_meaning, a(Word), a(Partner), Hand.text),
}
"""Steps that are one call each."""


def edit_board(hand: Hand, document: Document) -> Edits:
    fields = {"anonymous": hand.flag()} if hand.flag() else {"own_limit": hand.chance.choice([None, 0, 1])}
    return boards.edit_board(document, hand.one(Board), **fields)


def write_by_name(hand: Hand, document: Document) -> Edits:
    return own.write_idea(document, hand.one(Board), hand.text(), author=hand.maybe(Person))


def import_ideas(hand: Hand, document: Document) -> Edits:
    rows = [own.IdeaRow(2, hand.text(), external=str(hand.chance.random())), own.IdeaRow(3, hand.text())]
    return own.import_ideas(document, hand.one(Board), rows)


def reveal(hand: Hand, document: Document) -> Edits:
    return own.reveal(document, hand.one(Board), seed=hand.small())


def pair_up(hand: Hand, document: Document) -> Edits:
    return pair.pair_up(document, hand.one(Board), seed=hand.small()).edits


def set_mark(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    return rank.set_mark(document, board, hand.near(Pair, board), hand.near(Idea, board), hand.flag())


def finish_ballot(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    return rank.finish_ballot(document, board, hand.near(Pair, board), hand.flag())


def import_ballots(hand: Hand, document: Document) -> Edits:
    board, voter = hand.one(Board), hand.chance.choice(["A", "v1", "v2"])
    method = hand.chance.choice([Method.TICKS, Method.STANCE, Method.SHARES])
    rows = [rank.BallotRow(2, voter, hand.text(), str(hand.near(Idea, board).number), "1")]
    return rank.import_ballots(document, board, method, rows)


def make_group(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    ideas = hand.several(board)
    title = hand.text() if hand.flag() else ""
    return arrange.make_group(document, board, title, ideas, heading=ideas[0] if ideas else None)


def move_ideas(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    group = hand.near(Group, board) if hand.flag() else None
    return arrange.move_ideas(document, hand.several(board), group, hand.maybe(Idea))


def move_group(hand: Hand, document: Document) -> Edits:
    return arrange.move_group(document, hand.one(Group), hand.maybe(Group))


def set_heading(hand: Hand, document: Document) -> Edits:
    group = hand.one(Group)
    board = document.get(Board, group.board)
    return arrange.set_heading(document, group, hand.near(Idea, board))


def copy_idea(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    return arrange.copy_idea(document, hand.near(Idea, board), hand.near(Group, board))


def add_clause(hand: Hand, document: Document) -> Edits:
    kind = hand.chance.choice(CLAUSES)
    fields: dict[str, Any] = {clauses.MAIN[kind]: hand.text()}
    if kind is Standard:
        fields["principle"] = hand.one(Principle).id
    return clauses.add_clause(document, kind, **fields)


def clause_from_group(hand: Hand, document: Document) -> Edits:
    return thread.clause_from_group(document, Principle, hand.one(Group))


def clause_from_ideas(hand: Hand, document: Document) -> Edits:
    return thread.clause_from_ideas(document, Role, hand.some(Idea))


def move_clause(hand: Hand, document: Document) -> Edits:
    return clauses.move_clause(document, hand.one(hand.chance.choice(CLAUSES)), hand.small())


def set_status(hand: Hand, document: Document) -> Edits:
    clause = hand.one(hand.chance.choice(CLAUSES))
    return clauses.set_status(document, clause, hand.chance.choice(list(Status)), DAY)


def remove_clause(hand: Hand, document: Document) -> Edits:
    return clauses.remove_clause(document, hand.one(hand.chance.choice(CLAUSES)))


def set_support(hand: Hand, document: Document) -> Edits:
    clause = hand.one(hand.chance.choice(CLAUSES))
    return support.set_support(document, clause, hand.small() + 1, hand.text(), person=hand.maybe(Person))


def add_action(hand: Hand, document: Document) -> Edits:
    return actions.add_action(document, hand.text(), owner=hand.maybe(Person), source=hand.maybe(Standard))


def set_commitment(hand: Hand, document: Document) -> Edits:
    return commitments.set_commitment(document, hand.one(Person), hours=hand.small())


def edit_person(hand: Hand, document: Document) -> Edits:
    boss = hand.maybe(Person)
    return persons.edit_person(document, hand.one(Person), manager=boss.id if boss else None)


def set_value(hand: Hand, document: Document) -> Edits:
    board, voter = hand.one(Board), hand.maybe(Person) or hand.one(Pair)
    method = hand.chance.choice([Method.POINTS, Method.STANCE, Method.GRADIENTS, Method.CRITERIA])
    value = hand.chance.choice([None, 1, 60])
    return ballots.set_value(document, board, voter, hand.near(Idea, board), value, method=method)


def set_ranking(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    levels = [[idea] for idea in hand.several(board)]
    return ballots.set_ranking(document, board, hand.one(Person), levels, method=Method.BORDA)


def hand_in(hand: Hand, document: Document) -> Edits:
    board, method = hand.one(Board), hand.chance.choice(list(Method))
    return ballots.hand_in(document, board, hand.one(Person), hand.flag(), method=method)


def compare(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    return ballots.compare(document, board, hand.one(Person), hand.near(Idea, board), hand.near(Idea, board))


def key_cards(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    codes = " ".join(idea.code for idea in hand.several(board))
    return table_sorts.key_sort(document, board, str(hand.small()), f"{hand.text()}\n{codes}")


def set_dots(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    return rank.set_dots(document, board, hand.near(Pair, board), hand.near(Idea, board), hand.small() % 4)


def set_rules(hand: Hand, document: Document) -> Edits:
    return mark_rules.set_rules(
        document,
        hand.one(Board),
        allowance=hand.chance.choice([None, 1, 3, 5]),
        own_limit=hand.chance.choice([None, 0, 1]),
        stacking=hand.chance.choice([1, 2, 3]),
    )


def key_slip(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    codes = " ".join(idea.code for idea in hand.several(board))
    return slips.slip(document, board, hand.near(Pair, board).letter, codes)


def new_round(hand: Hand, document: Document) -> Edits:
    board = hand.one(Board)
    return rounds.new_round(document, board.question, hand.several(board))


STEPS: dict[str, StepOf] = SHORT | {
    step.__name__: step
    for step in (
        edit_board,
        write_by_name,
        import_ideas,
        reveal,
        pair_up,
        set_mark,
        finish_ballot,
        import_ballots,
        make_group,
        move_ideas,
        move_group,
        set_heading,
        copy_idea,
        add_clause,
        clause_from_group,
        clause_from_ideas,
        move_clause,
        set_status,
        remove_clause,
        set_support,
        add_action,
        set_commitment,
        edit_person,
        set_value,
        set_ranking,
        hand_in,
        compare,
        key_cards,
        new_round,
        set_dots,
        set_rules,
        key_slip,
    )
}
"""Every step a user can take."""
