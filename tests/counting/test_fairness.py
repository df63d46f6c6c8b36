from fractions import Fraction
from math import prod

import pytest
from hypothesis import given

from tests.counting.made import ballots, marked
from workshop.counting import stance, ticks
from workshop.counting.ballots import Ballots, Leanings, Terms, places
from workshop.counting.fairness import order_flags, root, views
from workshop.counting.firmness import firmness, words
from workshop.counting.rule import among_first
from workshop.counting.stance import STANCE
from workshop.counting.ticks import TICKS
from workshop.document.ready import StoppedError


@given(marked(-1, 1))
def test_shares_and_common_ground_by_their_definition(found: Ballots) -> None:
    homes = sorted({home for row in found.partners for home in row})
    for idea, view in enumerate(views(found, stance.leanings(found))):
        votes = [(v, row[idea]) for v, row in enumerate(found.values) if idea in row]
        agree = [v for v, value in votes if value == 1]
        per = [
            (
                sum(found.partners[v] == (home,) for v in agree),
                sum(found.partners[v] == (home,) for v, _ in votes),
            )
            for home in homes
        ]
        assert (view.voters, view.asked) == (len(agree), len(votes))
        assert view.share == (Fraction(len(agree), len(votes)) if votes else 0)
        asked = [Fraction(a, n) for a, n in per if n]
        assert view.partner_share == (sum(asked) / len(asked) if asked else 0)
        ground = prod((Fraction(a + 1, n + 2) for a, n in per), start=Fraction(1))
        assert view.common_ground == (ground if homes else 0)


def test_a_partner_without_a_vote_counts_one_half() -> None:
    found = ballots([{0: 1}, {0: 1}, {1: 1}], 2, [0, 0, 1])
    grounds = [view.common_ground for view in views(found, stance.leanings(found))]
    assert grounds == [Fraction(3, 4) * Fraction(1, 2), Fraction(1, 2) * Fraction(2, 3)]


def test_each_person_of_a_pair_speaks_for_their_partner() -> None:
    found = Ballots(1, ({0: 1}, {}), ((0, 1), (1, 1)), 2)
    (view,) = views(found, ticks.leanings(found))
    assert (view.voters, view.asked) == (1, 2)
    assert view.partner_share == (1 + Fraction(1, 3)) / 2
    assert view.common_ground == Fraction(2, 3) * Fraction(2, 5)


def test_a_winner_by_numbers_alone_is_said_to_be_one() -> None:
    rows = [{0: 1}] * 6 + [{1: 1}] * 2 + [{1: 1}] * 2
    found = ballots(rows, 3, [0] * 6 + [1] * 2 + [2] * 2)
    seen, ranks = views(found, ticks.leanings(found)), [1, 2, 3]
    flags = order_flags(seen, ranks, 1, 3)
    assert flags[0] == ("Wins only because one partner brought more people; place 2 with one vote a partner.")
    assert flags[1] == "Place 1 with one vote a partner, place 2 by head."
    assert flags[2] is None
    assert order_flags(seen, ranks, 1, 1) == [None] * 3


def test_only_what_is_in_front_is_said_to_win() -> None:
    rows = [{0: 1}] * 6 + [{1: 1}] * 2 + [{1: 1}] * 2
    found = ballots(rows, 3, [0] * 6 + [1] * 2 + [2] * 2)
    flags = order_flags(views(found, ticks.leanings(found)), [2, 1, 3], 1, 3)
    assert flags[0] == "Place 1 by head, place 2 with one vote a partner."
    assert flags[1] == "Place 1 with one vote a partner, place 2 by head."


def test_common_ground_is_comparable_by_its_root() -> None:
    assert root(0.125, 3) == 0.5
    assert root(0.4, 0) == 0.4


@given(marked(0, 1))
def test_firmness_is_the_share_of_recounts_that_keep_an_idea(found: Ballots) -> None:
    seen = views(found, ticks.leanings(found))
    for k in (1, 2):
        firm = firmness(TICKS, found, Terms(), seen, k)
        if not found.voters:
            assert firm is None
            continue
        counts = [ticks.count(found.without(v), Terms()).keys for v in range(found.voters)]
        recounts = counts if found.voters > 1 else []
        recounts += [
            [v.share for v in seen],
            [v.partner_share for v in seen],
            [v.common_ground for v in seen],
        ]
        expected = [
            sum(places(list(keys))[idea] <= k for keys in recounts) / len(recounts)
            for idea in range(found.ideas)
        ]
        assert firm == expected


def test_ties_at_the_cut_are_all_among_the_first() -> None:
    assert among_first([3, 2, 2, 1], 2) == [0, 1, 2]
    assert among_first([3, 2], 5) == [0, 1]


def test_firmness_in_words() -> None:
    assert words([1.0, 1.0, 0.2], [0, 1], 2) == "The top 2 stay whoever is left out, and by every view."
    assert words([0.9, 1.0], [0, 1], 2).startswith("1 of the top 2")
    assert words([0.9, 0.8], [0, 1], 2).startswith("None of the top 2")
    assert words([1.0], [0], 1) == "The first stays first whoever is left out, and by every view."
    assert "not certain" in words([0.9], [0], 1)
    assert words([], [], 1) == "There is nothing to weigh yet."


def test_ties_at_the_cut_are_not_said_to_be_fewer_than_they_are() -> None:
    assert words([1.0, 1.0], [0, 1], 1).startswith("The 2 that share the first place stay")
    assert words([1.0, 0.5, 0.5], [0, 1, 2], 2).startswith("1 of the 3 that share the first 2 places stays")
    assert words([0.5, 0.5], [0, 1], 1).startswith("None of the 2 that share the first place is certain")


def test_a_wide_lead_is_firm_and_a_tie_is_not() -> None:
    lead = ballots([{0: 1}] * 9 + [{1: 1}] * 2, 2, [0, 1, 2] * 3 + [0, 1])
    assert firmness(TICKS, lead, Terms(), views(lead, ticks.leanings(lead)), 1) == [1.0, 0.0]
    tie = ballots([{0: 1}, {1: 1}], 2, [0, 1])
    firm = firmness(STANCE, tie, Terms(), views(tie, Leanings([[0], [1]])), 1)
    assert firm is not None
    assert firm[0] == firm[1] < 1


def test_recounts_tell_how_far_they_are_and_can_be_stopped() -> None:
    found = ballots([{0: 1}] * 50, 2)
    seen, heard = views(found, ticks.leanings(found)), list[tuple[int, int]]()

    def go_on(done: int, total: int) -> bool:
        heard.append((done, total))
        return done < 40

    with pytest.raises(StoppedError):
        firmness(TICKS, found, Terms(), seen, 1, go_on)
    assert heard == [(0, 50), (20, 50), (40, 50)]
    assert firmness(TICKS, found, Terms(), seen, 1, lambda *_: True) == firmness(
        TICKS, found, Terms(), seen, 1
    )
