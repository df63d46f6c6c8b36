"""Boards of other tools and Markdown as lists of ideas."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.errors import InputError
from workshop.exchange.boards_in import grid_in_json
from workshop.exchange.markdown import escaped
from workshop.exchange.markdown_in import grid_in_markdown, plain


def card(id_: str, text: str, x: int, **more: object) -> dict[str, object]:
    return {"id": id_, "type": "text", "text": text, "x": x, "y": 0, "width": 10, "height": 10, **more}


def test_a_canvas_gives_its_cards_with_the_frame_they_lie_in() -> None:
    nodes = [
        {"id": "f", "type": "group", "label": "Trust", "x": 0, "y": -5, "width": 50, "height": 50},
        {"id": "g", "type": "group", "label": "Meet", "x": 15, "y": -2, "width": 20, "height": 20},
        card("t", "# The question", 0),
        card("a", "Write **first**", 0),
        card("b", "Lunch\ntogether", 20),
        card("c", "Far away", 900),
        {"id": "l", "type": "link", "url": "https://example.org"},
    ]
    grid = grid_in_json(json.dumps({"nodes": nodes, "edges": []}), "x.canvas")
    assert [cells for _, cells in grid.records] == [
        ["text", "group", "id"],
        ["Write first", "Trust", "a"],
        ["Lunch\ntogether", "Meet", "b"],
        ["Far away", "", "c"],
    ]
    assert grid.left_out == ("Left out: 1 title, 1 picture, link or file.",)


def test_trello_gives_its_open_cards_with_list_and_person() -> None:
    board = {
        "name": "Away day",
        "lists": [{"id": "1", "name": "To do"}, {"id": "2", "name": "Old", "closed": True}],
        "members": [{"id": "m", "fullName": "Ana Ruiz"}],
        "cards": [
            {"id": "a", "name": "A bus", "idList": "1", "idMembers": ["m"], "desc": "Every hour"},
            {"id": "b", "name": "Gone", "idList": "1", "closed": True},
            {"id": "c", "name": "In an old list", "idList": "2"},
        ],
    }
    grid = grid_in_json(json.dumps(board), "trello.json")
    assert [cells for _, cells in grid.records][1:] == [["A bus", "To do", "a", "Ana Ruiz", "Every hour"]]
    assert grid.left_out == ("Left out: 2 archived cards.",)


def test_a_list_of_objects_has_its_keys_as_columns() -> None:
    grid = grid_in_json('[{"text": "A bus", "cost": 12.5}, {"text": "A tram", "id": 7, "x": [1]}]', "x.json")
    assert [cells for _, cells in grid.records] == [
        ["text", "cost", "id", "x"],
        ["A bus", "12.5", "", ""],
        ["A tram", "", "7", ""],
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "is cut off or damaged JSON"),
        ("[" * 100_000, "is cut off or damaged JSON"),
        ('{"a": 1}', "no board and no list of objects"),
        ("[1, 2]", "no board and no list of objects"),
        ('{"format": "common-ground", "version": 1}', "holds a whole session"),
        ('{"nodes": [NaN]}', "damaged JSON"),
    ],
)
def test_other_json_is_refused_in_words(text: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        grid_in_json(text, "x.json")


KEYS = ("nodes", "cards", "lists", "id", "type", "text", "x", "closed", "name")
_VALUES = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=20,
)


@given(_VALUES)
def test_whatever_json_holds_it_is_a_list_or_refused(value: object) -> None:
    with suppress(InputError):
        assert all(
            isinstance(cell, str)
            for _, cells in grid_in_json(json.dumps(value), "x").records
            for cell in cells
        )


MARKDOWN = """# Ideas of the day

- Share **one** phone list
  with faces
- [ ] Meet on *Tuesdays*

## Later

1. A [bus](https://example.org)
> Said by somebody

---
```
code is none
```
"""


def test_markdown_gives_items_and_paragraphs_under_their_headings() -> None:
    grid = grid_in_markdown(MARKDOWN)
    assert list(grid.records) == [
        (1, ["text", "group"]),
        (3, ["Share one phone list\nwith faces", "Ideas of the day"]),
        (5, ["Meet on *Tuesdays*", "Ideas of the day"]),
        (9, ["A bus\nSaid by somebody", "Later"]),
    ]


def test_a_table_in_markdown_is_a_table() -> None:
    grid = grid_in_markdown(
        "Words\n\n| text | cost |\n| --- | ---: |\n| A \\| B | 12 |\n| C<br>D | |\n\nMore\n"
    )
    assert list(grid.records) == [(3, ["text", "cost"]), (5, ["A | B", "12"]), (6, ["C\nD", ""])]


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), max_size=60))
def test_what_was_escaped_for_markdown_comes_back_as_it_was(text: str) -> None:
    flat = " ".join(text.split())
    assert plain(escaped(flat)) == flat
