"""Laws that a rule has whatever the ballots: names do not matter, more support never harms, and so on."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.counting.made import any_ballots, ballots, marked, ranked
from workshop.counting import schulze
from workshop.counting.ballots import Ballots, Terms, places
from workshop.counting.contests import Contests
from workshop.counting.fairness import View, order_flags, views
from workshop.counting.firmness import firmness
from workshop.counting.measures import consensus, dissent, kendall_w
from workshop.counting.rule import Rule
from workshop.counting.shares import SHARES
from workshop.counting.tally import RULES
from workshop.document.records import Method
from workshop.frozen import replace

NOW = Terms()
BY_ITSELF = (Method.TICKS, Method.POINTS, Method.GRADIENTS, Method.STANCE, Method.CRITERIA, Method.SHARES)
"""Rules under which what is said of one idea says nothing of another."""

SCALES = {Method.TICKS: (1, 3), Method.POINTS: (0, 100), Method.GRADIENTS: (1, 8), Method.STANCE: (-1, 1)}

every_rule = given(st.sampled_from(list(RULES.values())), st.data())


def order(rule: Rule, found: Ballots, terms: Terms = NOW) -> list[int]:
    return places(rule.count(found, terms).keys)


def seen(rule: Rule, found: Ballots) -> list[View]:
    return views(found, rule.leanings(found))


def changed(found: Ballots, **fields: Any) -> Ballots:
    return replace(found, **fields)


@every_rule
def test_relabelling_ideas_and_voters_relabels_the_result(rule: Rule, data: st.DataObject) -> None:
    found = any_ballots(rule.method, data)
    new = data.draw(st.permutations(range(found.ideas)))
    turn = data.draw(st.permutations(range(found.voters)))
    other = changed(
        found,
        values=tuple({new[idea]: value for idea, value in found.values[voter].items()} for voter in turn),
        partners=tuple(found.partners[voter] for voter in turn),
        contests=tuple((turn.index(v), new[a], new[b]) for v, a, b in found.contests),
        judged=tuple({(new[i], c): g for (i, c), g in found.judged[v].items()} for v in turn)
        if found.judged
        else (),
    )
    before, after = order(rule, found), order(rule, other)
    assert before == [after[new[idea]] for idea in range(found.ideas)]
    mine, theirs = seen(rule, found), seen(rule, other)
    assert mine == [theirs[new[idea]] for idea in range(found.ideas)]


@every_rule
def test_relabelling_partners_changes_nothing(rule: Rule, data: st.DataObject) -> None:
    found = any_ballots(rule.method, data)
    new = data.draw(st.permutations(range(max(3, found.homes))))
    speaks = tuple(tuple(new[home] for home in homes) for homes in found.partners)
    other = changed(found, partners=speaks, homes=len(new))
    assert order(rule, other) == order(rule, found)
    assert seen(rule, other) == seen(rule, found)
    ranks = order(rule, found)
    wider = changed(found, homes=len(new))
    assert order_flags(seen(rule, other), ranks, 2, 3) == order_flags(seen(rule, wider), ranks, 2, 3)


@every_rule
def test_every_ballot_twice_is_the_same_result(rule: Rule, data: st.DataObject) -> None:
    """Not for comparisons and common ground, in which a first guess weighs less with every ballot."""
    assume(rule.method not in {Method.PAIRWISE, Method.STANCE})
    found = any_ballots(rule.method, data)
    twice = changed(found, values=found.values * 2, partners=found.partners * 2, judged=found.judged * 2)
    for terms in (NOW, Terms(choose=2)):
        assert order(rule, twice, terms) == order(rule, found, terms)
    for one, other in zip(seen(rule, found), seen(rule, twice), strict=True):
        assert (one.share, one.partner_share) == (other.share, other.partner_share)


@every_rule
def test_a_clone_ties_with_its_original_and_moves_nobody(rule: Rule, data: st.DataObject) -> None:
    assume(rule.method in BY_ITSELF)
    found = any_ballots(rule.method, data)
    new = found.ideas
    cloned = changed(
        found,
        ideas=new + 1,
        values=tuple({**row, **({new: row[0]} if 0 in row else {})} for row in found.values),
        judged=tuple({**row, **{(new, c): g for (i, c), g in row.items() if i == 0}} for row in found.judged),
    )
    keys, before = rule.count(cloned, NOW).keys, rule.count(found, NOW).keys
    assert keys[new] == keys[0]
    assert list(keys[:new]) == list(before)


@given(ranked())
def test_a_clone_changes_nothing_between_the_others_under_schulze(found: Ballots) -> None:
    rows = [{**row, **({found.ideas: row[0]} if 0 in row else {})} for row in found.values]
    before, after = beaten(found.values, found.ideas), beaten(rows, found.ideas + 1)
    others = (1 << found.ideas) - 2
    assert [one & others for one in before[1:]] == [one & others for one in after[1:-1]]


def beaten(rows: Sequence[Mapping[int, int]], ideas: int) -> list[int]:
    return schulze.beaten_by(Contests(ideas, rows).table())


@given(ranked())
def test_who_beats_every_other_is_first_under_schulze_and_never_last_under_borda(found: Ballots) -> None:
    table = Contests(found.ideas, found.values).table()
    others = range(found.ideas)
    for one in others:
        if found.ideas > 1 and all(table[one][two] > table[two][one] for two in others if two != one):
            assert order(RULES[Method.SCHULZE], found).count(1) == 1
            assert order(RULES[Method.SCHULZE], found)[one] == 1
            points = RULES[Method.BORDA].count(found, NOW).keys
            assert points[one] > min(points)  # type: ignore[operator]


@given(ranked(), st.data())
def test_raising_an_idea_in_a_ranking_never_lowers_it(found: Ballots, data: st.DataObject) -> None:
    assume(found.voters)
    voter, idea = data.draw(st.integers(0, found.voters - 1)), data.draw(st.integers(0, found.ideas - 1))
    rows = [dict(row) for row in found.values]
    rows[voter] = {**{other: rank + 1 for other, rank in rows[voter].items()}, idea: 1}
    for method in (Method.BORDA, Method.SCHULZE):
        before = order(RULES[method], found)[idea]
        assert order(RULES[method], ballots(rows, found.ideas))[idea] <= before


@given(st.sampled_from(list(SCALES)), st.data())
def test_a_better_value_never_lowers_an_idea(method: Method, data: st.DataObject) -> None:
    low, high = SCALES[method]
    found = data.draw(marked(low, high))
    given_ = [(voter, idea) for voter, row in enumerate(found.values) for idea in row]
    assume(given_)
    voter, idea = data.draw(st.sampled_from(given_))
    worse, best = found.values[voter][idea], low if method is Method.GRADIENTS else high
    better = data.draw(st.integers(min(worse, best), max(worse, best)))
    rows = [dict(row) for row in found.values]
    rows[voter][idea] = better
    after = changed(found, values=tuple(rows))
    assert order(RULES[method], after)[idea] <= order(RULES[method], found)[idea]


@given(st.data())
def test_one_more_win_never_lowers_an_idea(data: st.DataObject) -> None:
    rule, found = RULES[Method.PAIRWISE], any_ballots(Method.PAIRWISE, data)
    winner, loser = data.draw(st.permutations(range(found.ideas)))[:2]
    after = changed(found, contests=(*found.contests, (0, winner, loser)))
    assert order(rule, after)[winner] <= order(rule, found)[winner]


@given(st.data())
def test_a_better_grade_never_lowers_an_idea(data: st.DataObject) -> None:
    rule, found = RULES[Method.CRITERIA], any_ballots(Method.CRITERIA, data)
    given_ = [(voter, key) for voter, row in enumerate(found.judged) for key in row]
    assume(given_)
    voter, key = data.draw(st.sampled_from(given_))
    rows = [dict(row) for row in found.judged]
    rows[voter][key] = data.draw(st.integers(rows[voter][key], 5))
    after = changed(found, judged=tuple(rows))
    assert order(rule, after)[key[0]] <= order(rule, found)[key[0]]


@given(marked(), st.integers(1, 5), st.integers(1, 50), st.data())
def test_money_is_never_lost_or_made(found: Ballots, choose: int, cost: int, data: st.DataObject) -> None:
    costs = tuple(data.draw(st.integers(1, cost)) for _ in range(found.ideas))
    total = data.draw(st.integers(1, 100))
    for complete in (False, True):
        paid = SHARES.count(changed(found, costs=costs), Terms(budget=total, complete=complete))
        assert paid.chosen is not None
        assert paid.unspent == total - sum(costs[idea] for idea in paid.chosen) >= 0
    even = SHARES.count(found, Terms(choose=choose)).chosen
    assert even is not None
    assert len(even) <= choose


@given(marked(), st.integers(1, 40), st.integers(2, 5), st.data())
def test_the_currency_does_not_matter(found: Ballots, total: int, rate: int, data: st.DataObject) -> None:
    costs = tuple(data.draw(st.integers(1, 20)) for _ in range(found.ideas))
    dear = tuple(cost * rate for cost in costs)
    before = SHARES.count(changed(found, costs=costs), Terms(budget=total)).chosen
    assert SHARES.count(changed(found, costs=dear), Terms(budget=total * rate)).chosen == before


@given(ranked())
def test_ideas_that_every_list_ties_are_exactly_tied(found: Ballots) -> None:
    assume(found.ideas > 1)
    rows = [{**row, **({1: row[0]} if 0 in row else {})} for row in found.values if (1 in row) <= (0 in row)]
    for method in (Method.BORDA, Method.SCHULZE):
        ranks = order(RULES[method], ballots(rows, found.ideas))
        assert ranks[0] == ranks[1]


@every_rule
def test_firmness_is_a_share_and_whole_where_all_are_first(rule: Rule, data: st.DataObject) -> None:
    found = any_ballots(rule.method, data)
    for k in (1, found.ideas):
        firm = firmness(rule, found, NOW, seen(rule, found), k)
        if not found.present:
            assert firm is None
            continue
        assert firm is not None
        assert all(0 <= share <= 1 for share in firm)
        assert k < found.ideas or set(firm) == {1.0}


@every_rule
def test_views_are_shares(rule: Rule, data: st.DataObject) -> None:
    for view in seen(rule, any_ballots(rule.method, data)):
        for share in (view.share, view.partner_share, view.common_ground):
            assert isinstance(share, Fraction | int)
            assert 0 <= share <= 1
        assert 0 <= view.voters <= view.asked


@given(ranked(whole=True), st.data())
def test_alike_is_alike_whatever_the_names_and_the_direction(found: Ballots, data: st.DataObject) -> None:
    new = data.draw(st.permutations(range(found.ideas)))
    renamed = [{new[idea]: rank for idea, rank in row.items()} for row in found.values]
    turned = [{idea: -rank for idea, rank in row.items()} for row in found.values]
    value = kendall_w(found.values, found.ideas)
    assert kendall_w(renamed, found.ideas) == value
    assert kendall_w(turned, found.ideas) == value


@given(st.lists(st.integers(1, 8), min_size=5, max_size=20))
def test_spread_is_the_same_from_either_end(values: list[int]) -> None:
    turned = [9 - value for value in values]
    assert dissent(values, 1, 8) == pytest.approx(dissent(turned, 1, 8), abs=1e-12)
    assert consensus(values, 1, 8) == pytest.approx(consensus(turned, 1, 8), abs=1e-9)
    assert dissent(values * 3, 1, 8) == pytest.approx(dissent(values, 1, 8), abs=1e-12)
    assert consensus(values * 3, 1, 8) == pytest.approx(consensus(values, 1, 8), abs=1e-9)


@every_rule
def test_leaving_a_voter_out_is_counting_without_them(rule: Rule, data: st.DataObject) -> None:
    found = any_ballots(rule.method, data)
    for terms in (Terms(), Terms(choose=2)):
        recounts = rule.recounts(found, terms, range(found.voters))
        for voter, keys in enumerate(recounts):
            assert places(list(keys)) == order(rule, found.without(voter), terms), voter
