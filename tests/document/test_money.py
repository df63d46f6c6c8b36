import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document.money import DEAREST, in_hundredths, money
from workshop.errors import InputError


@pytest.mark.parametrize(
    ("typed", "hundredths"),
    [
        ("12.50", 1_250),
        ("12,50", 1_250),
        ("0,5", 50),
        (".5", 50),
        ("1200", 120_000),
        ("£1,200", 120_000),
        ("1,200.5", 120_050),
        ("1.200,50 €", 120_050),
        ("1.200.000", 120_000_000),
        ("1,200,000.05", 120_000_005),
        ("CHF 1’200.50", 120_050),
        ("1 200 kr", 120_000),
        ("5.", 500),
        ("0", 0),
    ],
)
def test_sums_are_read_as_people_write_them(typed: str, hundredths: int) -> None:
    assert in_hundredths(typed) == hundredths


def test_nothing_is_no_sum_and_no_mistake() -> None:
    assert in_hundredths("  ") is None


@pytest.mark.parametrize(
    "typed", ["-4", "−4", "four", "1,2,3", "12,5000", "1.005,5,5", "£", "1,20.50", "٣", "nan"]
)
def test_what_is_no_sum_is_refused_with_how_to_write_one(typed: str) -> None:
    with pytest.raises(InputError, match=r"is not a cost\. Write an amount such as 1200 or 99\.50"):
        in_hundredths(typed, "cost")


def test_a_full_stop_before_three_digits_is_asked_about() -> None:
    with pytest.raises(InputError, match=r"“1\.200” can be read in two ways. Write 1200, or 1\.20\."):
        in_hundredths("1.200")
    with pytest.raises(InputError, match="too high"):
        in_hundredths("1" + "0" * 14)


@given(st.integers(0, DEAREST))
def test_what_is_shown_is_read_back(hundredths: int) -> None:
    assert in_hundredths(money(hundredths)) == hundredths
