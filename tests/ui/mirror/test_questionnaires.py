"""The questionnaires: who answers, what others see of it, then and now, and those of one's own."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.shell.room import Open, example, key, press, type_into
from ui.dates import today
from ui.main_window import MainWindow
from ui.pages.reflection.asking import AskingPart
from ui.pages.reflection.own import START
from ui.pages.reflection.page import ReflectionPage
from ui.pages.reflection.questionnaires import QuestionnairesPart
from workshop.document.records import Answer, Partner, Person, Questionnaire
from workshop.people.persons import remove_people
from workshop.reflection.answers import FEWEST
from workshop.reflection.respondents import As


def asked(window: MainWindow) -> QuestionnairesPart:
    page = window.page
    assert isinstance(page, ReflectionPage)
    part = page.parts[0]
    assert isinstance(part, QuestionnairesPart)
    return part


def part_of(window: MainWindow, name: str) -> AskingPart:
    asked(window).show_named(name)
    return asked(window).parts[name]


def test_each_partner_answers_for_itself(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = part_of(window, "conditions")
    one, two = window.runner.document.all(Partner)[:2]
    card = part.cards["relationships"]
    press(card.chips["2"])
    type_into(card.because, "Two of us ring each other", enter=False)
    part.bar.which.picked.emit(two.id)
    assert not card.chips["2"].isChecked()
    assert card.because.toPlainText() == ""
    press(card.chips["5"])
    answers = window.runner.document.all(Answer)
    assert {(found.partner, found.choice, found.private) for found in answers} == {
        (one.id, "2", False),
        (two.id, "5", False),
    }
    assert part.findings.isVisible()
    assert part.findings.spread.rows[0].places == (("A", 0.25), ("B", 1.0))
    assert part.findings.says.text() == (
        f"You are furthest apart about relationships: {two.name} and {one.name} see it most differently. "
        "Why do you see it differently?"
    )
    assert part.findings.spread.accessibleName() == "Relationships: A Beginning, B Part of us"
    part.bar.which.picked.emit(one.id)
    assert card.because.toPlainText() == "Two of us ring each other"
    assert card.advice.text().startswith("To try: ")
    assert f"{one.name}:  Beginning, because: Two of us ring each other" in card.others.text()


def test_a_choice_can_be_taken_back_and_undone(open_at: Open) -> None:
    window = open_at("reflection", example())
    card = part_of(window, "conditions").cards["relationships"]
    press(card.chips["2"])
    press(card.chips["2"])
    assert [found.choice for found in window.runner.document.all(Answer)] == [""]
    window.runner.undo()
    assert window.runner.document.count(Answer) == 0


def test_what_i_answer_is_mine_and_leans_on_practices(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = part_of(window, "leadership")
    assert part.bar.kind is As.ME
    press(part.cards["power"].chips["panicked"])
    assert part.afterwards.says.text().startswith("Outside your comfort zone: power.")
    part.afterwards.ticks[5].click()
    type_into(part.afterwards.mentor, "Ruth")
    answers = window.runner.document.all(Answer)
    assert sorted(found.item for found in answers) == ["mentor", "power", "practice-6"]
    assert all(found.private for found in answers)
    part.bar.choose(As.TABLE, "Table 4")
    assert not part.afterwards.ticks[5].isChecked()
    assert part.cards["power"].given.choice == ""


def test_four_private_answers_show_no_counts_and_a_fifth_does(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = part_of(window, "leadership")
    part.bar.choose(As.UNNAMED)
    card = part.cards["aims"]
    assert not card.room.isVisible()
    for number in range(FEWEST):
        assert not card.counts.isVisible()
        press(card.chips["stretched" if number else "comfortable"])
        press(part.hand_over)
        assert not any(chip.isChecked() for chip in card.chips.values())
    answers = window.runner.document.all(Answer)
    assert len(answers) == FEWEST
    assert all(found.private and not (found.person or found.partner or found.respondent) for found in answers)
    assert card.counts.words() == "Comfortable 1  ·  Stretched 4  ·  Panicked 0"
    assert not part.cards["power"].counts.isVisible()


def test_an_empty_page_is_not_handed_in(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = part_of(window, "leadership")
    part.bar.choose(As.UNNAMED)
    press(part.hand_over)
    assert window.runner.session.undo_label is None


def test_then_and_now_stand_side_by_side(open_at: Open) -> None:
    partners = [found for found in example() if isinstance(found, Partner)][:2]
    then = [
        Answer(questionnaire="conditions", item="vision", partner=p.id, choice=c, private=False)
        for p, c in zip(partners, "13", strict=True)
    ]
    window = open_at("reflection", (*example(), *then))
    part = part_of(window, "conditions")
    assert not part.when.isVisible()
    press(part.again)
    assert part.occasion == today().isoformat()
    assert part.cards["vision"].then.text() == "The first time:  Missing"
    press(part.cards["vision"].chips["4"])
    part.bar.which.picked.emit(partners[1].id)
    press(part.cards["vision"].chips["4"])
    (row,) = part.findings.spread.rows
    assert (row.places, row.then) == ((("A", 0.75), ("B", 0.75)), (("A", 0.0), ("B", 0.5)))
    assert "before: A Missing, B Growing" in part.findings.spread.accessibleName()
    part.when.picked.emit("")
    assert part.cards["vision"].given.choice == "3"
    assert window.runner.document.count(Answer) == 4


def test_somebody_who_answered_leaves_and_the_page_goes_on(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = part_of(window, "conditions")
    person = window.runner.document.all(Person)[0]
    part.bar.choose(As.PERSON, person.id)
    press(part.cards["vision"].chips["4"])
    window.runner.do("Remove somebody", remove_people, [person])
    assert part.bar.name(window.runner.document) != person.name
    assert part.cards["vision"].given.choice == ""
    assert window.runner.document.count(Answer) == 1


def test_without_partners_whoever_sits_here_answers(open_at: Open) -> None:
    part = part_of(open_at("reflection"), "conditions")
    assert part.bar.kind is As.ME
    assert not part.bar.which.isVisible()
    press(part.cards["vision"].chips["4"])
    assert part.cards["vision"].given.choice == "4"


def test_a_questionnaire_of_ones_own_is_checked_kept_and_changed(open_at: Open, tmp_path: Path) -> None:
    window = open_at("reflection", example())
    part = asked(window)
    press(part.write)
    own = part.own
    own.text.setPlainText(START.replace('"kind": "rating"', '"kind": "score"'))
    press(own.keep)
    assert own.problem.words.text().startswith("Line 6: “score” is no kind of questionnaire.")
    file = tmp_path / "ours.json"
    file.write_text(START.replace("Our meetings", "Our calls"), "utf-8")
    own.read(file)
    assert not own.problem.isVisible()
    press(own.keep)
    assert part.current == "our-meetings"
    assert part.chips["our-meetings"].text() == "Our calls"
    press(part.parts["our-meetings"].cards["heard"].chips["3"])
    part._change()
    own.text.setPlainText(START)
    press(own.keep)
    assert part.chips["our-meetings"].text() == "Our meetings"
    assert part.parts["our-meetings"].cards["heard"].given.choice == "3"
    part._change()
    press(own.remove)
    assert window.runner.document.count(Questionnaire) == 0
    assert "our-meetings" not in part.chips
    assert window.runner.document.count(Answer) == 1


def test_a_mistake_is_pointed_at_and_what_was_begun_is_kept_meanwhile(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = asked(window)
    press(part.write)
    wrong = START.replace('"kind": "rating"', '"kind": "score"')
    part.own.text.setPlainText(wrong)
    press(part.own.keep)
    assert part.own.text.hasFocus()
    assert part.own.text.textCursor().selectedText() == '  "kind": "score",'
    press(part.chips["readiness"])
    press(part.write)
    assert part.own.text.toPlainText() == wrong


def test_undo_in_a_draft_is_the_drafts_own(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = asked(window)
    press(part.parts[part.current].cards["relationships"].chips["3"])
    press(part.write)
    part.own.text.insertPlainText("x")
    part.own.text.flush()
    key(part.own.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert part.own.text.toPlainText() == START
    assert window.runner.document.count(Answer) == 1


@pytest.mark.parametrize("contents", [b"\xff\xfe\x00bad", b"x" * 1_000_001])
def test_a_file_that_is_none_is_refused_in_words(open_at: Open, tmp_path: Path, contents: bytes) -> None:
    part = asked(open_at("reflection"))
    press(part.write)
    file = tmp_path / "odd.json"
    file.write_bytes(contents)
    part.own.read(file)
    assert part.own.problem.isVisible()
    assert part.own.text.toPlainText() == START


def test_a_broken_questionnaire_in_the_file_does_not_close_the_page(open_at: Open) -> None:
    broken = Questionnaire(name="broken", body="{not json")
    part = asked(open_at("reflection", (*example(), broken)))
    assert "conditions" in part.chips
    assert "broken" not in part.chips
