"""The agreement with its support and duties, and what the partners see in themselves, on their way out."""

import csv
import io
import json

import pytest

from tests.exchange.test_writing import document
from workshop.agreement.enough import Enough, agree_enough
from workshop.document.document import Document
from workshop.document.records import (
    Activity,
    Answer,
    Commitment,
    Duty,
    Finding,
    Partner,
    Person,
    Principle,
    Relation,
    Review,
    Role,
    SharedResult,
    Status,
    Support,
    Word,
    WordMeaning,
)
from workshop.exchange.write import exported

TEXTS = ("md", "html")


def agreed() -> Document:
    whole = document(
        Partner(id="p", name="Open Hands", letter="A"),
        Person(id="t", name="Thandiwe", partner="p"),
        Principle(id="c", title="We listen once"),
        Support(clause_table="principles", clause="c", partner="p", gradient=6, reservation="Too soon"),
        Role(id="r", title="Host", holder="t", hours=4),
        Activity(id="a", title="Book the room"),
        Duty(activity="a", role="r", letter="A"),
        Word(id="w", word="Carer", meaning="Who looks after somebody"),
        WordMeaning(word="w", partner="p", meaning="Somebody unpaid"),
    )
    whole.apply(agree_enough(whole, Enough("Nobody goes home unheard", 80, 0)))
    return whole


def test_a_table_of_the_agreement_holds_support_duties_and_meanings() -> None:
    text = exported(agreed(), "csv", what="agreement").data.decode("utf-8-sig")
    rows = {(row["kind"], row["text"]): row for row in csv.DictReader(io.StringIO(text))}
    principle = rows["principle", "We listen once"]
    assert principle["support"].startswith(
        "0 of 1 at 1–3; enough is 80 %; one at 5 or above, none may stand."
    )
    assert principle["positions"] == "Open Hands at 6, do not like it, will support it: Too soon"
    assert rows["duty", "Book the room"]["meaning"] == "Host A"
    assert rows["role", "Host"]["details"] == "Holder: Thandiwe; Hours a month: 4"
    assert rows["meaning of a word", "Somebody unpaid"]["under"] == "Carer"
    assert (
        "what is enough",
        "Nobody goes home unheard. Enough is 80 % at 1–3, nobody at 5 or above.",
    ) in rows
    listed = json.loads(exported(agreed(), "json", what="agreement").data)
    assert [row["positions"] for row in listed if row["kind"] == "principle"] == [principle["positions"]]


@pytest.mark.parametrize("ending", TEXTS)
def test_minority_statements_travel_with_the_clause_and_a_retired_one_keeps_its_own(ending: str) -> None:
    whole = agreed()
    found = exported(whole, ending, what="agreement").data.decode()
    assert "Too soon" in found
    assert "none may stand" in found
    assert "Host A" in found
    retired = Principle(id="c", title="We listen once", status=Status.RETIRED, agreed_on="2026-01-01")
    records = [retired, *(r for kind in (Partner, Support) for r in whole.all(kind))]
    assert "Too soon" not in exported(document(*records), ending, what="agreement").data.decode()


def given(count: int, *, private: bool = False) -> tuple[Answer, ...]:
    return tuple(
        Answer(
            questionnaire="conditions",
            item="vision",
            choice="4",
            because="Whispered",
            respondent=f"Table {number}",
            private=private,
        )
        for number in range(count)
    )


@pytest.mark.parametrize("ending", TEXTS)
def test_answers_leave_as_counts_from_five_on_and_private_ones_never(ending: str) -> None:
    few = exported(document(*given(4)), ending).data.decode()
    assert "1 question answered by fewer than 5: no counts are shown." in few
    many = exported(document(*given(5)), ending).data.decode()
    assert "fewer than 5" not in many
    assert "What we see in ourselves" in many
    private = exported(document(*given(4), *given(9, private=True)), ending).data.decode()
    assert "fewer than 5" in private
    assert "9 private answers were left out." in private
    assert "Whispered" not in few + many + private


@pytest.mark.parametrize("ending", TEXTS)
def test_what_a_review_found_of_results_is_part_of_everything(ending: str) -> None:
    records = (
        Review(id="v", due="2026-12-17"),
        SharedResult(id="s", text="Dry beds"),
        Finding(review="v", result="s", text="Twelve families so far"),
    )
    found = exported(document(*records), ending).data.decode()
    assert "What the review of 2026-12-17 found" in found
    assert "Twelve families so far" in found


@pytest.mark.parametrize("ending", TEXTS)
def test_commitments_and_relationships_are_part_of_everything(ending: str) -> None:
    records = (
        *(Person(id=name, name=name) for name in ("Ana", "Ben")),
        Commitment(person="Ana", for_me="Company", hours=6, backup="Ben"),
        Relation(person="Ana", other="Ben", strength=2, trust=1, note="Since the flood"),
    )
    found = exported(document(*records), ending).data.decode()
    for words in ("Company", "Who steps in", "Know each other", "Thin", "Since the flood"):
        assert words in found
