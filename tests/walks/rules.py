"""What is true of every document, whatever was done to it."""

from collections import Counter

from workshop.counting.tally import count
from workshop.document.candidates import allowance, candidates
from workshop.document.document import Document
from workshop.document.index import references
from workshop.document.records import RECORDS, Ballot, Board, Group, Idea, Mark, Method, Pair
from workshop.opera import arrange
from workshop.session import Session


def hold(session: Session) -> None:
    """Every rule, one after the other."""
    document = session.document
    as_if_new(document)
    for board in document.all(Board):
        numbered(document, board)
        arranged(document, board)
        within_allowance(document, board)
        paired(document, board)


def counted(document: Document) -> None:
    """Every board can be counted by every method, and every idea on the ballot has its place."""
    for board in document.all(Board):
        for method in Method:
            found = count(document, board, method)
            assert {idea.id for idea in found.ideas} == {idea.id for idea in candidates(document, board)}


def as_if_new(document: Document) -> None:
    """Lists, seal and references are those of a document made of the same records."""
    new = Document([record for kind in RECORDS for record in document.all(kind)])
    assert new == document
    assert new.seal == document.seal
    for kind in RECORDS:
        assert new.all(kind) == document.all(kind)
        for record in document.all(kind):
            for field, table, value in references(record):
                assert document.at(table, value), (kind, field)


def numbered(document: Document, board: Board) -> None:
    """Cards have a number and a code of their own; only copies share a number and have no code."""
    ideas = [idea for idea in document.where(Idea, board=board.id) if idea.code]
    assert max(Counter(idea.number for idea in ideas).values(), default=1) == 1
    assert all(idea.number > 0 for idea in ideas)
    codes = Counter(idea.code for idea in document.all(Idea) if idea.code)
    assert max(codes.values(), default=1) == 1
    if board.anonymous:
        assert not any(idea.author or idea.co_authors or idea.partner for idea in ideas)


def arranged(document: Document, board: Board) -> None:
    """Each idea stands in one place; a heading is in its group; a double stands for nothing itself."""
    groups = document.where(Group, board=board.id)
    shown = [idea.id for group in groups for idea in arrange.members(document, group)]
    shown += [idea.id for idea in arrange.loose_ideas(document, board)]
    parked = [idea for idea in document.where(Idea, board=board.id) if idea.parked]
    assert max(Counter(shown).values(), default=1) == 1
    assert all(idea.group is None for idea in parked)
    for group in groups:
        inside = arrange.members(document, group)
        assert group.heading is None or inside[0].id == group.heading
        assert inside or group.title or group.heading is None
    for idea in document.where(Idea, board=board.id):
        stands = document.find(Idea, idea.doubled_by)
        assert stands is None or (stands.doubled_by is None and stands.board == board.id)


def within_allowance(document: Document, board: Board) -> None:
    """No pair has more marks than it may give, nor more than three on one proposal, kept as one record."""
    for ballot in document.where(Ballot, board=board.id, method=Method.TICKS):
        marks = document.where(Mark, ballot=ballot.id)
        assert max(Counter(mark.idea for mark in marks).values(), default=1) == 1
        if ballot.pair:
            assert sum(mark.value for mark in marks) <= allowance(document, board)
            assert all(1 <= mark.value <= 3 for mark in marks)


def paired(document: Document, board: Board) -> None:
    """Nobody is in two pairs, no pair is larger than three, letters are unique."""
    pairs = document.where(Pair, board=board.id)
    assert max(Counter(person for pair in pairs for person in pair.people).values(), default=1) == 1
    assert all(len(pair.people) <= 3 for pair in pairs)
    assert len({pair.letter for pair in pairs}) == len(pairs)
