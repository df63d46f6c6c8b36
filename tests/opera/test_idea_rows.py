import pytest

from tests.opera.room import Room
from workshop.document.records import Idea, Partner
from workshop.errors import InputError
from workshop.opera.own import IdeaRow, import_ideas, names_authors


def test_a_whole_line_is_taken_in() -> None:
    room = Room(anonymous=False).people("Ann River, Bob Hill").pairs()
    rows = [
        IdeaRow(2, "one", "ann", "river", "Pair A", "£1,200.5", "x1"),
        IdeaRow(3, "two", cost="7"),
        IdeaRow(4, "three", partner="Hill"),
    ]
    assert names_authors(rows)
    room.do(import_ideas(room.document, room.board, rows))
    one, two, three = room.document.all(Idea)
    assert (one.author, one.pair, one.proposed) == (room.person("Ann").id, room.pair("A").id, True)
    assert (one.cost, one.external, two.cost, three.cost) == (120_050, "x1", 700, None)
    assert room.document.get(Partner, three.partner or "").name == "Hill"
    assert room.board.revealed


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (IdeaRow(3, "  "), "Line 3: An idea needs words"),
        (IdeaRow(3, "x", author="Zoe"), "Line 3: the author “Zoe” is not on the list"),
        (IdeaRow(3, "x", partner="Sea"), "Line 3: there is no partner “Sea”"),
        (IdeaRow(3, "x", pair="Q"), "Line 3: this board has no pair “Q”"),
        (IdeaRow(3, "x", cost="-4"), "Line 3: “-4” is not a cost"),
        (IdeaRow(3, "x", cost="12,5000"), "Line 3: “12,5000” is not a cost"),
        (IdeaRow(3, "x", cost="1.234"), "Line 3: “1.234” can be read in two ways"),
        (IdeaRow(3, "x", cost="9" * 20), "too high"),
        (IdeaRow(3, "x", external="a"), "Line 3: the id “a” is taken; line 2 has it"),
    ],
)
def test_one_bad_line_stops_them_all_and_says_why(row: IdeaRow, said: str) -> None:
    room = Room(anonymous=False).people("Ann River")
    with pytest.raises(InputError) as caught:
        import_ideas(room.document, room.board, [IdeaRow(2, "fine", external="a"), row])
    assert said in str(caught.value)
    assert caught.value.do


def test_two_people_of_one_name_are_told_apart_by_partner() -> None:
    room = Room(anonymous=False).people("Ann River, Ann Hill")
    room.do(import_ideas(room.document, room.board, [IdeaRow(2, "x", "Ann", "Hill")]))
    assert room.idea(1).author == room.document.all(type(room.person("Ann")))[1].id
    with pytest.raises(InputError, match="more than one"):
        import_ideas(room.document, room.board, [IdeaRow(2, "x", "Ann")])


def test_ideas_added_while_people_write_stay_hidden() -> None:
    room = Room().ideas(["being written"])
    room.do(import_ideas(room.document, room.board, [IdeaRow(2, "x")]))
    assert not room.board.revealed
    with pytest.raises(InputError, match="no ideas"):
        import_ideas(room.document, room.board, [])


def test_an_export_fills_an_empty_board_with_its_numbers_pairs_and_doubles() -> None:
    room = Room(anonymous=False).people("Ann River")
    rows = [
        IdeaRow(2, "a car", "Ann", pair="B", state="proposal", number="3"),
        IdeaRow(3, "a van", "Ann", pair="B", state="idea", number="5"),
        IdeaRow(4, "one car", state="double", number="8", double_of="3"),
    ]
    room.do(import_ideas(room.document, room.board, rows))
    assert [idea.number for idea in room.document.all(Idea)] == [3, 5, 8]
    assert [idea.proposed for idea in room.document.all(Idea)] == [True, False, False]
    assert room.pair("B").people == (room.person("Ann").id,)
    assert room.idea(8).doubled_by == room.idea(3).id
    room.do(import_ideas(room.document, room.board, [IdeaRow(2, "more", number="3")]))
    assert [idea.number for idea in room.document.all(Idea)] == [3, 5, 8, 9]
