"""The mirror: partners answer for themselves, private answers go in unnamed."""

from tests.ui.shell.room import Open, example, press, type_into
from ui.main_window import MainWindow
from ui.pages.reflection.page import ReflectionPage
from ui.pages.reflection.part import AskingPart
from workshop.document.records import Answer, Partner
from workshop.reflection.answers import FEWEST


def part_of(window: MainWindow, name: str) -> AskingPart:
    page = window.page
    assert isinstance(page, ReflectionPage)
    number = [part.questions.name for part in page.parts].index(name)
    page.tabs.show_tab(number)
    return page.parts[number]


def test_each_partner_answers_for_itself(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = part_of(window, "conditions")
    one, two = window.runner.document.all(Partner)[:2]
    card = part.cards["relationships"]
    press(card.chips["2"])
    type_into(card.because, "Two of us ring each other", enter=False)
    part.who.picked.emit(two.id)
    assert not card.chips["2"].isChecked()
    assert card.because.toPlainText() == ""
    press(card.chips["5"])
    answers = window.runner.document.all(Answer)
    assert {(found.partner, found.choice) for found in answers} == {(one.id, "2"), (two.id, "5")}
    assert part.spread_box.isVisible()
    assert part.spread.rows[0].places == (("A", 0.25), ("B", 1.0))
    assert part.says.text() == "You differ most about relationships. Why do you see it differently?"
    assert part.spread.accessibleName() == "Relationships: A 25%, B 100%"
    part.who.picked.emit(one.id)
    assert card.because.toPlainText() == "Two of us ring each other"
    assert card.advice.text().startswith("To try: ")


def test_a_choice_can_be_taken_back(open_at: Open) -> None:
    window = open_at("reflection", example())
    card = part_of(window, "conditions").cards["relationships"]
    press(card.chips["2"])
    press(card.chips["2"])
    assert [found.choice for found in window.runner.document.all(Answer)] == [""]


def test_private_answers_are_unnamed_and_only_counted_from_five_up(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = part_of(window, "leadership")
    card = part.cards["aims"]
    for number in range(FEWEST):
        assert card.counts.text() == ""
        press(card.chips["stretched" if number else "comfortable"])
        type_into(card.because, f"Because {number}", enter=False)
        press(part.hand_over)
        assert card.because.toPlainText() == ""
        assert not any(chip.isChecked() for chip in card.chips.values())
    answers = window.runner.document.all(Answer)
    assert len(answers) == FEWEST
    assert all(found.private and not (found.person or found.partner or found.respondent) for found in answers)
    assert card.counts.text() == "Answered so far:  Comfortable 1  ·  Stretched 4  ·  Panicked 0"
    assert part.state.text().startswith("5 answers handed in.")


def test_an_empty_page_is_not_handed_in(open_at: Open) -> None:
    window = open_at("reflection", example())
    press(part_of(window, "leadership").hand_over)
    assert window.runner.document.count(Answer) == 0
    assert window.runner.session.undo_label is None


def test_without_partners_the_way_to_them_is_shown(open_at: Open) -> None:
    window = open_at("reflection")
    part = part_of(window, "conditions")
    assert part.empty.isVisible()
    assert not part.whole.isVisible()
    press(part.empty.button)
    assert window.place.page == "prepare"
