"""Days, boards and what stands on them: pairs, ideas, groups, ballots and marks."""

from enum import StrEnum
from typing import ClassVar

from workshop.document.records.base import Ordered, Record, maybe, ref, refs
from workshop.frozen import record


class Step(StrEnum):
    """The five steps of OPERA, in their order."""

    OWN = "own"
    PAIR = "pair"
    EXPLAIN = "explain"
    RANK = "rank"
    ARRANGE = "arrange"


class Method(StrEnum):
    """How a board is ranked; the names are those of the command line."""

    TICKS = "ticks"
    POINTS = "points"
    BORDA = "borda"
    SCHULZE = "schulze"
    PAIRWISE = "pairwise"
    GRADIENTS = "gradients"
    STANCE = "stance"
    CRITERIA = "criteria"
    SHARES = "shares"


@record
class Day(Ordered):
    """One away day: `date` is ISO (2026-03-14) or empty, `start` is a time of day such as 09:30."""

    TABLE: ClassVar[str] = "days"

    title: str = ""
    date: str = ""
    start: str = "09:30"
    venue: str = ""


@record
class Board(Ordered):
    """One question taken through OPERA.

    `allowance` is None until marking starts and fixed from then on; `own_limit` is how many marks
    a pair may give its own proposals, None for no limit; `explain_seconds` is the time of one pair;
    `stacking` is how many of its ticks a voter may put on one idea, from 1 to 3; `notes` are
    the facilitator's own, never on the projector or on paper for others.
    """

    TABLE: ClassVar[str] = "boards"

    day: str | None = maybe("days")
    question: str = ""
    limit: str = ""
    criteria: tuple[str, ...] = ()
    step: Step = Step.OWN
    shown: Step = Step.OWN
    anonymous: bool = True
    revealed: bool = False
    method: Method = Method.TICKS
    allowance: int | None = None
    own_limit: int | None = 1
    sealed: bool = True
    budget: int | None = None
    explain_seconds: int = 90
    across: str = "Effort"
    up: str = "Impact"
    stacking: int = 1
    notes: str = ""


@record
class AgendaItem(Ordered):
    """A stretch of the day in minutes; `pinned` is a time of day it may not move from."""

    TABLE: ClassVar[str] = "agenda_items"

    day: str = ref("days")
    title: str = ""
    minutes: int = 15
    pinned: str | None = None
    board: str | None = maybe("boards")
    step: Step | None = None
    note: str = ""


@record
class Pair(Ordered):
    """Two people, or one trio, who work as a unit on a board, known by a letter."""

    TABLE: ClassVar[str] = "pairs"

    board: str = ref("boards")
    letter: str = ""
    people: tuple[str, ...] = refs("people")
    finished: bool = False


@record
class Group(Ordered):
    """A column of similar ideas: `heading` is the idea in front, `title` a label of its own."""

    TABLE: ClassVar[str] = "groups"

    board: str = ref("boards")
    title: str = ""
    sentence: str = ""
    heading: str | None = maybe("ideas")
    collapsed: bool = False


@record
class Idea(Ordered):
    """What one person wrote, numbered on its board from 1 in the order it came.

    An idea is a proposal once a pair puts it forward (`proposed`). `doubled_by` names the idea that
    stands for this withdrawn double. `cost` is in hundredths of the currency, `x` and `y` in
    thousandths of a card on the free wall, `across` and `up` in thousandths of the matrix's axes.
    `rank` is an order key where the ranking was put in order by hand, empty where the count decides.
    `external` is the id it was imported with, `table` the break-out table it was written at.
    """

    TABLE: ClassVar[str] = "ideas"

    board: str = ref("boards")
    number: int = 0
    text: str = ""
    author: str | None = maybe("people")
    co_authors: tuple[str, ...] = refs("people")
    partner: str | None = maybe("partners")
    pair: str | None = maybe("pairs")
    proposed: bool = False
    doubled_by: str | None = maybe("ideas")
    group: str | None = maybe("groups")
    parked: bool = False
    code: str = ""
    external: str = ""
    cost: int | None = None
    clarification: str = ""
    x: int | None = None
    y: int | None = None
    across: int | None = None
    up: int | None = None
    rank: str = ""
    table: str = ""


@record
class Ballot(Ordered):
    """All marks of one voter under one method: a pair, a person, or a name from outside."""

    TABLE: ClassVar[str] = "ballots"

    board: str = ref("boards")
    method: Method = Method.TICKS
    voter: str = ""
    pair: str | None = maybe("pairs", gone="remove")
    person: str | None = maybe("people")
    partner: str | None = maybe("partners")
    complete: bool = False


@record
class Mark(Record):
    """One tick, point, rank or judgement; `over` is the idea that lost a pairwise comparison."""

    TABLE: ClassVar[str] = "marks"

    ballot: str = ref("ballots")
    idea: str = ref("ideas")
    value: int = 1
    over: str | None = maybe("ideas", gone="remove")
    criterion: str = ""


@record
class Sort(Ordered):
    """How one table sorted the ideas of a board, to be combined with the other tables' sorts."""

    TABLE: ClassVar[str] = "sorts"

    board: str = ref("boards")
    table: str = ""


@record
class Pile(Ordered):
    """Ideas that one table put together, with the title it gave them."""

    TABLE: ClassVar[str] = "piles"

    sort: str = ref("sorts")
    title: str = ""
    ideas: tuple[str, ...] = refs("ideas")
