import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.opera.room import Room
from workshop.errors import InputError
from workshop.opera.codes import ALPHABET, check, idea_with, new_code, new_codes

codes = st.builds(lambda _: new_code(()), st.integers())


@given(codes, st.integers(0, 3), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_always_caught(code: str, at: int, other: str) -> None:
    wrong = code[:at] + other + code[at + 1 :]
    assert check(wrong) is (wrong == code)


@given(codes, st.integers(0, 3), st.integers(0, 3))
def test_two_swapped_characters_are_always_caught(code: str, one: int, other: int) -> None:
    letters = list(code)
    letters[one], letters[other] = letters[other], letters[one]
    assert check("".join(letters)) is ("".join(letters) == code)


def test_no_character_looks_like_another() -> None:
    assert len(set(ALPHABET)) == 23
    assert not set(ALPHABET) & set("0O1IL5S8B2Z")


def test_codes_stay_unique_when_the_short_ones_run_out() -> None:
    taken = set(new_codes((), 12_167))
    assert {len(code) for code in taken} == {4}
    longer = new_code(taken)
    assert len(longer) == 5
    assert check(longer)


def test_a_card_is_found_however_its_code_is_typed() -> None:
    room = Room().ideas(["one", "two"])
    code = room.idea(2).code
    assert idea_with(room.document, f" {code[:2].lower()}-{code[2:].lower()} ") == room.idea(2)


@pytest.mark.parametrize(("code", "said"), [("O123", "“O”"), ("3A", "slip"), ("", "slip"), ("3334", "slip")])
def test_a_wrong_code_is_refused_with_a_reason(code: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        idea_with(Room().document, code)


def test_a_code_from_elsewhere_is_no_card_here() -> None:
    with pytest.raises(InputError, match="No card"):
        idea_with(Room().document, new_code(()))


def test_the_number_of_an_idea_is_not_taken_for_a_broken_code() -> None:
    with pytest.raises(InputError, match="“27” is a number and not the code of a card"):
        idea_with(Room().document, " 27 ")
