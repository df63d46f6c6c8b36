"""What is enough: agreed beforehand, in words and figures, and held against positions without averaging."""

import pytest

from tests.agreement.test_support import clause, room
from workshop.agreement.enough import (
    Enough,
    OldRule,
    agree_enough,
    enough_of,
    enough_words,
    old_rule,
    verdict,
)
from workshop.document.document import Document
from workshop.document.edits import add, change
from workshop.document.records import Arrangement, Status
from workshop.errors import InputError


@pytest.mark.parametrize(
    ("rule", "gradients", "enough", "words"),
    [
        (
            Enough("", 80, 0),
            (1, 1, 2, 2, 3, 3, 3, 4, 6),
            False,
            "7 of 9 at 1–3; enough is 80 %; one at 5 or above, none may stand. Not enough yet",
        ),
        (
            Enough("", 75, 1),
            (1, 2, 3, 7),
            True,
            "3 of 4 at 1–3; enough is 75 %; one at 5 or above, one may stand. That is enough",
        ),
        (Enough("", 76, 1), (1, 2, 3, 7), False, "3 of 4 at 1–3; enough is 76 %"),
        (Enough("", None, 0), (1, 4, 4), True, "1 of 3 at 1–3; none at 5 or above, none may stand."),
        (Enough("", None, 0), (1, 1, 5), False, "2 of 3 at 1–3; one at 5 or above, none may stand."),
        (Enough("", 50, None), (1, 8), True, "1 of 2 at 1–3; enough is 50 %; one at 5 or above. That"),
        (
            Enough("By ear"),
            (1, 6, 6),
            None,
            "1 of 3 at 1–3; 2 at 5 or above.",
        ),
    ],
)
def test_positions_are_held_against_what_was_agreed_and_never_averaged(
    rule: Enough, gradients: tuple[int, ...], enough: bool | None, words: str
) -> None:
    document = room(*gradients)
    assert verdict(document, clause(document)).enough is None
    document.apply(agree_enough(document, rule))
    assert enough_of(document) == rule
    found = verdict(document, clause(document))
    assert found.enough is enough
    assert found.words.startswith(words)


def test_before_anybody_is_asked_there_is_nothing_to_count() -> None:
    assert verdict(room(), clause(room())).words == "Nobody has taken a position yet."


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (Enough(), ""),
        (Enough("Nobody goes home unheard"), "Nobody goes home unheard."),
        (Enough("", 80, 0), "Enough is 80 % at 1–3, nobody at 5 or above."),
        (
            Enough("All of us?", 99, 1),
            "All of us? Enough is 99 % at 1–3, at most 1 position at 5 or above.",
        ),
    ],
)
def test_what_is_enough_is_said_in_the_partners_words_and_in_figures(rule: Enough, words: str) -> None:
    document = room()
    document.apply(agree_enough(document, rule))
    assert enough_words(document) == words


@pytest.mark.parametrize("rule", [Enough("", 0, 0), Enough("", 101), Enough("", None, -1)])
def test_figures_that_cannot_be_are_refused(rule: Enough) -> None:
    with pytest.raises(InputError):
        agree_enough(Document(), rule)


@pytest.mark.parametrize(
    ("rule", "gradients", "enough"),
    [
        (OldRule.NO_OBJECTION, (1, 6, 6), True),
        (OldRule.NO_OBJECTION, (1, 1, 7), False),
        (OldRule.NO_QUESTIONS, (1, 4, 4), True),
        (OldRule.NO_QUESTIONS, (1, 1, 5), False),
        (OldRule.BROAD, (1, 2, 3, 7), True),
        (OldRule.BROAD, (1, 2, 4, 4), False),
        (OldRule.BROAD, (1, 1, 1, 8), False),
    ],
)
def test_a_sentence_of_an_older_file_counts_until_figures_are_agreed(
    rule: OldRule, gradients: tuple[int, ...], enough: bool
) -> None:
    document = room(*gradients)
    document.apply(add(Arrangement(text=f"  {rule.value.upper()} ")))
    assert verdict(document, clause(document)).enough is enough
    assert enough_words(document) == rule.value
    document.apply(agree_enough(document, Enough("", 1, 9)))
    assert verdict(document, clause(document)).enough
    document.apply(change(document.all(Arrangement)[0], status=Status.RETIRED))
    assert old_rule(document) is None
