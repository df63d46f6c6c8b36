"""What single sheets promise: order, figures, sentences, numbers and what became of an idea."""

import datetime as dt

import pikepdf
import pytest

from tests.handouts.reading import opened, sheets, text_of, tree, walk
from tests.handouts.sample import NAMES, sample
from workshop.document.edits import Edit
from workshop.document.records import Finding, Partnership, Review, SharedResult, Support
from workshop.handouts.printing import bytes_of

ON = dt.date(2026, 3, 15)


def text(name: str, **wishes: str) -> str:
    return " ".join(text_of(bytes_of(sample(), name, on=ON, **wishes)).split())  # type: ignore[arg-type]


def test_the_agenda_gives_every_item_its_time() -> None:
    found = text("agenda")
    assert (
        found.index("09:30 Welcome") < found.index("09:45 Own: ideas in silence") < found.index("09:55 Tea")
    )
    assert "We close at 10:10." in found


def test_the_slips_are_numbered_lettered_and_say_what_is_allowed() -> None:
    found = text("voting-slips")
    assert [f"Pair {letter} slip {n}" in found for n, letter in enumerate("ABC", 1)] == [True] * 3
    assert "Tick up to" in found
    assert "at most 1 of your own." in found
    assert found.index("1 C000") < found.index("2 C001") < found.index("3 C002")


def test_ties_are_printed_as_ties() -> None:
    found = text("ranked-results")
    assert "1 1. Share one booking calendar" in found
    assert "=4 " in found
    assert "100%" in found


def test_an_ideas_slip_follows_it_to_the_agreement_and_the_action() -> None:
    found = text("idea-slips")
    first = found[found.index("1. Share one booking calendar") : found.index("2. A breakfast")]
    assert "It was arranged under “One front door”." in first
    assert "It is in our agreement: Say it first" in first
    assert "It became an action: Set up the calendar" in first
    assert "It was parked, and is kept for later." in found


def test_charts_say_in_words_what_they_show() -> None:
    figures = [
        node.alt for node in walk(tree(opened(bytes_of(sample(), "conditions-results", on=ON)))) if node.alt
    ]
    assert figures == [
        "Partner 1 beginning; Partner 2 beginning; Partner 0 strong. The partners are 2 steps apart.",
        "Partner 0 growing; Partner 1 growing; Partner 2 growing. All partners see it alike.",
    ]


@pytest.mark.parametrize("version", ["standard", "large-print", "easy-read"])
def test_a_result_stands_on_one_page_with_the_line_to_write_on(version: str) -> None:
    more = [SharedResult(id=f"x{n}", text=f"Result {n}.", seen="Counted " * 30) for n in range(12)]
    found = sheets(opened(bytes_of(sample(*more), "review-sheet", version=version, on=ON)))
    for sheet in found:
        assert sheet.text.count("How we will see it") == sheet.text.count("Where it stands now")


def test_the_raci_sheet_is_a_grid_of_activities_and_roles_or_names_roles_under_their_letter() -> None:
    assert "Activity Convener Call the meetings A" in text("raci-sheet")
    assert "Activity R A C I Call the meetings Convener" in text("raci-sheet", version="large-print")
    assert text("raci-sheet", version="easy-read").count("Call the meetings A: Convener") == 1


def test_shared_words_stand_with_each_partners_meaning_and_room_for_what_is_open() -> None:
    found = text("shared-words")
    assert "Outreach We mean by it Going where people are Partner Means by it Partner 1 Leaflets" in found
    assert found.endswith("Care We mean by it")


def test_the_report_tells_the_whole_story_in_order() -> None:
    found = text("session-report")
    parts = (
        "who were there",
        "What would help us most?",
        "One front door",
        "Our vision",
        "Set up the calendar",
    )
    assert sorted(parts, key=found.index) == list(parts)


def test_blank_cards_fill_the_sheet_where_nothing_is_written() -> None:
    data = bytes_of(sample(ideas=()), "idea-cards", on=ON)
    assert text_of(data).count("One idea, in large letters") == 24
    assert len(opened(data).pages) == 3


def test_only_the_people_and_pairs_asked_for_get_one() -> None:
    tents = text_of(bytes_of(sample(), "name-tents", on=ON, only=["h1", "h3"]))
    assert [name for name in NAMES if name in tents] == [NAMES[1], NAMES[3]]
    slips = text_of(bytes_of(sample(), "voting-slips", on=ON, only=["q2"]))
    assert "Pair C slip 3" in " ".join(slips.split())
    assert "Pair A" not in slips
    for name in ("pair-sheets", "presentation-sheets"):
        assert len(opened(bytes_of(sample(), name, on=ON, only={"q1"})).pages) == 1


def test_the_board_on_a3_stands_in_columns_and_loses_nothing() -> None:
    many = sample(ideas=tuple(f"Idea{n} with a few words" for n in range(120)))
    pdf = opened(bytes_of(many, "arranged-board", paper="a3", on=ON))
    width, height = (float(side) for side in pdf.pages[0].mediabox[2:])
    assert width > height
    found = text_of(bytes_of(many, "arranged-board", paper="a3", on=ON))
    assert [n for n in range(120) if f"Idea{n} " not in found] == []
    assert len(pdf.pages) <= 4


def boxes(pdf: pikepdf.Pdf) -> int:
    """How many boxes to tick the first page has."""
    return int(pdf.pages[0].Contents.read_bytes().count(b" cm\n"))


def test_slips_have_a_box_for_every_dot_that_may_stack() -> None:
    one, three = (sample(allowance=6, stacking=stacking) for stacking in (1, 3))
    first, last = (bytes_of(document, "voting-slips", on=ON) for document in (one, three))
    assert "Tick up to 6, at most 1 of your own." in " ".join(text_of(first).split())
    assert "Up to 6 dots, at most 3 on one, at most 1 of your own." in " ".join(text_of(last).split())
    slips, dots = opened(first), opened(last)
    assert boxes(dots) == 3 * boxes(slips) > 0


def test_the_agreement_says_what_is_enough_and_how_each_clause_stands_to_it() -> None:
    agreed = Partnership(
        id="partnership", name="Riverside", enough="Nobody is left behind", enough_support=80
    )
    more = [Support(id=f"su{n}", clause="pr", partner=f"p{n}", gradient=(1, 2, 6)[n]) for n in range(3)]
    document = sample(*more)
    document.apply([Edit(document.partnership, agreed)])
    found = " ".join(text_of(bytes_of(document, "agreement", on=ON)).split())
    assert "What is enough for us to agree Nobody is left behind. Enough is" in found
    assert "2 of 3 at 1–3; enough is 80 %" in found
    assert "Agreed on 14 March 2026. Support: 2 of 3 at 1–3" in found


@pytest.mark.parametrize("clause", ["vi", "pr", "s1", "sr", "r", "w", "ar"])
def test_support_stands_with_every_kind_of_clause(clause: str) -> None:
    document = sample(Support(id="su", clause=clause, partner="p0", gradient=1))
    found = " ".join(text_of(bytes_of(document, "agreement", on=ON)).split())
    assert found.count("Support: 1 of 1 at 1–3; none at 5 or above.") == 1


@pytest.mark.parametrize("name", ["agreement", "review-sheet", "session-report"])
def test_what_reviews_found_stands_with_the_result(name: str) -> None:
    review = Review(id="re", due="2026-09-14", on="2026-09-16", order="a")
    finding = Finding(id="fi", review="re", result="sr", text="A third fewer so far")
    found = " ".join(text_of(bytes_of(sample(review, finding), name, on=ON)).split())
    assert found.index("Half as many turned away") < found.index("16 September 2026: A third fewer so far")
