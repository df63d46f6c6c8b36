"""The thread walked both ways, where each idea went, and nothing shown that is hidden."""

from dataclasses import replace
from typing import Any

from tests.ui.shell.room import Open, example, press
from ui.main_window import MainWindow
from ui.pages.reflection.page import ReflectionPage
from ui.pages.reflection.thread_part import IdeaRow, ThreadPart
from ui.pages.reflection.voices_view import facts
from workshop.agreement.clauses import remove_clause
from workshop.document.records import Board, Idea, Person, Principle, Record, SharedResult, Standard, Step


def part_of(window: MainWindow) -> ThreadPart:
    page = window.page
    assert isinstance(page, ReflectionPage)
    page.tabs.show_tab(3)
    part = page.parts[3]
    assert isinstance(part, ThreadPart)
    return part


def with_board(**fields: Any) -> tuple[Record, ...]:
    return tuple(replace(found, **fields) if isinstance(found, Board) else found for found in example())


def here(part: ThreadPart) -> Record | None:
    return part.walk.record


def link_named(part: ThreadPart, words: str) -> None:
    (link,) = (link for link in part.walk.links if link.accessibleName().startswith(words))
    press(link)


def test_the_thread_is_walked_from_clause_to_idea_and_on_to_an_action(open_at: Open) -> None:
    window = open_at("reflection", example())
    document = window.runner.document
    part = part_of(window)
    standard = next(s for s in document.all(Standard) if s.text.startswith("Ask for consent"))
    window.place.go("reflection", None, standard.id)
    assert here(part) == standard
    link_named(part, "Idea 23")
    assert isinstance(here(part), Idea)
    assert part.walk.facts.text().startswith("by Tom Hartley")
    link_named(part, "Standard: Ask for consent")
    link_named(part, "Action: Draft one consent form")
    assert part.walk.facts.text() == "Open, Siân Llewellyn"
    press(part.walk.step_back)
    assert here(part) == standard
    press(part.walk.go)
    assert window.place.page == "agreement"


def test_each_persons_ideas_say_where_they_went(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = part_of(window)
    assert part.more.text() == "Show 20 more of 22"
    press(part.more)
    assert part.more.text() == "Show 2 more of 2"
    joyce = next(p for p in window.runner.document.all(Person) if p.name == "Joyce Campbell")
    part.whose.picked.emit(joyce.id)
    ideas = window.runner.document.where(Idea, author=joyce.id)
    rows = [row for idea in ideas if isinstance(row := part.rows.row(idea.id), IdeaRow)]
    assert len(rows) == len(ideas) == 2
    assert any("led to" in row.fate.text() for row in rows)
    assert not part.more.isVisible()


def test_voices_are_shown_by_partner_with_a_sentence(open_at: Open) -> None:
    part = part_of(open_at("reflection", example()))
    assert [voice.partner.letter for voice in part.voices.voices] == list("ABCDE")
    assert facts(part.voices.voices[0]) in part.voices.accessibleName()
    assert part.says.text() == "Every partner’s ideas are somewhere in the agreement."


def test_an_anonymous_board_names_nobody(open_at: Open) -> None:
    window = open_at("reflection", with_board(anonymous=True))
    part = part_of(window)
    offered = [part.whose.itemText(n) for n in range(part.whose.count())]
    assert not any(person.name in offered for person in window.runner.document.all(Person))
    part.bring(next(idea for idea in window.runner.document.all(Idea) if idea.number == 23))
    assert "Tom" not in part.walk.facts.text()
    assert all(voice.ideas == 0 for voice in part.voices.voices)


def test_ideas_that_are_hidden_do_not_show_in_the_thread(open_at: Open) -> None:
    window = open_at("reflection", with_board(step=Step.OWN, revealed=False))
    part = part_of(window)
    assert part.empty.isVisible()
    principle = window.runner.document.all(Principle)[0]
    part.bring(principle)
    assert not any(link.accessibleName().startswith(("Idea", "Group")) for link in part.walk.links)


def test_a_record_that_goes_takes_its_place_in_the_walk_along(open_at: Open) -> None:
    window = open_at("reflection", example())
    part = part_of(window)
    first = part.walk.record
    result = next(r for r in window.runner.document.all(SharedResult) if not r.agreed_on)
    part.bring(result)
    window.runner.do("Remove a result", remove_clause, result)
    assert part.walk.record == first
