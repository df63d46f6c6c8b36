from fractions import Fraction

import pytest

from workshop.document.criteria import criteria_from


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (("Impact 60", "Effort 40"), [("Impact", Fraction(3, 5)), ("Effort", Fraction(2, 5))]),
        (("Impact: 1", "Cost (3%)"), [("Impact", Fraction(1, 4)), ("Cost", Fraction(3, 4))]),
        (("Impact", "Effort 40"), [("Impact", Fraction(1, 2)), ("Effort 40", Fraction(1, 2))]),
        (("A 0", "B 0"), [("A 0", Fraction(1, 2)), ("B 0", Fraction(1, 2))]),
        (("Goal 1", "goal 2"), [("Goal 1", Fraction(1, 2)), ("goal 2", Fraction(1, 2))]),
        ((), []),
    ],
)
def test_weights_are_read_where_every_criterion_has_one(
    typed: tuple[str, ...], found: list[tuple[str, Fraction]]
) -> None:
    assert [(one.name, one.weight) for one in criteria_from(typed)] == found
