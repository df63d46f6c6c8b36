"""What a partnership that lives gets into: people leave, clauses retire, lists grow long."""

from datetime import date

from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.shell.room import Open, example, press, type_into, unreviewed
from ui.main_window import MainWindow
from ui.pages.agreement.clause_card import ClauseCard
from ui.pages.agreement.page import AgreementPage
from ui.pages.agreement.part import ClausesPart, PrincipleCard
from ui.pages.agreement.standards import StandardRow
from ui.pages.reflection.page import ReflectionPage
from ui.pages.review.page import ReviewPage
from workshop.agreement.clauses import set_status
from workshop.agreement.support import set_support
from workshop.agreement.thread import clause_from_ideas
from workshop.document.records import (
    Action,
    Answer,
    Arrangement,
    Clause,
    Commitment,
    Idea,
    Partner,
    Person,
    Principle,
    Review,
    Role,
    Seen,
    Sighting,
    Standard,
    StandardKind,
    Status,
    Support,
)
from workshop.people.partners import remove_partner
from workshop.people.persons import remove_people
from workshop.reflection.answers import answer
from workshop.reflection.respondents import As, respondent
from workshop.reflection.supplied import named


def agreement_part(window: MainWindow, clause: Clause) -> ClausesPart:
    window.place.go("agreement", None, clause.id)
    page = window.page
    assert isinstance(page, AgreementPage)
    return page.parts[page.tabs.current]


def card_of(window: MainWindow, clause: Clause) -> ClauseCard:
    card = agreement_part(window, clause).rows.row(clause.id)
    assert isinstance(card, ClauseCard)
    return card


def visit_all(window: MainWindow) -> None:
    """Every tab of every page that shows people and clauses, drawn once."""
    for name in ("agreement", "reflection", "review"):
        window.place.go(name)
        page = window.page
        assert isinstance(page, AgreementPage | ReflectionPage | ReviewPage)
        for number in range(len(page.parts)):
            page.tabs.show_tab(number)
            QApplication.processEvents()
            page.grab()


def test_somebody_who_holds_roles_and_has_answered_leaves(open_at: Open) -> None:
    window = open_at("agreement", example())
    run = window.runner
    held = next(role for role in run.document.all(Role) if role.holder)
    person = run.document.get(Person, held.holder or "")
    questions = named(run.document, "conditions")
    who = respondent(run.document, As.PERSON, person.id)
    run.do("Answer", answer, questions, "vision", who, choice="4")
    principle = run.document.all(Principle)[0]
    run.do("Stand", set_support, principle, 6, "Too soon for me", person=person)
    visit_all(window)
    assert run.do("Remove somebody", remove_people, [person])
    visit_all(window)
    assert run.document.get(Role, held.id).holder is None
    assert "Nobody holds this role yet." in card_of(window, held).hints.text()
    assert run.document.count(Answer) == 1
    assert not run.document.where(Commitment, person=person.id)
    assert all(action.owner != person.id for action in run.document.all(Action))
    card = card_of(window, principle)
    press(card.support.open)
    assert card.support.panel is not None
    assert "Too soon for me" in card.support.panel.minority.text()
    run.undo()
    assert run.document.get(Role, held.id).holder == person.id
    visit_all(window)


def test_a_partner_leaves_and_its_people_and_words_stay(open_at: Open) -> None:
    window = open_at("agreement", example())
    run = window.runner
    partner = run.document.all(Partner)[1]
    people = run.document.where(Person, partner=partner.id)
    ideas = run.document.count(Idea)
    supports = run.document.count(Support)
    visit_all(window)
    assert run.do("Remove a partner", remove_partner, partner)
    visit_all(window)
    assert [run.document.get(Person, person.id).partner for person in people] == [None] * len(people)
    assert (run.document.count(Idea), run.document.count(Support)) == (ideas, supports)
    run.undo()
    assert run.document.get(Partner, partner.id) == partner
    visit_all(window)


def test_two_clauses_made_from_one_idea_both_lead_back_to_it(open_at: Open) -> None:
    window = open_at("agreement", example())
    run = window.runner
    idea = run.document.all(Idea)[0]
    for kind in (Principle, Arrangement):
        run.do("Make a clause", clause_from_ideas, kind, [idea])
    made = (run.document.all(Principle)[-1], run.document.all(Arrangement)[-1])
    assert [card_of(window, clause).evidence.text() for clause in made] == ["From 1 idea"] * 2
    window.place.go("reflection", None, idea.id)
    page = window.page
    assert isinstance(page, ReflectionPage)
    onward = [link.accessibleName() for link in page.golden.walk.links]
    for clause, title in zip(made, ("Principle", "Arrangement"), strict=True):
        assert any(name.startswith(f"{title}: ") for name in onward)
        press(card_of(window, clause).tools.remove)
    assert run.document.find(Idea, idea.id) == idea


def test_a_clause_retired_while_it_is_under_review_stays_readable(open_at: Open) -> None:
    window = open_at("review", unreviewed())
    run = window.runner
    page = window.page
    assert isinstance(page, ReviewPage)
    page.tabs.show_tab(1)
    principle = run.document.all(Principle)[0]
    standards = run.document.where(Standard, principle=principle.id)
    review = page.reviews.review
    assert review is not None
    page.reviews.note(standards[0], Seen.NOT_SEEN, "Three forms in one week")
    for status in (Status.UNDER_REVIEW, Status.RETIRED):
        run.do("Bring it on", set_status, principle, status, review_day(review))
    assert page.reviews.checks.row(standards[0].id) is None
    assert run.document.count(Sighting) == 1
    card = card_of(window, principle)
    assert (card.status.text(), card.main.isReadOnly()) == ("Retired", True)
    assert card.main.toPlainText() == principle.title
    menu = [action.text() for action in card.status.menu_now().actions()]
    assert menu[-1] == f"Retired, with {len(standards)} standards"
    card.status.choose(Status.RETIRED, together=True)
    assert {s.status for s in run.document.where(Standard, principle=principle.id)} == {Status.RETIRED}
    visit_all(window)
    run.undo()
    card = card_of(window, principle)
    card.status.choose(Status.AGREED)
    assert not card.main.isReadOnly()
    window.place.go("review", None, review.id)
    page = window.page
    assert isinstance(page, ReviewPage)
    check = page.reviews.checks.row(standards[0].id)
    assert check is not None


def review_day(review: Review) -> date:
    return date.fromisoformat(review.due)


def test_three_hundred_clauses_cost_what_is_in_sight(open_at: Open) -> None:
    partnership, *_ = example()
    principles = [Principle(title=f"Principle {number}", order=f"a{number}") for number in range(10, 18)]
    standards = [
        Standard(principle=found.id, text=f"Answer within {number} days", order=f"a{number}")
        for found in principles
        for number in range(10, 50)
    ]
    window = open_at("agreement", (partnership, *principles, *standards))
    page = window.page
    assert isinstance(page, AgreementPage)
    page.tabs.show_tab(1)
    QApplication.processEvents()
    part = page.parts[1]
    assert len(part.findChildren(StandardRow)) < 60
    assert len(part.findChildren(QWidget)) < 1500
    page.place.go("agreement", None, principles[-1].id)
    card = part.rows.row(principles[-1].id)
    assert isinstance(card, PrincipleCard)
    assert card.main.toPlainText() == "Principle 17"
    row = card.standards.rows[StandardKind.WILL].row(standards[-1].id)
    assert isinstance(row, StandardRow)
    type_into(row.text, "Answer at once")
    assert window.runner.document.get(Standard, standards[-1].id).text == "Answer at once"
