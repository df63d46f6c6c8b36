"""Finding anything and doing anything from one box."""

from PySide6.QtCore import Qt

from tests.ui.shell.room import Open, example, key, type_into
from ui.finding import find
from ui.main_window import MainWindow
from ui.pages.agreement.page import AgreementPage
from ui.pages.day.arrange import ArrangePage
from ui.pages.prepare.page import PreparePage
from ui.pages.prepare.people import PeoplePart
from workshop.document.document import Document
from workshop.document.edits import change
from workshop.document.records import Board, Idea, Person, Standard, Step


def begin(window: MainWindow, words: str) -> list[str]:
    key(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.find_box.isVisible()
    type_into(window.find_box.line, words, enter=False)
    return [offer.title for offer in window.find_box.offers]


def test_all_words_must_be_there_in_any_order_and_case() -> None:
    document = Document(example())
    titles = [found.title for found in find(document, "FORM consent")]
    assert "One consent form for all partners, in plain words, asked for once" in titles
    assert find(document, "consent zebra") == ()
    assert find(document, "   ") == ()


def test_what_is_hidden_is_not_found() -> None:
    document = Document(example())
    (board,) = document.all(Board)
    assert any(found.icon == "sticky-note" for found in find(document, "consent"))
    document.apply(change(board, step=Step.OWN, revealed=False))
    assert not any(found.icon == "sticky-note" for found in find(document, "consent"))


def test_who_wrote_an_idea_is_never_found() -> None:
    document = Document(example())
    idea = next(found for found in document.all(Idea) if found.author)
    author = document.get(Person, idea.author or "")
    assert idea.text not in [found.title for found in find(document, author.name)]


def test_a_person_is_found_and_shown_in_the_list(open_at: Open) -> None:
    window = open_at("agreement", example())
    person = window.runner.document.all(Person)[7]
    assert person.name in begin(window, person.name)
    key(window.find_box.line, Qt.Key.Key_Return)
    page = window.page
    assert isinstance(page, PreparePage)
    people = page.parts[1]
    assert isinstance(people, PeoplePart)
    assert [found.id for found in people.table.chosen()] == [person.id]
    assert not window.find_box.isVisible()


def test_what_is_chosen_is_told_where_the_cursor_stays(open_at: Open) -> None:
    window = open_at("agreement", example())
    titles = begin(window, "consent")
    line = window.find_box.line
    assert line.accessibleDescription() == f"{titles[0]}, 1 of {len(titles)}"
    key(line, Qt.Key.Key_Down)
    assert line.accessibleDescription() == f"{titles[1]}, 2 of {len(titles)}"
    type_into(line, "zebra crossing", enter=False)
    assert line.accessibleDescription() == "Nothing has these words."


def test_a_standard_is_found_and_its_principle_shown(open_at: Open) -> None:
    window = open_at("prepare", example())
    standard = window.runner.document.all(Standard)[-1]
    assert begin(window, standard.text)[0] == standard.text
    key(window.find_box.line, Qt.Key.Key_Return)
    page = window.page
    assert isinstance(page, AgreementPage)
    assert page.parts[page.tabs.current].kind.one == "principle"


def test_an_idea_leads_to_its_board(open_at: Open) -> None:
    window = open_at("prepare", example())
    begin(window, "consent form")
    titles = [offer.detail for offer in window.find_box.offers]
    for _ in range(titles.index("Idea 23")):
        key(window.find_box.line, Qt.Key.Key_Down)
    key(window.find_box.line, Qt.Key.Key_Return)
    (board,) = window.runner.document.all(Board)
    assert (window.place.page, window.place.board_id) == (board.step.value, board.id)


def test_anything_can_be_done_by_its_name(open_at: Open) -> None:
    window = open_at("prepare", example())
    key(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    type_into(window.find_box.line, "agreement", enter=False)
    assert window.find_box.offers[0].title == "Agreement"
    key(window.find_box.line, Qt.Key.Key_Return)
    assert window.place.page == "agreement"


def test_escape_closes_the_box_and_nothing_happens(open_at: Open) -> None:
    window = open_at("prepare", example())
    assert begin(window, "zebra crossing") == []
    assert window.find_box.nothing.text() == "Nothing has these words."
    key(window.find_box.line, Qt.Key.Key_Escape)
    assert not window.find_box.isVisible()
    assert window.place.page == "prepare"


def test_on_the_board_an_idea_is_found_where_it_stands(open_at: Open) -> None:
    window = open_at("arrange", example())
    (board,) = window.runner.document.all(Board)
    window.runner.session.do("Back", change(board, step=Step.RANK))
    begin(window, "consent form")
    key(window.find_box.line, Qt.Key.Key_Return)
    page = window.page
    assert isinstance(page, ArrangePage)
    (chosen,) = page.view.chosen()
    assert "consent form" in page.model.cards[chosen].text
