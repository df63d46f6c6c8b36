"""Counting by command: the shape that scripts rely on, the seal, and real votes."""

from pathlib import Path

import pytest

from tests.bench import ROOT
from tests.cli.conftest import Workshop
from workshop.document.records import Board, Person
from workshop.opera.ballots import hand_in
from workshop.opera.voters import vote_by_head
from workshop.people.attendance import set_present
from workshop.session import Session

POLIS = ROOT / "tests" / "fixtures" / "polis"
SHAPE = {"number", "id", "text", "place", "tied", "score", "voters", "share"} | {
    "partner_share", "common_ground", "dissent", "firmness", "flag",
}  # fmt: skip


def write(name: str, *rows: str) -> str:
    Path(name).write_text("\n".join(rows), encoding="utf-8")
    return name


def test_ticks_are_counted_as_the_interface_says(workshop: Workshop, room: Path) -> None:
    votes = write(
        "v.csv", "voter,partner,idea,value", "1,Partner 1,102,1", "1,Partner 1,103,1", "2,Partner 2,102,1"
    )
    workshop("import", str(room), "ballots", votes, "--board", "What helps?", "--method", "ticks")
    found = workshop("results", str(room), "--board", "What helps?", "--json").json
    assert set(found) >= {"board", "method", "voters", "allowance", "ideas", "kendall_w", "chosen", "unspent"}
    assert (found["board"], found["method"], found["voters"]) == ("What helps?", "ticks", 2)
    first, second, *others = found["ideas"]
    assert set(first) >= SHAPE
    assert (first["number"], first["score"], first["share"], first["place"], first["tied"]) == (
        2,
        2,
        1.0,
        1,
        False,
    )
    assert (second["number"], second["text"], second["place"]) == (3, "Idea 3, with a comma", 2)
    assert {idea["place"] for idea in others} == {3}
    assert all(idea["tied"] for idea in others)
    page = workshop("results", str(room)).out.decode()
    assert "   1        2     2  Idea 2, with a comma" in page


def test_ballots_name_ideas_by_number_by_code_or_by_the_id_they_came_with(
    workshop: Workshop, room: Path
) -> None:
    ideas = write("x.csv", "id,text", "x1,First", "x2,Second", "x3,Third")
    workshop("import", str(room), "ideas", ideas, "--board", "Named?")
    exported = workshop(
        "export", str(room), "-o", "-", "--format", "json", "--what", "ideas", "--board", "Named?"
    ).json
    votes = write(
        "v.csv", "voter,partner,idea,value", "1,P,2,1", "2,P,x2,1", f"3,P,{exported[1]['code']},1", "4,P,x1,1"
    )
    workshop("import", str(room), "ballots", votes, "--board", "Named?")
    found = workshop("results", str(room), "--board", "Named?", "--json").json["ideas"]
    assert [(idea["number"], idea["score"]) for idea in found] == [(2, 3), (1, 1), (3, 0)]


@pytest.mark.parametrize(
    ("method", "header", "rows"),
    [
        ("points", "voter,partner,idea,value", ("1,P,1,60", "1,P,2,40")),
        ("borda", "voter,partner,idea,value", ("1,P,1,1", "1,P,2,2")),
        ("schulze", "voter,partner,idea,value", ("1,P,1,1", "1,P,2,2")),
        ("pairwise", "voter,partner,winner,loser", ("1,P,1,2", "1,P,1,3")),
        ("gradients", "voter,partner,idea,value", ("1,P,1,1", "1,P,2,5")),
        ("stance", "voter,partner,idea,value", ("1,P,1,1", "1,P,2,-1")),
        ("criteria", "voter,partner,idea,value,criterion", ("1,P,1,5,Effect", "1,P,2,1,Effect")),
        ("shares", "voter,partner,idea,value", ("1,P,1,1", "2,P,1,1")),
    ],
)
def test_every_method_takes_its_ballots_and_puts_idea_one_first(
    workshop: Workshop, room: Path, method: str, header: str, rows: tuple[str, ...]
) -> None:
    votes = write("v.csv", header, *rows)
    workshop("import", str(room), "ballots", votes, "--method", method)
    found = workshop("results", str(room), "--method", method, "--json").json
    assert (found["method"], found["ideas"][0]["number"]) == (method, 1)
    again = workshop("results", str(room), "--json").json
    assert again == found


def test_a_sum_is_spent_in_whole_currency(workshop: Workshop, room: Path) -> None:
    costly = write("c.csv", "text,cost", "A bus,100", "A bell,9.50", "A bench,40")
    workshop("import", str(room), "ideas", costly, "--board", "What to buy?")
    votes = write("v.csv", "voter,partner,idea,value", "1,P,2,1", "2,P,2,1", "1,P,3,1")
    workshop("import", str(room), "ballots", votes, "--board", "2", "--method", "shares")
    found = workshop("results", str(room), "--board", "2", "--budget", "£20.00", "--json").json
    assert (found["chosen"], found["unspent"]) == ([2], 10.5)
    picked = workshop("results", str(room), "--board", "2", "--choose", "2", "--complete", "--json").json
    assert picked["chosen"][0] == 2
    for sum_ in ("nothing", "-1", "0", "nan", "99,5000"):
        assert "is not a sum" in workshop("results", str(room), "--board", "2", "--budget", sum_, code=1).err


def test_sealed_marks_are_not_told(workshop: Workshop, room: Path) -> None:
    letters = [pair["letter"] for pair in workshop("pairs", str(room), "--json").json["pairs"]]
    some = write("some.csv", "voter,partner,idea,value", *(f"{letter},,1,1" for letter in letters[:-2]))
    workshop("import", str(room), "ballots", some)
    refused = workshop("results", str(room), "--json", code=1)
    assert refused.out == b""
    assert "The marks are sealed; the ballots of pairs S and T are not in yet." in refused.err
    exported = workshop("export", str(room), "-o", "-", "--format", "csv", "--what", "ballots")
    assert len(exported.out.splitlines()) == 1
    assert "are sealed and were left out" in exported.err
    rest = write("rest.csv", "voter,partner,idea,value", *(f"{letter},,2,1" for letter in letters[-2:]))
    workshop("import", str(room), "ballots", rest)
    assert workshop("results", str(room), "--json").json["ideas"][0]["score"] == 18


def test_who_is_still_out_is_named_where_people_vote_by_head(workshop: Workshop, room: Path) -> None:
    with Session.open(room) as session:
        for person in session.document.all(Person)[3:]:
            session.do("Leave", set_present(session.document, person, present=False))
        board = session.document.all(Board)[0]
        session.do("By head", vote_by_head(session.document, board))
        first = session.document.all(Person)[0]
        session.do("In", hand_in(session.document, board, first, finished=True))
    refused = workshop("results", str(room), "--json", code=1)
    assert "The marks are sealed; the ballots of Person 2 and Person 3 are not in yet." in refused.err


def test_real_votes_on_real_ideas(workshop: Workshop, room: Path) -> None:
    question = "What would make housing affordable?"
    workshop("import", str(room), "ideas", str(POLIS / "ideas.csv"), "--board", question)
    workshop("import", str(room), "ballots", str(POLIS / "ballots.csv"), "--board", question)
    found = workshop("results", str(room), "--board", question, "--json").json
    assert (found["voters"], len(found["ideas"])) == (357, 165)
    assert [(idea["number"], idea["score"]) for idea in found["ideas"][:3]] == [(7, 192), (18, 178), (9, 177)]
    assert sum(idea["score"] for idea in found["ideas"]) == 8041
    piped = workshop("export", str(room), "-o", "v2.csv", "--what", "ballots", "--board", question)
    workshop("import", str(room), "ideas", str(POLIS / "ideas.csv"), "--board", "Again?")
    workshop("import", str(room), "ballots", "v2.csv", "--board", "Again?")
    again = workshop("results", str(room), "--board", "Again?", "--json").json
    assert piped.code == 0
    assert [(idea["number"], idea["score"], idea["common_ground"]) for idea in again["ideas"]] == [
        (idea["number"], idea["score"], idea["common_ground"]) for idea in found["ideas"]
    ]
