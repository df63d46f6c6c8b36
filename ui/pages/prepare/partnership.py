"""The partnership itself: its name, what it is for, and the organisations in it."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.part import Part
from ui.pages.prepare.logo import LogoPanel
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.badge import Badge
from ui.widgets.buttons import Button
from ui.widgets.edit_area import EditArea
from ui.widgets.edit_line import AddLine
from ui.widgets.rows import Row, Rows
from ui.widgets.sheet import Sheet, panel
from ui.widgets.words import Heading, Words
from workshop.document.records import Logo, Partner, Person
from workshop.document.text import counted
from workshop.document.touched import Touched
from workshop.people.partners import add_partner, remove_partner, rename_partner
from workshop.people.partnership import edit_partnership


class PartnerRow(Row):
    """One organisation: its letter, its name, how many people it brings."""

    def __init__(self, partner: Partner, runner: Runner, theme: Theme) -> None:
        super().__init__()
        self._partner, self._runner = partner, runner
        self.letter = Badge(theme)
        self.name = EditArea("", "Name of the organisation", one_paragraph=True)
        self.people = Words("", "muted", wrap=False)
        self.remove = Button(f"Remove {partner.name}", theme, kind="icon", icon="trash-2", run=self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.letter)
        row.addWidget(self.name, 1)
        row.addWidget(self.people)
        row.addWidget(self.remove)
        self.name.edited.connect(self._rename)

    def show_record(self, record: Any, place: int, of: int) -> None:  # noqa: ARG002
        self._partner = record
        self.letter.show_letter(record.letter)
        self.name.show_text(record.name)
        number = len(self._runner.document.where(Person, partner=record.id))
        self.people.setText(counted(number, "person", "people"))
        self.remove.setAccessibleName(f"Remove {record.name}")

    def _rename(self, name: str) -> None:
        done = self._runner.do(
            f"Rename {self._partner.name}",
            rename_partner,
            self._partner,
            name,
            continues=f"partner.name/{self._partner.id}",
        )
        if not done:
            self.name.show_text(self._partner.name)

    def _remove(self) -> None:
        name = self._partner.name
        if self._runner.do(f"Remove {name}", remove_partner, self._partner):
            self._runner.say(f"{name} removed; its people stay on the list.", undo=True)


class PartnershipPart(Part):
    """Everything is edited where it stands."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.name = EditArea("", "Name of the partnership", one_paragraph=True)
        self.name.setProperty("scale", "title")
        self.purpose = EditArea("", "What do you want to do together that none of you can do alone?", least=2)
        self.partners: Rows[Partner] = Rows(lambda partner: PartnerRow(partner, runner, self.theme))
        self.new_partner = AddLine("Add a partner organisation, then Enter")
        self.logo = LogoPanel(runner, theme)
        self._build()
        self.name.edited.connect(lambda text: self._keep("name", text))
        self.purpose.edited.connect(lambda text: self._keep("purpose", text))
        self.new_partner.added.connect(self._add)

    def refresh(self, touched: Touched | None) -> None:
        document = self.runner.document
        self.name.show_text(document.partnership.name)
        self.purpose.show_text(document.partnership.purpose)
        if touched is None or touched.any(Partner, Person):
            self.partners.show_records(document.all(Partner))
        if touched is None or touched.any(Partner, Logo):
            self.logo.refresh()

    def busy(self) -> bool:
        return self.logo.bench.busy()

    def leave(self) -> None:
        self.logo.bench.leave()

    def _build(self) -> None:
        sheet = Sheet(760)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(sheet)
        column = sheet.column
        column.setSpacing(8)
        titles = QVBoxLayout()
        titles.setContentsMargins(-11, 0, 0, 0)
        titles.setSpacing(0)
        titles.addWidget(self.name)
        titles.addWidget(self.purpose)
        column.addLayout(titles)
        column.addSpacing(16)
        column.addWidget(Heading("Partners", 2))
        column.addWidget(
            Words("The organisations in the room. A letter goes wherever a colour goes.", "muted")
        )
        box, inside = panel()
        inside.addWidget(self.partners)
        inside.addWidget(self.new_partner)
        column.addWidget(box)
        column.addSpacing(16)
        column.addWidget(Heading("Logos", 2))
        logos, within = panel()
        within.addWidget(self.logo)
        column.addWidget(logos)
        column.addStretch(1)

    def _keep(self, field: str, text: str) -> None:
        words = "Name the partnership" if field == "name" else "Say what the partnership is for"
        self.runner.do(words, edit_partnership, continues=f"partnership.{field}", **{field: text})

    def _add(self, name: str) -> None:
        if self.runner.do(f"Add {name}", add_partner, name):
            self.new_partner.clear()
