"""What a gesture on the board becomes: a verb, the name of its undo step, and a sentence."""

from typing import assert_never

from ui.boards.intents import (
    Collapse,
    Create,
    CreateMany,
    Edit,
    Intent,
    Join,
    Move,
    MoveColumn,
    MoveTo,
    Open,
    Park,
    Place,
    RenameColumn,
    Reorder,
    StartColumn,
    Unpark,
)
from ui.pages.day.parts.words import count_of, quoted
from ui.run import Runner
from workshop.document.edits import Edits
from workshop.document.lists import edited
from workshop.document.records import Board, Group, Idea
from workshop.opera import arrange, own


class Hands:
    """Carries intents out on one board; every one is one step of undo."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self.board: Board | None = None

    def take(self, intent: Intent) -> bool:  # noqa: C901
        """Carry out an intent; False where it was refused or is no change."""
        match intent:
            case Move(ids, column, _, before, copy):
                return self._copy(ids, column) if copy else self.move(ids, column, before)
            case Reorder(ids, _, before):
                return self.move(ids, None, before)
            case Join(ids, onto):
                return self._join(ids, onto)
            case Park(ids):
                return self.park(ids)
            case Unpark(ids):
                return self.unpark(ids)
            case Create(text, column, after):
                return self._create((text,), column, after)
            case CreateMany(texts, column, after):
                return self._create(texts, column, after)
            case Edit(ident, text):
                return self._edit(ident, text)
            case RenameColumn(ident, title):
                return self.rename(ident, title)
            case MoveColumn(ident, _, before):
                return self._move_column(ident, before)
            case Collapse(ident, collapsed):
                return self._collapse(ident, collapsed)
            case StartColumn(ids):
                return self.start(ids)
            case Place() | MoveTo() | Open():
                return False
        assert_never(intent)

    def named(self, ids: tuple[str, ...]) -> str:
        """Idea 12, or 3 ideas."""
        ideas = self._ideas(ids)
        return f"idea {ideas[0].number}" if len(ideas) == 1 else count_of(len(ideas), "idea")

    def move(self, ids: tuple[str, ...], column: str | None, before: str | None = None) -> bool:
        """Put ideas under a heading, or out to stand alone."""
        group = self._group(column)
        where = f"to {quoted(self._name(group), 40)}" if group else "out of the groups"
        label = f"Move {self.named(ids)} {where}"
        return self._runner.do(label, arrange.move_ideas, self._ideas(ids), group, self._idea(before))

    def park(self, ids: tuple[str, ...]) -> bool:
        """Take ideas off the board but keep them."""
        done = self._runner.do(f"Park {self.named(ids)}", arrange.park, self._ideas(ids))
        return done and self._told(f"Parked {self.named(ids)}")

    def unpark(self, ids: tuple[str, ...]) -> bool:
        """Bring parked ideas back."""
        done = self._runner.do(f"Bring back {self.named(ids)}", arrange.unpark, self._ideas(ids))
        return done and self._told(f"Brought back {self.named(ids)}")

    def start(self, ids: tuple[str, ...], title: str = "") -> bool:
        """Start a group: with a title, or with the first idea in front."""
        ideas, board = self._ideas(ids), self.board
        if board is None:
            return False
        heading = None if title or not ideas else ideas[0]
        label = f"New group {quoted(title, 40)}" if title else f"New group with {self.named(ids)}"
        return self._runner.do(label, arrange.make_group, board, title, ideas, heading=heading)

    def rename(self, ident: str, title: str) -> bool:
        """Give a group a title of its own."""
        group = self._group(ident)
        return group is not None and self._runner.do(
            f"Rename a group to {quoted(title, 40)}", arrange.rename_group, group, title
        )

    def merge(self, ident: str, into: str) -> bool:
        """Put two groups together."""
        group, target = self._group(ident), self._group(into)
        if group is None or target is None:
            return False
        label = f"Merge {quoted(self._name(group), 30)} into {quoted(self._name(target), 30)}"
        return self._runner.do(label, arrange.merge_groups, group, target) and self._told(label)

    def split(self, ids: tuple[str, ...]) -> bool:
        """Take some ideas of a group out into a new one."""
        ideas = self._ideas(ids)
        group = self._group(ideas[0].group) if ideas else None
        return group is not None and self._runner.do(
            f"Split {self.named(ids)} from {quoted(self._name(group), 40)}", arrange.split_group, group, ideas
        )

    def take_apart(self, ident: str) -> bool:
        """Let doubles stand for themselves again."""
        idea = self._idea(ident)
        return idea is not None and self._runner.do(
            f"Take idea {idea.number} and its double apart", arrange.take_apart, idea
        )

    def let_go(self, ident: str) -> bool:
        """Let go of a group; its ideas stay."""
        group = self._group(ident)
        if group is None:
            return False
        label = f"Let go of the group {quoted(self._name(group), 40)}"
        return self._runner.do(label, arrange.remove_group, group) and self._told(f"{label}; its ideas stay")

    def double(self, ident: str, onto: str) -> bool:
        """Let one idea stand for another that says the same."""
        idea, stands = self._idea(ident), self._idea(onto)
        if idea is None or stands is None:
            return False
        label = f"Join idea {idea.number} with idea {stands.number}"
        return self._runner.do(label, arrange.join, idea, stands) and self._told(
            f"Number {stands.number} now stands for number {idea.number} too"
        )

    def _join(self, ids: tuple[str, ...], onto: str) -> bool:
        target = self._idea(onto)
        if target is None:
            return False
        group = self._group(target.group)
        if group is not None and group.heading == target.id:
            return self.move(ids, group.id)
        if group is None and not target.parked:
            return self.start((onto, *ids))
        return min(self.double(ident, onto) for ident in ids)

    def _copy(self, ids: tuple[str, ...], column: str | None) -> bool:
        group = self._group(column)
        if group is None:
            return False
        label = f"Copy {self.named(ids)} to {quoted(self._name(group), 40)}"
        step = f"copy/{column}/{'/'.join(ids)}"
        return min(
            self._runner.do(label, arrange.copy_idea, idea, group, continues=step)
            for idea in self._ideas(ids)
        )

    def _create(self, texts: tuple[str, ...], column: str | None, after: str | None) -> bool:
        group = self._group(column)
        ids, step = self.write(texts)
        before = self._behind(after)
        if not ids or (group is None and before is None):
            return bool(ids)
        ideas = self._ideas(ids)
        return self._runner.do("Write an idea", arrange.move_ideas, ideas, group, before, continues=step)

    def write(self, texts: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
        """Write new ideas; their ids, and the name of the step that placing them goes on with."""
        if self.board is None:
            return (), ""
        wrote = _Wrote()
        step = f"create/{self.board.id}/{len(self._runner.document.where(Idea, board=self.board.id))}"
        self._runner.do(wrote, own.write_ideas, self.board, texts, continues=step)
        return wrote.ids, step

    def _behind(self, after: str | None) -> Idea | None:
        """The idea that stands just behind another in its column."""
        above = self._idea(after)
        if above is None or self.board is None:
            return None
        document, group = self._runner.document, self._group(above.group)
        row = arrange.ideas_under(document, group) if group else arrange.loose_ideas(document, self.board)
        places = [place for place, idea in enumerate(row) if idea.id == above.id]
        place = places[0] + 1 if places else 0
        return row[place] if place < len(row) else None

    def _edit(self, ident: str, text: str) -> bool:
        idea = self._idea(ident)
        return idea is not None and self._runner.do(f"Change idea {idea.number}", own.edit_idea, idea, text)

    def _move_column(self, ident: str, before: str | None) -> bool:
        group = self._group(ident)
        return group is not None and self._runner.do(
            f"Move the group {quoted(self._name(group), 40)}", arrange.move_group, group, self._group(before)
        )

    def _collapse(self, ident: str, collapsed: bool) -> bool:
        group = self._group(ident)
        label = "Fold a group" if collapsed else "Unfold a group"
        return group is not None and self._runner.do(label, edited, group, collapsed=collapsed)

    def _told(self, words: str) -> bool:
        self._runner.say(words, undo=True)
        return True

    def _name(self, group: Group) -> str:
        return arrange.group_name(self._runner.document, group)

    def _ideas(self, ids: tuple[str, ...]) -> list[Idea]:
        found = (self._idea(ident) for ident in ids)
        return [idea for idea in found if idea is not None]

    def _idea(self, ident: str | None) -> Idea | None:
        return self._runner.document.find(Idea, ident)

    def _group(self, ident: str | None) -> Group | None:
        return self._runner.document.find(Group, ident)


class _Wrote:
    """The label of new ideas; keeps which ones they were."""

    ids: tuple[str, ...] = ()

    def __call__(self, edits: Edits) -> str:
        self.ids = tuple(edit.id for edit in edits if edit.before is None and edit.table == Idea.TABLE)
        return "Write an idea" if len(self.ids) == 1 else f"Write {count_of(len(self.ids), 'idea')}"
