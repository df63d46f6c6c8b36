"""What a partnership that lives gets into: people leave, clauses retire, lists grow long."""

from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.shell.room import Open, example, type_into
from ui.pages.agreement.page import AgreementPage
from ui.pages.agreement.part import PrincipleCard
from ui.pages.agreement.standards import StandardRow
from workshop.document.records import Principle, Standard, StandardKind


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
