"""Copies for break-out tables: what they hold, and that nothing is missed when they come back."""

from itertools import permutations
from random import Random

from tests.sharing.test_merge import wander
from workshop.document.changes import Change, body_of, sealed
from workshop.document.difference import difference
from workshop.document.document import Document, remove
from workshop.document.edits import Edits, change
from workshop.document.records import (
    Answer,
    Ballot,
    Board,
    Commitment,
    Group,
    Idea,
    LogEntry,
    Mark,
    Pair,
    Partnership,
    Person,
    Pile,
    Principle,
    Record,
    Relation,
    Review,
    Separation,
    Sort,
    Support,
)
from workshop.opera.arrange import make_group, move_ideas
from workshop.opera.own import write_idea
from workshop.opera.table_sorts import keep_sort, sorts_of, words_of
from workshop.session import Session
from workshop.sharing.merge import Merge
from workshop.sharing.split import NEVER, STAYS, split_remarks, table_copy
from workshop.sharing.tables import Table, gather

TABLES = ("1", "2", "3")


def whole(*, seated: bool = True) -> Document:
    """A day with people at three tables, and with all that is nobody else's business."""
    people = [
        Person(id=f"p{n}", name=f"Person {n}", table=str(n % 3 + 1) if seated else "", order=f"V{n}")
        for n in range(6)
    ]
    ideas = [
        Idea(id=f"i{n}", board="board", number=n + 1, text=f"Idea {n}", author=f"p{n % 6}", order=f"V{n}")
        for n in range(9)
    ]
    pairs = [
        Pair(id=f"q{n}", board="board", letter="ABC"[n], people=(f"p{n}", f"p{n + 1}")) for n in range(3)
    ]
    return Document(
        [
            Partnership(id="partnership", name="Riverside"),
            *people,
            Board(id="board", question="What helps?", notes="Watch the clock"),
            *pairs,
            *(Group(id=f"g{n}", board="board", title=f"Group {n}") for n in range(2)),
            *ideas,
            *(Ballot(id=f"b{n}", board="board", voter=f"Person {n}", person=f"p{n}") for n in range(6)),
            *(Mark(id=f"m{n}", ballot=f"b{n}", idea=f"i{n}") for n in range(6)),
            Principle(id="pr", title="Trust"),
            *(Support(id=f"s{n}", clause_table="principles", clause="pr", person=f"p{n}") for n in range(3)),
            *(
                Support(id=f"m{n}", clause_table="ideas", clause=f"i{n}", gradient=8, reservation="Never")
                for n in range(3)
            ),
            Answer(id="a", questionnaire="reflection", person="p0", because="Nobody listens", private=True),
            LogEntry(id="l", used="Checklist", happened="It went wrong"),
            Commitment(id="c", person="p1", constraints="Cares for a parent"),
            Relation(id="r", person="p0", other="p1", trust=1),
            Review(id="v", on="2026-03-14"),
            Separation(id="x", person="p0", other="p3"),
            Sort(id="so", board="board", table="9"),
            Pile(id="pi", sort="so", ideas=("i0", "i1")),
        ]
    )


def started(document: Document, target: str) -> Change:
    """The first change of a file that begins as this document."""
    edits = difference(Document(), document)
    return sealed(
        number=1, parent="", time="2026-03-14T09:30:00Z", kind="start", target=target, label="Start",
        device="test", count=len(edits), state=document.seal, body=body_of(edits),
    )  # fmt: skip


def day(document: Document) -> Table:
    return Table("day", document, (started(document, "random"),))


class Away:
    """A table's copy at work."""

    def __init__(self, ours: Table, name: str) -> None:
        self.begun = Document(table_copy(ours.document, name).records)
        self.first = started(self.begun, f"{name} {ours.log[-1].id}")
        self.session = Session(self.begun.copy(), head=self.first)
        self.name = f"table {name}"

    @property
    def document(self) -> Document:
        return self.session.document

    @property
    def board(self) -> Board:
        return self.document.get(Board, "board")

    def do(self, edits: Edits) -> None:
        self.session.do(f"Work at {self.name}", edits)

    def group(self, title: str, *ids: str) -> None:
        """Put ideas into a new group."""
        ideas = [self.document.get(Idea, ident) for ident in ids]
        self.do(make_group(self.document, self.board, title, ideas))

    def back(self) -> Table:
        """Its file as it comes back."""
        return Table(self.name, self.document, (self.first, *self.session.changes()))


def copies(ours: Table) -> list[Away]:
    return [Away(ours, name) for name in TABLES]


def came_back(ours: Table, *tables: Away) -> Merge:
    return gather(ours, [table.back() for table in tables])


def end_of(ours: Table, *tables: Away) -> Document:
    document = ours.document.copy()
    document.apply(came_back(ours, *tables).edits)
    return document


def test_a_tables_copy_holds_its_people_and_nothing_that_is_nobody_elses_business() -> None:
    copy = Document(table_copy(whole(), "2").records)
    assert [person.id for person in copy.all(Person)] == ["p1", "p4"]
    assert (copy.count(Board), copy.count(Idea), copy.count(Group), copy.count(Pair)) == (1, 9, 2, 3)
    assert {kind.__name__: copy.count(kind) for kind in NEVER} == {kind.__name__: 0 for kind in NEVER}
    assert copy.all(Board)[0].notes == ""
    assert copy.all(Partnership)[0].table == "2"
    assert [ballot.id for ballot in copy.all(Ballot)] == ["b1", "b4"]
    assert sorted(support.id for support in copy.all(Support)) == ["m1", "s1"]
    assert {idea.author for idea in copy.all(Idea)} == {"p1", "p4", None}


def test_where_nobody_has_a_seat_everybody_goes_along() -> None:
    copy = Document(table_copy(whole(seated=False), "2").records)
    assert (copy.count(Person), copy.count(Ballot), copy.count(Separation)) == (6, 6, 0)


def test_who_splits_is_told_what_stays_and_who_has_no_copy() -> None:
    document = whole()
    meet = "People who are kept apart may meet at a table: make the pairs before you split."
    assert split_remarks(document, list(TABLES)) == (STAYS, meet)
    document.apply(change(document.get(Person, "p3"), table="Garden"))
    assert split_remarks(document, list(TABLES)) == (
        STAYS,
        "1 person sits at a table without a copy: Garden.",
    )


def test_copies_that_come_back_unchanged_change_nothing() -> None:
    ours = day(whole())
    found = came_back(ours, *copies(ours))
    assert (found.edits, found.conflicts) == ((), ())


def test_what_a_table_wrote_comes_back_with_its_table_and_its_sort() -> None:
    ours = day(whole())
    one, two, three = copies(ours)
    one.do(write_idea(one.document, one.board, "From the first table"))
    moving = [one.document.get(Idea, ident) for ident in ("i0", "i1")]
    one.do(move_ideas(one.document, moving, one.document.get(Group, "g0")))
    two.group("Ours", "i1", "i2")
    found, end = came_back(ours, one, two, three), end_of(ours, one, two, three)
    assert [idea.table for idea in end.all(Idea) if idea.text == "From the first table"] == ["1"]
    said = {sort.table: words_of(end, sort) for sort in sorts_of(end, one.board)}
    assert said == {
        "9": "1, 2",
        "1": "Group 0: 1, 2; 3; 4; 5; 6; 7; 8; 9; 10",
        "2": "Ours: 2, 3; 1; 4; 5; 6; 7; 8; 9",
    }
    assert {clash.field for clash in found.conflicts} == {"group", "order"}
    assert end.all(Partnership)[0].table == ""
    assert end.get(Board, "board").notes == "Watch the clock"


def test_a_sort_kept_by_hand_is_set_aside_in_words() -> None:
    document = whole()
    document.apply(change(document.get(Sort, "so"), table="2"))
    ours = day(document)
    two = Away(ours, "2")
    two.group("Vans", "i4", "i5")
    (clash,) = came_back(ours, two).conflicts
    assert (clash.table, clash.field, clash.aside) == ("sorts", "piles", "1, 2")
    assert clash.kept.startswith("Vans: 5, 6; 1")


def test_a_table_that_kept_its_sort_itself_has_that_one() -> None:
    ours = day(whole())
    two = Away(ours, "2")
    two.group("Vans", "i4", "i5")
    two.do(keep_sort(two.document, two.board, "2"))
    two.group("Later", "i6", "i7")
    end = end_of(ours, two)
    sort = sorts_of(end, two.board)[1]
    assert (sort.table, "Later" in words_of(end, sort)) == ("2", False)


def test_a_table_merged_again_brings_its_sort_as_it_is_now() -> None:
    ours = day(whole())
    one = Away(ours, "1")
    one.group("Trust", "i4", "i5")
    session = Session(ours.document, head=ours.log[-1])
    ours = Table("day", session.document, ours.log)
    session.do("Merge", came_back(ours, one).edits, brings=(one.back().log[-1].id,))
    group = next(found for found in one.document.all(Group) if found.title == "Trust")
    one.do(move_ideas(one.document, [one.document.get(Idea, "i6")], group))
    found = came_back(Table("day", session.document, (*ours.log, *session.changes())), one)
    session.do("Merge", found.edits)
    (sort,) = [sort for sort in session.document.all(Sort) if sort.table == "1"]
    assert words_of(session.document, sort).startswith("Trust: 5, 6, 7; 1;")
    assert found.conflicts == ()
    assert session.document.count(Answer) == 1


def test_a_list_of_people_keeps_those_who_were_left_out_of_the_copy() -> None:
    ours = day(whole())
    two = Away(ours, "2")
    pair = two.document.get(Pair, "q0")
    assert pair.people == ("p1",)
    two.do(change(pair, people=("p1", "p4")))
    assert end_of(ours, two).get(Pair, "q0").people == ("p0", "p1", "p4")


def test_whom_a_table_removed_stays_where_the_file_still_needs_them() -> None:
    ours = day(whole())
    two = Away(ours, "2")
    two.do(remove(two.document, two.document.get(Person, "p1")))
    end = end_of(ours, two)
    assert end.get(Commitment, "c").person == end.get(Person, "p1").id


def stray(table: Away, random: Random, name: str) -> None:
    """Whatever a table may do, as one change of its file."""
    trial = table.document.copy()
    wander(trial, random, name, 6)
    for person in trial.all(Person):
        match random.randrange(5):
            case 0:
                trial.apply(change(person, role=name))
            case 1:
                trial.apply(remove(trial, person))
            case _:
                pass
    table.do(difference(table.document, trial))


def test_tables_come_back_in_every_order_and_nothing_is_lost(nightly: bool) -> None:
    for seed in range(400 if nightly else 40):
        come_and_go(seed)


def come_and_go(seed: int) -> None:
    """One day with three tables that do whatever tables do, merged in every order."""
    random, ours = Random(seed), day(whole(seated=seed % 4 > 0))
    tables = copies(ours)
    for table in tables:
        stray(table, random, table.name)
        stray(table, random, f"{table.name} later")
    ends = [end_of(ours, *order) for order in permutations(tables)]
    assert all(end == ends[0] for end in ends)
    end = ends[0]
    kinds: tuple[type[Record], ...] = (*NEVER, Partnership)
    for kind in kinds:
        kept = [record for record in end.all(kind) if ours.document.find(kind, record.id)]
        assert kept == list(ours.document.all(kind))
    for table in tables:
        assert _work(table, Idea) | _work(table, Group) | _work(table, Person) <= _ids(end)
    touched = {ident for table in tables for ident in _work(table, Idea)}
    for idea in ours.document.all(Idea):
        if idea.id not in touched and (found := end.find(Idea, idea.id)):
            assert (found.author, found.text) == (idea.author, idea.text)


def _work(table: Away, kind: type[Record]) -> set[str]:
    """What a table added or changed."""
    return {record.id for record in table.document.all(kind) if table.begun.find(kind, record.id) != record}


def _ids(document: Document) -> set[str]:
    return {record.id for kind in (Idea, Group, Person) for record in document.all(kind)}
