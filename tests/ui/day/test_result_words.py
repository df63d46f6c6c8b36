"""What a result says of itself: places, ties, shares and what to talk about, in plain sentences."""

from dataclasses import replace

from ui.pages.day.results.sentences import details, line_words, place_words, score_words, summary
from ui.pages.day.results.views import ResultView, result_lines, scores_of
from workshop.counting.result import IdeaResult, Result
from workshop.document.records import Method


def one(number: int, place: int, score: float | None, **fields: object) -> IdeaResult:
    idea = IdeaResult(
        number=number, id=f"idea{number}", text=f"Idea {number}", place=place, tied=False,
        score=score, voters=3, share=0.5, partner_share=0.25, common_ground=0.1,
        dissent=None, firmness=None, flag=None,
    )  # fmt: skip
    return replace(idea, **fields)  # type: ignore[arg-type]


def result(*ideas: IdeaResult, method: Method = Method.TICKS) -> Result:
    return Result("Question", method, 6, 2, ideas)


def test_one_leader_is_named_with_what_it_got() -> None:
    found = result(one(4, 1, 3), one(2, 2, 1), one(1, 3, 0, voters=0))
    assert (
        summary(found)
        == "Number 4, “Idea 4”, comes first with 3 marks from 3 of 6 voters. 2 ideas marked, 1 not."
    )


def test_a_tie_at_the_top_is_told_as_a_tie() -> None:
    found = result(one(4, 1, 3, tied=True), one(2, 1, 3, tied=True, flag="Voters differ widely."))
    assert summary(found) == (
        "Numbers 4 and 2 share the first place with 3 marks each. 2 ideas marked, 0 not. "
        "1 idea to talk about."
    )
    assert [line.place for line in result_lines(found)] == ["=1", "=1"]


def test_nothing_marked_is_said() -> None:
    assert summary(result(one(1, 1, 0, voters=0))) == "Nobody has marked anything yet."
    assert summary(Result("Question", Method.TICKS, 0, 1, ())) == "Nobody has marked anything yet."


def test_scores_have_the_unit_of_their_method() -> None:
    found = one(1, 1, 1)
    assert score_words(result(found), found) == "1 mark"
    assert score_words(result(found, method=Method.POINTS), found) == "1 point"
    assert score_words(result(found, method=Method.PAIRWISE), replace(found, score=61.25)) == "61.2"
    assert score_words(result(found, method=Method.STANCE), replace(found, score=0.7676)) == "0.77"
    assert score_words(result(found, method=Method.SCHULZE), replace(found, score=None)) == ""


def test_a_line_is_read_aloud_with_everything() -> None:
    found = one(7, 2, 2, tied=True, flag="Voters differ widely.")
    assert line_words(result(found), found) == (
        "Place 2, tied, 7. Idea 7, 2 marks, 3 of 6 voters, partners 25%, Voters differ widely."
    )
    assert place_words(found) == "=2"


def test_details_leave_out_what_is_not_known() -> None:
    plain, full = one(1, 1, 3), one(1, 1, 3, dissent=0.4, firmness=0.9)
    assert [name for name, _ in details(result(plain), plain)] == [
        "Place", "Score", "Marked by", "By head", "By partner", "Common ground",
    ]  # fmt: skip
    assert "Agreement" not in dict(details(result(full), full))
    graded = replace(full, consensus=0.35)
    said = dict(details(result(graded, method=Method.GRADIENTS), graded))
    assert said["Agreement"] == "Opinions are split. Spread 0.40."
    assert dict(details(result(full), full))["How firm"] == "Stays in 90% of recounts"
    firm = replace(full, firmness=1.0)
    assert dict(details(result(firm), firm))["How firm"] == "Stays whoever is left out"


def test_common_ground_is_said_a_partner_too_where_the_product_of_many_is_small() -> None:
    six = one(1, 1, 3, common_ground=0.2621, common_ground_root=0.8)
    assert dict(details(result(six), six))["Common ground"] == "80% a partner, 26% for all together"
    alone = replace(six, common_ground_root=0.2621)
    assert dict(details(result(alone), alone))["Common ground"] == "26%"


def test_where_a_rule_gives_only_an_order_the_places_lead_the_arrangement() -> None:
    ideas = (one(1, 1, None), one(2, 2, None), one(3, 3, None, voters=0))
    assert scores_of(result(*ideas, method=Method.SCHULZE)) == {"idea1": 3.0, "idea2": 2.0, "idea3": 0.0}
    assert scores_of(result(one(1, 1, 4))) == {"idea1": 4.0}


def test_the_bars_of_a_view_are_by_its_own_measure() -> None:
    found = result(
        one(1, 1, 5, partner_share=0.2), one(2, 2, 4, partner_share=0.8), one(3, 3, 1, partner_share=0.8)
    )
    lines = result_lines(found, ResultView.PARTNER)
    assert [(line.place, line.number, line.score, line.head) for line in lines] == [
        ("=1", 2, "80%", 1.0), ("=1", 3, "80%", 1.0), ("3", 1, "20%", 0.25),
    ]  # fmt: skip


def test_without_a_ballot_nothing_is_scored_in_any_view() -> None:
    unvoted = one(1, 1, 1.0, voters=0, share=0.0, partner_share=0.0, common_ground=1.0)
    nobody = replace(result(unvoted, method=Method.STANCE), voters=0)
    for view in ResultView:
        for line in result_lines(nobody, view):
            assert (line.score, line.head) == ("", 0.0)
