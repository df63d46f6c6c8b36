"""Writing the agreement: in place, from a board, agreed, and walked back along the thread."""

from PySide6.QtCore import Qt

from tests.ui.shell.room import Open, example, key, press, type_into
from ui.main_window import MainWindow
from ui.pages.agreement.clause_card import ClauseCard
from ui.pages.agreement.evidence import evidence_words
from ui.pages.agreement.kinds import KINDS
from ui.pages.agreement.page import AgreementPage
from ui.pages.agreement.part import ClausesPart, PrincipleCard, WordCard
from ui.widgets.choice import Choice
from ui.widgets.edit_line import EditLine
from ui.widgets.elided import Elided
from workshop.agreement.thread import sources_of
from workshop.document.records import (
    Action,
    Clause,
    Group,
    Idea,
    Partner,
    Person,
    Principle,
    Role,
    Standard,
    StandardKind,
    Status,
    Vision,
    Word,
    WordMeaning,
)
from workshop.people.partners import rename_partner

VISION, PRINCIPLES, ROLES, WORDS = range(4)


def part_of(window: MainWindow, tab: int) -> ClausesPart:
    page = window.page
    assert isinstance(page, AgreementPage)
    page.tabs.show_tab(tab)
    return page.parts[tab]


def card_of(part: ClausesPart, clause: Clause) -> ClauseCard:
    card = part.rows.row(clause.id)
    assert isinstance(card, ClauseCard)
    return card


def principle_card(window: MainWindow, title: str) -> tuple[ClausesPart, PrincipleCard]:
    part = part_of(window, PRINCIPLES)
    type_into(part.new, title)
    card = card_of(part, window.runner.document.all(Principle)[-1])
    assert isinstance(card, PrincipleCard)
    return part, card


def test_each_kind_is_added_with_enter_and_worded_in_place(open_at: Open) -> None:
    window = open_at("agreement")
    for tab, kind in enumerate(KINDS):
        part = part_of(window, tab)
        assert part.empty.isVisible()
        type_into(part.new, f"First {kind.one}")
        assert part.new.text() == ""
        assert not part.empty.isVisible()
        (clause,) = window.runner.document.all(kind.record)
        card = card_of(part, clause)
        type_into(card.main, f"Better {kind.one}")
        assert card.main.toPlainText() == f"Better {kind.one}"
        assert f"{kind.tab}  1" in [button.text() for button in window.page.tabs.buttons]  # type: ignore[union-attr]
    window.runner.undo()
    window.runner.undo()
    assert window.runner.document.count(KINDS[-1].record) == 0


def test_standards_stand_under_their_principle(open_at: Open) -> None:
    window = open_at("agreement")
    _, card = principle_card(window, "We listen once")
    type_into(card.standards.lines[StandardKind.WILL], "Read the page before we visit")
    type_into(card.standards.lines[StandardKind.WONT], "Ask a family twice")
    found = window.runner.document.where(Standard, principle=card.clause.id)
    assert [(line.kind.value, line.text) for line in found] == [
        ("will", "Read the page before we visit"),
        ("wont", "Ask a family twice"),
    ]
    assert "3 to 6 lines" in card.hints.text()
    type_into(card.standards.lines[StandardKind.WILL], "Be respectful")
    row = card.standards.rows[StandardKind.WILL].row(
        window.runner.document.where(Standard, principle=card.clause.id)[-1].id
    )
    assert row is not None
    assert "means something else to everyone" in row.hint.text()  # type: ignore[attr-defined]


def test_clauses_move_by_keys_and_by_buttons(open_at: Open) -> None:
    window = open_at("agreement")
    _, first = principle_card(window, "First")
    _, second = principle_card(window, "Second")
    second.main.setFocus()
    key(second.main, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [found.title for found in window.runner.document.all(Principle)] == ["Second", "First"]
    press(first.tools.up)
    assert [found.title for found in window.runner.document.all(Principle)] == ["First", "Second"]
    assert not first.tools.up.isEnabled()


def test_a_principle_is_agreed_with_its_standards(open_at: Open) -> None:
    window = open_at("agreement")
    _, card = principle_card(window, "We listen once")
    type_into(card.standards.lines[StandardKind.WILL], "Read the page before we visit")
    menu = card.status.menu_now()
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["Draft", "Proposed", "Agreed", "Under review", "Retired", "Agreed, with 1 standard"]
    menu.actions()[-1].trigger()
    assert card.status.text().startswith("Agreed on ")
    assert {line.status for line in window.runner.document.all(Standard)} == {Status.AGREED}
    press(card.tools.remove)
    assert "Retire it instead." in window.toast.words.text()
    card.status.choose(Status.RETIRED)
    assert card.main.isReadOnly()
    window.runner.undo()
    assert not card.main.isReadOnly()


def test_a_status_that_cannot_be_is_refused_with_a_sentence(open_at: Open) -> None:
    window = open_at("agreement")
    _, card = principle_card(window, "We listen once")
    card.status.choose(Status.RETIRED)
    assert "was never agreed" in window.toast.words.text()
    assert card.status.text() == "Draft"


def test_a_role_has_a_holder_a_deputy_and_an_end(open_at: Open) -> None:
    window = open_at("agreement", example())
    part = part_of(window, ROLES)
    type_into(part.new, "Huddle host")
    role = window.runner.document.all(Role)[-1]
    card = card_of(part, role)
    assert "Nobody holds this role yet." in card.hints.text()
    boxes = {box.field.name: box.widget for box in card.boxes}
    person = window.runner.document.all(Person)[3]
    for name in ("holder", "deputy"):
        choice = boxes[name]
        assert isinstance(choice, Choice)
        choice.picked.emit(person.id)
    for name, text in (("hours", "6"), ("term_end", "31 March 2027")):
        line = boxes[name]
        assert isinstance(line, EditLine)
        type_into(line, text)
    role = window.runner.document.get(Role, role.id)
    assert (role.holder, role.hours, role.term_end) == (person.id, 6, "2027-03-31")
    assert f"{person.name} cannot be their own deputy." in card.hints.text()
    assert not card.extra.isVisible()
    press(card.more)
    assert card.extra.isVisible()


def test_each_partner_says_what_it_means_by_a_word(open_at: Open) -> None:
    window = open_at("agreement", example())
    part = part_of(window, WORDS)
    type_into(part.new, "Carer")
    card = card_of(part, window.runner.document.all(Word)[-1])
    assert isinstance(card, WordCard)
    before = window.runner.document.count(WordMeaning)
    first = next(iter(card.meanings.lines.values()))
    type_into(first, "Somebody unpaid", enter=False)
    first.flush()
    assert window.runner.document.count(WordMeaning) == before + 1


def test_a_partner_who_takes_another_name_is_asked_by_it(open_at: Open) -> None:
    window = open_at("agreement", example())
    part, run = part_of(window, WORDS), window.runner
    card = card_of(part, run.document.all(Word)[0])
    assert isinstance(card, WordCard)
    partner = run.document.all(Partner)[0]
    assert card.meanings.lines[partner.id].accessibleName() == f"What {partner.name} means by it"
    run.do("Rename", rename_partner, partner, "The Friday Club")
    assert card.meanings.lines[partner.id].accessibleName() == "What The Friday Club means by it"
    assert "The Friday Club" in {shown.whole() for shown in card.meanings.findChildren(Elided)}


def test_a_clause_made_from_a_group_leads_back_to_its_ideas(open_at: Open) -> None:
    window = open_at("agreement", example())
    part = part_of(window, VISION)
    press(part.source)
    lines = part.from_board.model.sources
    part.from_board.choose(next(row for row, line in enumerate(lines) if isinstance(line.record, Group)))
    assert part.from_board.make.text() == "Make a vision from this group"
    press(part.from_board.make)
    made = window.runner.document.all(Vision)[-1]
    sources = sources_of(window.runner.document, made)
    (source,) = (found for found in sources if isinstance(found, Group))
    assert all(isinstance(found, Idea | Group) for found in sources)
    card = card_of(part, made)
    assert card.evidence.text() == evidence_words(window.runner.document, made)
    assert card.evidence.text().startswith(f"From {len(sources) - 1} ideas under “")
    card.evidence.menu_now().actions()[1].trigger()
    assert (window.place.page, window.place.board_id) == ("arrange", source.board)


def test_a_clause_made_from_ideas_takes_their_words(open_at: Open) -> None:
    window = open_at("agreement", example())
    part = part_of(window, PRINCIPLES)
    press(part.source)
    lines = part.from_board.model.sources
    part.from_board.choose(next(row for row, line in enumerate(lines) if isinstance(line.record, Idea)))
    key(part.from_board, Qt.Key.Key_Return)
    made = window.runner.document.all(Principle)[-1]
    (source,) = sources_of(window.runner.document, made)
    assert isinstance(source, Idea)
    assert made.title == source.text
    assert not part.from_board.isVisible()


def test_a_clause_leads_on_to_an_action(open_at: Open) -> None:
    window = open_at("agreement")
    _, card = principle_card(window, "We listen once")
    press(card.act)
    type_into(card.action_line, "Draft one consent form")
    (action,) = window.runner.document.all(Action)
    assert sources_of(window.runner.document, action) == (card.clause,)
    assert card.act.text() == "1 action, add another"
    assert not card.action_line.isVisible()
    press(window.toast.undo)
    assert window.runner.document.count(Action) == 0
    assert card.act.text() == "Add an action"
