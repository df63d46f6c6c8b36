"""From the board onwards: what is chosen becomes a clause of the agreement or somebody's first action."""

from dataclasses import dataclass

from ui.pages.day.arranging.detail import ArrangeDetail
from ui.pages.day.parts.picker import Choice, pick
from ui.pages.day.parts.words import by_whom, count_of, partner_of, quoted, short
from ui.run import Runner
from ui.theme import Theme
from workshop.document.records import (
    Action,
    Arrangement,
    Clause,
    Group,
    Idea,
    Person,
    Principle,
    Role,
    SharedResult,
    Standard,
    Vision,
)
from workshop.opera.arrange import group_name, members

KINDS: dict[str, tuple[type[Clause], str, str]] = {
    "vision": (Vision, "Vision", "A sentence of the shared purpose"),
    "principle": (Principle, "Principle", "A statement with its meaning"),
    "role": (Role, "Role", "Who does what for the partnership"),
    "arrangement": (Arrangement, "Way of working", "How something is shared or done together"),
    "result": (SharedResult, "Shared result", "What the partners want together"),
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """Ideas, and the group where its heading is chosen."""

    ideas: tuple[str, ...]
    group: str | None


class Thread:
    """Fills the detail strip and carries out what it asks for."""

    def __init__(self, runner: Runner, detail: ArrangeDetail, theme: Theme) -> None:
        self._runner, self._detail, self._theme = runner, detail, theme
        self._chosen = Chosen((), None)
        self._owner: str | None = None
        detail.clause_asked.connect(self.choose_clause)
        detail.owner_asked.connect(self.choose_owner)
        detail.action_written.connect(self.add_action)

    def show_chosen(self, ids: tuple[str, ...], idea: Idea, group: Group | None) -> None:
        """Show an idea, a group by its heading, or how many ideas are chosen."""
        document = self._runner.document
        self._chosen = Chosen(ids, group.id if group else None)
        if len(ids) > 1:
            self._detail.show_chosen(f"{count_of(len(ids), 'idea')} chosen", "")
        elif group is not None:
            below = count_of(len(members(document, group)), "idea")
            self._detail.show_chosen(
                f"{group_name(document, group)}", f"Heading of {below}{self._actions(group)}"
            )
        else:
            facts = [
                by_whom(document, idea),
                idea.clarification and f"Said to make it clear: {idea.clarification}",
            ]
            told = " · ".join(fact for fact in facts if fact)
            self._detail.show_chosen(f"{idea.number}. {idea.text}", f"{told}{self._actions(idea)}")
        owner = document.find(Person, self._owner)
        self._detail.show_owner(owner.name if owner else "")

    def _actions(self, record: Idea | Group) -> str:
        from workshop.agreement.thread import targets_of

        document = self._runner.document
        found = [one for one in targets_of(document, record) if isinstance(one, Action)]
        told = [
            f"{who.name if who else 'Nobody yet'}: {short(action.text, 40)}"
            for action in found
            for who in (document.find(Person, action.owner),)
        ]
        return f" · {'; '.join(told)}" if told else ""

    def choose_clause(self) -> None:
        """Open the list of kinds of clause."""
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

        document = self._runner.document
        name, _, principle = key.partition("/")
        kind: type[Clause] = Standard if name == "standard" else KINDS[name][0]
        fields: dict[str, str] = {"principle": principle} if principle else {}
        group = document.find(Group, self._chosen.group)
        ideas = [idea for ident in self._chosen.ideas if (idea := document.find(Idea, ident))]
        verb, source = (thread.clause_from_group, group) if group else (thread.clause_from_ideas, ideas)
        title = "Standard" if name == "standard" else KINDS[name][1]
        if self._runner.do(f"Make a clause: {title.lower()}", verb, kind, source, **fields):
            self._runner.say(f"{title} added to the agreement, linked to where it came from", undo=True)

    def choose_owner(self) -> None:
        """Open the list of people."""
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

    def add_action(self, text: str) -> None:
        """Write an action down, linked to what is chosen."""
        from workshop.reflection.actions import add_action

        document = self._runner.document
        group = document.find(Group, self._chosen.group)
        source = group or document.find(Idea, self._chosen.ideas[0] if self._chosen.ideas else None)
        owner = document.find(Person, self._owner)
        if self._runner.do(
            f"Add the action {quoted(text, 40)}", add_action, text, owner=owner, source=source
        ):
            self._detail.action.clear()
            who = owner.name if owner else "nobody yet"
            self._runner.say(f"First action added, owner: {who}", undo=True)
