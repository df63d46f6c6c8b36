"""From the board onwards: what is chosen becomes a clause of the agreement or somebody's first action."""

from collections.abc import Callable, Sequence

from ui.pages.day.arranging.detail import ArrangeDetail
from ui.pages.day.parts.picker import Choice, pick
from ui.pages.day.parts.words import by_whom, count_of, numbers, partner_of, quoted, short
from ui.run import Runner
from ui.theme import Theme
from workshop.document.document import Document
from workshop.document.edits import Edits, add
from workshop.document.records import (
    Action,
    Arrangement,
    Board,
    Clause,
    Group,
    Idea,
    Link,
    Pair,
    Person,
    Principle,
    Role,
    SharedResult,
    Standard,
    Vision,
)
from workshop.errors import RuleError
from workshop.frozen import frozen, replace
from workshop.opera.arrange import group_name, members
from workshop.opera.hidden import hidden

KINDS: dict[str, tuple[type[Clause], str, str]] = {
    "vision": (Vision, "Vision", "A sentence of the shared purpose"),
    "principle": (Principle, "Principle", "A statement with its meaning"),
    "role": (Role, "Role", "Who does what for the partnership"),
    "arrangement": (Arrangement, "Way of working", "How something is shared or done together"),
    "result": (SharedResult, "Shared result", "What the partners want together"),
}


FEW = 12
"""As many of the chosen ideas are told one by one."""

NOTHING_CHOSEN = RuleError("No idea is chosen.", "Choose an idea on the board first.")


@frozen
class Chosen:
    """Ideas, the group that one idea stands in, and whether all of that group is meant."""

    ideas: tuple[str, ...] = ()
    group: str | None = None
    whole: bool = False


class Thread:
    """Fills the panel beside the board and carries out what it asks for."""

    def __init__(self, runner: Runner, detail: ArrangeDetail, theme: Theme) -> None:
        self._runner, self._detail, self._theme = runner, detail, theme
        self._chosen = Chosen()
        self._owner: str | None = None
        self.board = ""
        self.open: Callable[[], object] = lambda: None
        self.show: Callable[[str], object] = lambda _: None
        detail.next_asked.connect(self.go_on)
        detail.clause_asked.connect(self.choose_clause)
        detail.owner_asked.connect(self.choose_owner)
        detail.action_written.connect(self.add_action)
        detail.about_chosen.connect(self.choose_about)

    def show_chosen(self, ids: tuple[str, ...]) -> None:
        """Show an idea, or a group by its heading, or how many ideas are chosen, as they stand now."""
        document = self._runner.document
        ideas = [idea for ident in ids if (idea := document.find(Idea, ident))]
        group = document.find(Group, ideas[0].group) if len(ideas) == 1 else None
        heads = group is not None and group.heading == ideas[0].id
        before, ids = self._chosen, tuple(idea.id for idea in ideas)
        same = (before.ideas, before.group) == (ids, group.id if group else None)
        whole = group is not None and (before.whole if same else heads)
        self._chosen = Chosen(ids, group.id if group else None, whole)
        if self._detail.isVisible():
            self._tell(ideas, group, whole=whole)
            owner = document.find(Person, self._owner)
            self._detail.show_owner(owner.name if owner else "")

    def go_on(self) -> None:
        """Show the next heading that has no first action yet, and put the cursor where one is written.

        The first is the one that is chosen, unless an action for it could have been written already.
        """
        document, waiting = self._runner.document, self._waiting()
        at = document.find(Group, self._chosen.group)
        passed = self._detail.action.hasFocus()
        after = [
            group
            for group in waiting
            if at is not None and (group.order > at.order or (group == at and not passed))
        ]
        group = next(iter(after or waiting), None)
        if group is not None:
            first = members(document, group)[0]
            self.show(first.id)
            self._chosen = Chosen((first.id,), group.id, whole=True)
            self.show_chosen((first.id,))
            self.write_action()

    def _headings(self) -> list[Group]:
        groups = self._runner.document.where(Group, board=self.board)
        return [group for group in groups if members(self._runner.document, group)]

    def _waiting(self) -> list[Group]:
        """The headings that nothing has to be done for yet."""
        document = self._runner.document
        acted = {link.source for link in document.all(Link) if link.target_table == Action.TABLE}
        return [
            group
            for group in self._headings()
            if group.id not in acted and acted.isdisjoint(idea.id for idea in members(document, group))
        ]

    def tell_progress(self) -> None:
        """Say how many headings have a first action."""
        if self._detail.isVisible():
            many = len(self._headings())
            self._detail.show_progress(many - len(self._waiting()), many)

    def choose_about(self, number: int) -> None:
        """Take the chosen idea further, or all of its group."""
        self._chosen = replace(self._chosen, whole=number == 1)
        self.show_chosen(self._chosen.ideas)

    def _tell(self, ideas: list[Idea], group: Group | None, *, whole: bool) -> None:
        document, show = self._runner.document, self._detail.show_chosen
        if len(ideas) > 1:
            more = f" and {len(ideas) - FEW:,} more" if len(ideas) > FEW else ""
            facts = [f"Numbers {numbers(ideas[:FEW])}{more}", *self._led_to(*ideas[:FEW])]
            show(f"{count_of(len(ideas), 'idea')} chosen", "\n".join(facts))
        elif group is not None and whole:
            below = members(document, group)
            facts = [
                group.sentence,
                f"{count_of(len(below), 'idea')}: {numbers(below)}",
                *self._led_to(group),
            ]
            show(group_name(document, group), "\n".join(filter(None, facts)), about=1)
        elif ideas:
            (idea,) = ideas
            facts = [*self._facts(idea), *self._led_to(idea)]
            about = 0 if group is not None else None
            show(f"{idea.number}. {idea.text}", "\n".join(filter(None, facts)), about=about)
        else:
            show("", "")

    def _facts(self, idea: Idea) -> list[str]:
        document = self._runner.document
        group, doubles = document.find(Group, idea.group), document.where(Idea, doubled_by=idea.id)
        board = document.find(Board, idea.board)
        named = board is not None and not hidden(document, board).authors
        pair = document.find(Pair, idea.pair)
        return [
            by_whom(document, idea) if named else f"Pair {pair.letter}" if pair else "",
            f"Under {quoted(group_name(document, group), 60)}" if group else "",
            "Parked" if idea.parked else "",
            f"Stands for {numbers(doubles)} too" if doubles else "",
            f"Said to make it clear: {idea.clarification}" if idea.clarification else "",
        ]

    def _led_to(self, *sources: Idea | Group) -> list[str]:
        """The clauses and actions that came of this already."""
        from workshop.agreement.clauses import words_of
        from workshop.agreement.thread import targets_of

        document = self._runner.document
        found = {one.id: one for source in sources for one in targets_of(document, source)}.values()
        clauses = [short(words_of(one), 50) for one in found if isinstance(one, Clause)]
        told = [f"In the agreement: {'; '.join(clauses)}"] if clauses else []
        actions = [one for one in found if isinstance(one, Action)]
        return told + [f"{self._who(one)}: {short(one.text, 50)}" for one in actions]

    def _who(self, action: Action) -> str:
        person = self._runner.document.find(Person, action.owner)
        return person.name if person else "Nobody yet"

    def choose_clause(self) -> None:
        """Open the list of kinds of clause."""
        if not self._chosen.ideas:
            self._runner.refuse(NOTHING_CHOSEN)
            return
        self.open()
        document = self._runner.document
        kinds = [Choice(key, title, about) for key, (_, title, about) in KINDS.items()]
        standards = [
            Choice(f"standard/{principle.id}", f"Standard under {quoted(principle.title, 40)}", "We will")
            for principle in document.all(Principle)
        ]
        pick(
            self._detail.clause,
            self._theme,
            "Make a clause of the agreement",
            [*kinds, *standards],
            self.make_clause,
        )

    def make_clause(self, key: str) -> None:
        """Make a clause whose thread leads back to what is chosen."""
        from workshop.agreement import thread

        name, _, principle = key.partition("/")
        kind: type[Clause] = Standard if name == "standard" else KINDS[name][0]
        fields: dict[str, str] = {"principle": principle} if principle else {}
        ideas, group = self._sources()
        verb, source = (thread.clause_from_group, group) if group else (thread.clause_from_ideas, ideas)
        title = "Standard" if name == "standard" else KINDS[name][1]
        if self._runner.do(f"Make a clause: {title.lower()}", verb, kind, source, **fields):
            self._runner.say(f"{title} added to the agreement, linked to where it came from", undo=True)

    def choose_owner(self) -> None:
        """Open the list of people."""
        self.open()
        document = self._runner.document
        people = [
            Choice(person.id, person.name, partner.name if (partner := partner_of(document, person)) else "")
            for person in document.all(Person)
        ]
        pick(
            self._detail.owner,
            self._theme,
            "Who owns it?",
            [Choice("", "Nobody yet"), *people],
            self.take_owner,
        )

    def take_owner(self, ident: str) -> None:
        """Remember who owns the next action."""
        self._owner = ident or None
        person = self._runner.document.find(Person, self._owner)
        self._detail.show_owner(person.name if person else "")
        self._detail.action.setFocus()

    def write_action(self) -> None:
        """Put the cursor where the first action is written."""
        self.open()
        self._detail.action.setFocus()

    def add_action(self, text: str) -> None:
        """Write an action down, linked to all that is chosen."""
        ideas, group = self._sources()
        if not ideas:
            self._runner.refuse(NOTHING_CHOSEN)
            return
        owner = self._runner.document.find(Person, self._owner)
        sources = [group] if group else ideas
        if self._runner.do(f"Add the action {quoted(text, 40)}", _action, text, owner, sources):
            self._detail.action.clear()
            who = owner.name if owner else "nobody yet"
            self._runner.say(f"First action added, owner: {who}", undo=True)

    def _sources(self) -> tuple[list[Idea], Group | None]:
        """The chosen ideas, and their group where all of it is meant."""
        document = self._runner.document
        ideas = [idea for ident in self._chosen.ideas if (idea := document.find(Idea, ident))]
        return ideas, document.find(Group, self._chosen.group) if self._chosen.whole else None


def _action(document: Document, text: str, owner: Person | None, sources: Sequence[Idea | Group]) -> Edits:
    """An action that every one of the sources led to."""
    from workshop.reflection.actions import add_action

    edits = add_action(document, text, owner=owner, source=sources[0])
    action = next(edit.record for edit in edits if isinstance(edit.record, Action))
    ties = (
        Link(source_table=source.TABLE, source=source.id, target_table=action.TABLE, target=action.id)
        for source in sources[1:]
    )
    return (*edits, *add(*ties))
