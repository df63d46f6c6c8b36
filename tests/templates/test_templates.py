"""Templates and the example: complete, true to the method, and ready to be a session file."""

import json
from collections import Counter
from datetime import date

import pytest

import resources
from workshop.document.document import Document
from workshop.document.records import (
    RECORDS,
    AgendaItem,
    Ballot,
    Board,
    Day,
    Duty,
    Group,
    Idea,
    Mark,
    Pair,
    Partner,
    Person,
    Principle,
    Record,
    Role,
    Standard,
    StandardKind,
    Step,
)
from workshop.errors import InputError
from workshop.opera.rank import allowance, is_own, marks_of, own_limit
from workshop.templates import Template, example_records, records_of, templates

NAMES = ("one-question", "half-day", "full-day")


def complete(records: tuple[Record, ...]) -> Document:
    """A document of these records, every reference checked."""
    document = Document(records)
    for record in records:
        for field in ("day", "board", "partner", "pair", "author", "group", "doubled_by", "principle"):
            value = getattr(record, field, None)
            assert value is None or any(document.at(kind.TABLE, value) for kind in RECORDS), (record, field)
    return document


@pytest.fixture(scope="module")
def example() -> Document:
    return complete(example_records())


def test_three_templates_the_shortest_first() -> None:
    assert tuple(template.name for template in templates()) == NAMES
    assert templates()[0] == Template(
        "one-question",
        "One question, ninety minutes",
        "A single question taken from silence to a short, ordered list with names beside it. "
        "Good for a meeting that already exists.",
        90,
    )


@pytest.mark.parametrize("template", templates(), ids=lambda template: template.name)
def test_a_template_is_a_day_whose_agenda_takes_as_long_as_it_says(template: Template) -> None:
    document = complete(records_of(template.name, partnership="Glyn Tŷ", date="2026-03-14"))
    (day,) = document.all(Day)
    assert (document.partnership.name, day.date) == ("Glyn Tŷ", "2026-03-14")
    assert sum(item.minutes for item in document.where(AgendaItem, day=day.id)) == template.minutes


@pytest.mark.parametrize("name", NAMES)
def test_a_template_takes_every_board_through_opera(name: str) -> None:
    document = Document(records_of(name))
    assert document.all(Board)
    for board in document.all(Board):
        steps = [item.step for item in document.where(AgendaItem, board=board.id) if item.step]
        assert steps == list(Step)
        assert board.question.endswith("?")
        assert board.limit


def test_each_start_from_a_template_has_ids_of_its_own() -> None:
    first, second = ({record.id for record in records_of("half-day")} for _ in range(2))
    assert first & second == {"partnership"}


def test_a_template_answers_to_its_title_too() -> None:
    assert len(records_of("a shared  VISION")) == len(records_of("full-day"))


def test_an_unknown_template_names_those_there_are() -> None:
    with pytest.raises(InputError, match="one-question, half-day, full-day"):
        records_of("weekend")


def test_the_example_is_the_same_every_time() -> None:
    assert example_records() == example_records()


def test_the_example_can_stand_before_a_funder(example: Document) -> None:
    counts = {kind: example.count(kind) for kind in (Partner, Person, Idea, Principle, Role, Pair)}
    assert counts == {Partner: 5, Person: 24, Idea: 42, Principle: 4, Role: 4, Pair: 12}
    assert {char for person in example.all(Person) for char in person.name} >= set("ŷŁŻâüíÓ")
    assert "Ελένη" in " ".join(person.name for person in example.all(Person))
    assert "ŵ" in " ".join(partner.name for partner in example.all(Partner))


def test_the_example_keeps_the_rules_of_the_method(example: Document) -> None:
    ideas = example.all(Idea)
    assert sorted(idea.number for idea in ideas) == list(range(1, 43))
    standing = [idea for idea in ideas if idea.proposed and not idea.doubled_by]
    (board,) = example.all(Board)
    assert board.allowance == len(standing) // 4
    for idea in ideas:
        pair, author = example.get(Pair, str(idea.pair)), example.get(Person, str(idea.author))
        assert author.id in pair.people
        assert idea.partner == author.partner
    for pair in example.all(Pair):
        assert len({example.get(Person, id_).partner for id_ in pair.people}) == 2


def test_the_example_s_marks_are_within_the_allowance_and_decide_what_is_parked(example: Document) -> None:
    (board,) = example.all(Board)
    marked = Counter(mark.idea for mark in example.all(Mark))
    for ballot in example.all(Ballot):
        ideas = [example.get(Idea, mark.idea) for mark in example.where(Mark, ballot=ballot.id)]
        assert len(set(ideas)) == len(ideas) <= (board.allowance or 0)
        assert sum(idea.pair == ballot.pair for idea in ideas) <= 1
    for idea in example.all(Idea):
        assert bool(marked[idea.id]) is bool(idea.group), idea.text
        assert bool(idea.group) + idea.parked + bool(idea.doubled_by) == 1
    for group in example.all(Group):
        counts = [marked[idea.id] for idea in example.where(Idea, group=group.id)]
        assert counts == sorted(counts, reverse=True)
        assert group.heading == example.where(Idea, group=group.id)[0].id


def test_the_example_s_agreement_follows_its_own_advice(example: Document) -> None:
    for principle in example.all(Principle):
        standards = example.where(Standard, principle=principle.id)
        assert 3 <= len(standards) <= 5
        assert {standard.kind for standard in standards} == set(StandardKind)
        assert all(len(standard.text.split()) <= 15 for standard in standards)
    for role in example.all(Role):
        assert role.holder
        assert role.deputy
        assert date.fromisoformat(role.term_end)
    letters = Counter((duty.activity, duty.letter) for duty in example.all(Duty))
    assert all(letters[activity, "A"] == 1 and letters[activity, "R"] >= 1 for activity, _ in letters)


def test_data_files_hold_only_known_tables() -> None:
    tables = {kind.TABLE for kind in RECORDS}
    for path in (*resources.path("templates").glob("*.json"), *resources.path("examples").glob("*.json")):
        assert json.loads(path.read_text(encoding="utf-8"))["records"].keys() <= tables


def test_every_ballot_of_the_example_keeps_the_rules_of_marking(example: Document) -> None:
    (board,) = example.all(Board)
    for pair in example.where(Pair, board=board.id):
        marked = [example.get(Idea, idea) for idea in marks_of(example, board, pair)]
        assert 0 < len(marked) <= allowance(example, board)
        assert sum(is_own(example, idea, pair) for idea in marked) <= (own_limit(example, board) or 0)
