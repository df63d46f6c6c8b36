"""A questionnaire file is read, or refused with the line and the remedy."""

import json

import pytest

from workshop.errors import InputError
from workshop.reflection.questionnaire import Kind, parse
from workshop.reflection.supplied import supplied

GOOD = """{
  "name": "mine",
  "title": "Mine",
  "about": "What it is for.",
  "source": "Us.",
  "kind": "rating",
  "choices": [
    {"value": "1", "label": "Low"},
    {"value": "2", "label": "High"}
  ],
  "items": [
    {"id": "a", "text": "First?"},
    {"id": "b", "text": "Second?"}
  ]
}"""


def test_a_good_file_is_read() -> None:
    found = parse(GOOD)
    assert (found.name, found.kind, found.private) == ("mine", Kind.RATING, True)
    assert [item.text for item in found.items] == ["First?", "Second?"]
    assert found.item("b").text == "Second?"


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('"Us.",', '"Us."', 6, "not valid JSON"),
        ('"kind": "rating"', '"kind": "quiz"', 6, "no kind of questionnaire"),
        ('{"id": "b", "text": "Second?"}', '{"id": "a", "text": "Second?"}', 13, "second item"),
        ('{"id": "b", "text": "Second?"}', '{"id": "b"}', 13, "no “text”"),
        ('{"value": "2", "label": "High"}', '{"value": "1", "label": "High"}', 9, "second choice"),
        ('{"id": "b", "text": "Second?"}', '"Second?"', 13, "an item has to stand between"),
    ],
)
def test_a_mistake_is_named_with_its_line(old: str, new: str, line: int, words: str) -> None:
    with pytest.raises(InputError) as refused:
        parse(GOOD.replace(old, new))
    assert words in refused.value.what
    assert f"Line {line}" in refused.value.what
    assert refused.value.do


@pytest.mark.parametrize("name", ["name", "title", "about", "source", "kind"])
def test_a_missing_text_is_named(name: str) -> None:
    found = json.loads(GOOD)
    del found[name]
    with pytest.raises(InputError, match=f"no “{name}”"):
        parse(json.dumps(found))


@pytest.mark.parametrize(("field", "words"), [("choices", "fewer than two"), ("items", "asks nothing")])
def test_nothing_to_ask_or_choose_is_refused(field: str, words: str) -> None:
    found = json.loads(GOOD)
    found[field] = []
    with pytest.raises(InputError, match=words):
        parse(json.dumps(found))


def test_a_list_is_no_questionnaire() -> None:
    with pytest.raises(InputError, match="begins with"):
        parse("[]")


def test_the_supplied_ones_are_good() -> None:
    found = {questions.name: questions for questions in supplied()}
    assert set(found) >= {"leadership", "conditions", "readiness", "community"}
    assert len(found["leadership"].items) == len(found["leadership"].guidance) == 7
    assert [choice.value for choice in found["leadership"].choices] == [
        "comfortable",
        "stretched",
        "panicked",
    ]
    assert all(questions.source for questions in found.values())
