"""Own: everybody writes alone and in silence, and one typist keeps up with the room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from ui.actions import Action
from ui.dialogs.importing.entrance import ListImport
from ui.pages.day.closed_cards import ClosedCards
from ui.pages.day.frame import DayPage
from ui.pages.day.own_entry import OwnEntry
from ui.pages.day.own_state import OwnState
from ui.pages.day.own_words import OwnWords
from ui.pages.day.parts.line_list import LineList
from ui.pages.day.parts.lines import MANY, Line, LineModel
from ui.pages.day.parts.roomy import Stack
from ui.pages.day.parts.words import by_whom, count_of, numbers
from ui.widgets.empty_state import EmptyState
from workshop.document.edits import Edits
from workshop.document.records import Board, Idea, Pair, Partner, Person, Step
from workshop.document.touched import Touched
from workshop.opera import board as boards
from workshop.opera import own
from workshop.opera.hidden import Hidden, hidden

EMPTY, CLOSED, OPEN = range(3)


class OwnPage(DayPage):
    """Capture, count, and reveal."""

    step = Step.OWN
    advice = "Each writes alone, in silence. Nothing is on show until you reveal it."

    def build(self, main: QVBoxLayout, side: QVBoxLayout) -> None:
        self._last: str | None = None
        self._changing: str | None = None
        self._sitting: list[str] | None = None
        self._unsure = ""
        self.words = OwnWords(self)
        self.lists = ListImport(self, "ideas", lambda: self._board)
        self.entry = OwnEntry(self.theme)
        self.model = LineModel(self)
        self.model.editable = True
        self.list = LineList(self.model, self.theme, "Ideas")
        self.closed = ClosedCards(self.theme)
        self.pool = Stack()
        for widget in (self._empty(), self.closed, self.list.framed()):
            self.pool.addWidget(widget)
        self.state = OwnState(self.theme)
        main.addWidget(self.entry)
        main.addWidget(self.pool, 1)
        side.addWidget(self.state)
        side.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        entry = self.entry
        entry.added.connect(self.add)
        entry.input.textChanged.connect(self._begin_words)
        self.words.ready.connect(self._note_late)
        self.words.bench.idle.connect(self.settled)
        entry.added_many.connect(self.add_many)
        entry.pasted.connect(lambda text: entry.offer(own.lines(text)))
        entry.import_asked.connect(self.lists.ask)
        entry.change_asked.connect(self._change_last)
        self.model.edited.connect(self.edit)
        self.list.removed.connect(self.remove)
        self.state.reveal_asked.connect(self.reveal)
        self.state.pass_asked.connect(self.pass_on)
        self.state.round_asked.connect(self.pass_round)
        self.state.edit_asked.connect(self._edit_chosen)
        self.state.remove_asked.connect(lambda: self.remove(self.list.picked()))
        self.list.selectionModel().selectionChanged.connect(self._chosen_changed)
        self.model.modelReset.connect(self._chosen_changed)
        self.state.anonymous_asked.connect(self._set_anonymous)

    def _empty(self) -> EmptyState:
        return EmptyState(
            "Nothing has been written yet.",
            how="Type what is on the first slip and press Enter. Many people can hand slips to one typist.",
            theme=self.theme,
            icon="lightbulb",
        )

    def busy(self) -> bool:
        return self.words.bench.busy()

    def leave(self) -> None:
        self.words.bench.leave()
        super().leave()

    def focus_work(self) -> None:
        self.entry.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_board(self, board: Board, touched: Touched | None) -> None:
        document = self.runner.document
        found = hidden(document, board)
        count = len(document.where(Idea, board=board.id))
        self.entry.by_whom.show_board(document, board, anonymous=board.anonymous)
        if not found.ideas:
            self._sitting = None
        self.state.show_board(board, found, count)
        if self._sitting is not None:
            self.state.show_sitting(len(self._sitting))
        self._chosen_changed()
        self.closed.show_count(count)
        self._fill(board, found, touched)
        self.words.follow(document, board, touched)
        closed = found.ideas and self._sitting is None
        empty = not count or self._sitting == []
        self.pool.setCurrentIndex(EMPTY if empty else CLOSED if closed else OPEN)

    def _fill(self, board: Board, found: Hidden, touched: Touched | None) -> None:
        if found.ideas:
            own_lines = (self._line_of(ident, board, found) for ident in self._sitting or ())
            self.model.set_lines(line for line in own_lines if line is not None)
            return
        ids = touched.of(Idea) if touched else frozenset()
        fresh = touched is None or touched.any(Board, Person, Pair, Partner) or len(ids) > MANY
        if fresh or not len(self.model):
            ideas = self.runner.document.where(Idea, board=board.id)
            self.model.set_lines(self._line(idea, found) for idea in ideas)
        else:
            self.model.follow(ids, lambda ident: self._line_of(ident, board, found))

    def _line_of(self, ident: str, board: Board, found: Hidden) -> Line | None:
        idea = self.runner.document.find(Idea, ident)
        return self._line(idea, found) if idea is not None and idea.board == board.id else None

    def _line(self, idea: Idea, found: Hidden) -> Line:
        aside = "" if found.authors else by_whom(self.runner.document, idea)
        badge = "parked" if idea.parked else "proposal" if idea.proposed else ""
        return Line(idea.id, idea.number, idea.text, idea.order, aside, badge, faded=idea.parked)

    def add(self, text: str) -> None:
        """Write one idea, or put the words right of the one that was written last."""
        if self._changing is not None:
            self._finish_change(text)
            return
        document, board = self.runner.document, self.board
        self.words.begin(document, board)
        doubles = self._doubles(text)
        self._unsure = "" if self.words.texts else text
        source = self.entry.by_whom.source
        wrote = _Written()
        if not self.runner.do(wrote, own.write_idea, board, text, author=source.author, pair=source.pair):
            return
        self.entry.input.clear()
        self._last = wrote.last
        self._keep_in_sitting(wrote.ids)
        self._note(text, doubles)
        if self._last is not None:
            self.list.show_line(self._last)

    def _keep_in_sitting(self, ids: tuple[str, ...]) -> None:
        """Show to whoever is writing what they just wrote."""
        if self._sitting is not None:
            self._sitting += ids
            self.show_board(self.runner.document.get(Board, self.board.id), None)

    def _note(self, text: str, doubles: tuple[Idea, ...]) -> None:
        number = self.runner.document.get(Idea, self._last).number if self._last else 0
        notes = [f"Idea {number} is in."]
        hint = own.nudge(text)
        if hint:
            notes.append(hint)
        if doubles:
            shown = not hidden(self.runner.document, self.board).ideas
            notes.append(
                f"Much like {numbers(doubles[:3])}." if shown else "Something much like it is there already."
            )
        self.entry.say(" ".join(notes), change=True, careful=len(notes) > 1)

    def _begin_words(self) -> None:
        if self._board is not None and self.entry.input.toPlainText():
            self.words.begin(self.runner.document, self._board)

    def _doubles(self, text: str) -> tuple[Idea, ...]:
        """What is much like a text, as far as the words of the board are taken in."""
        texts = self.words.texts
        return own.nearly_doubles(self.runner.document, self.board, text, texts) if texts else ()

    def _note_late(self) -> None:
        """Say of the last idea what it is like, where that could not be told when it was written."""
        doubles = tuple(idea for idea in self._doubles(self._unsure) if idea.id != self._last)
        if self._unsure and doubles and self._last is not None:
            self._note(self._unsure, doubles)

    def add_many(self, texts: tuple[str, ...]) -> None:
        """Write every pasted line."""
        source = self.entry.by_whom.source
        wrote = _Written(f"Add {count_of(len(texts), 'idea')}")
        if self.runner.do(wrote, own.write_ideas, self.board, texts, author=source.author, pair=source.pair):
            self._keep_in_sitting(wrote.ids)
            self.entry.say("")
            self.runner.say(f"{count_of(len(texts), 'idea')} added", undo=True)

    def paste(self) -> None:
        """Take what was copied, wherever the focus is: one line into the field, many as ideas to be added."""
        text = QGuiApplication.clipboard().text()
        texts = own.lines(text)
        if len(texts) > 1:
            self.entry.offer(texts)
        elif texts:
            self.entry.input.insertPlainText(" ".join(text.split()))
            self.focus_work()

    def _change_last(self) -> None:
        idea = self.runner.document.find(Idea, self._last)
        if idea is None:
            self.entry.say("That idea is no longer there.")
            return
        self._changing = idea.id
        self.entry.input.setPlainText(idea.text)
        self.entry.input.selectAll()
        self.entry.input.setFocus()
        self.entry.say(f"Changing idea {idea.number}: Enter keeps it.")

    def _finish_change(self, text: str) -> None:
        idea = self.runner.document.find(Idea, self._changing)
        self._changing = None
        self.entry.input.clear()
        self.entry.say("")
        if idea is not None:
            self.edit(idea.id, text)

    def edit(self, ident: str, text: str) -> None:
        """Put the words of an idea right."""
        idea = self.runner.document.find(Idea, ident)
        if idea is not None:
            self.runner.do(f"Change idea {idea.number}", own.edit_idea, idea, text)

    def _edit_chosen(self) -> None:
        self.list.setFocus()
        self.list.edit(self.list.currentIndex())

    def _chosen_changed(self) -> None:
        self.state.show_chosen(len(self.list.picked()))

    def remove(self, idents: tuple[str, ...]) -> None:
        """Remove ideas; undo brings them back."""
        ideas = [idea for idea in map(self._find, idents) if idea is not None]
        words = f"idea {ideas[0].number}" if len(ideas) == 1 else count_of(len(ideas), "idea")
        if ideas and self.runner.do(f"Remove {words}", own.remove_ideas, ideas):
            self.runner.say(f"Removed {words}", undo=True)

    def _find(self, ident: str) -> Idea | None:
        return self.runner.document.find(Idea, ident)

    def reveal(self) -> None:
        """Put all ideas on show, in an order that tells nothing."""
        count = len(self.runner.document.where(Idea, board=self.board.id))
        self.entry.say("")
        if self.runner.do(f"Reveal {count_of(count, 'idea')}", own.reveal, self.board):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.runner.say(f"{count_of(count, 'idea')} on show, in a shuffled order", undo=True)

    def pass_round(self) -> None:
        """Let one person at a time write and see only what is theirs, or stop that."""
        self._sitting = [] if self._sitting is None else None
        self._begin_sitting()

    def pass_on(self) -> None:
        """Put what was written away, and be ready for the next person."""
        self._sitting = []
        self._begin_sitting()

    def _begin_sitting(self) -> None:
        self._last = self._changing = None
        self.entry.input.clear()
        self.entry.say("")
        self.entry.by_whom.forget()
        self.show_board(self.board, None)
        self.entry.input.setFocus()

    def _set_anonymous(self, anonymous: bool) -> None:
        label = "Keep no names" if anonymous else "Keep names"
        self.runner.do(label, boards.edit_board, self.board, anonymous=anonymous)
        self.show_board(self.runner.document.get(Board, self.board.id), None)

    def actions_of_step(self) -> tuple[Action, ...]:
        return (
            Action("own.write", "Write an idea", self.entry.input.setFocus, "pencil", "Ctrl+I"),
            Action("own.who", "Choose who writes", self.entry.by_whom.choose, "user", "Ctrl+B"),
            Action("own.reveal", "Reveal the ideas", self.reveal, "eye", "Ctrl+R"),
            Action("own.round", "Pass the laptop round", self.pass_round, "hand"),
            Action("own.paste", "Paste ideas", self.paste, "clipboard-paste", "Ctrl+V"),
            Action("own.import", "Import ideas…", self.lists.ask, "file-up"),
        )


class _Written:
    """The label of new ideas; keeps which ones they were."""

    def __init__(self, label: str = "") -> None:
        self._label = label
        self.ids: tuple[str, ...] = ()

    @property
    def last(self) -> str | None:
        return self.ids[-1] if self.ids else None

    def __call__(self, edits: Edits) -> str:
        new = [edit.after for edit in edits if edit.before is None and isinstance(edit.after, Idea)]
        self.ids = tuple(idea.id for idea in new)
        return self._label or (f"Write idea {new[-1].number}" if new else "Write an idea")
