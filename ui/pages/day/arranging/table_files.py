"""The tables' files: one made for each break-out table, and brought back as one step that can be undone."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.dialogs.files import KINDS, documents_folder
from ui.pages.day.arranging.colours import tables_of
from ui.pages.day.parts.picker import Choice, Picker, pick
from ui.pages.day.parts.words import count_of, listed
from ui.run import Runner
from ui.theme import Theme
from workshop.document.records import Person
from workshop.errors import KnownError, RuleError

FEWEST, MOST = 2, 12
SEATS = "seats"
UNKEPT = RuleError(
    "This session is practice only: it has no file that tables could be merged into.", "Save it first."
)


class TableFiles:
    """Asks where, makes the files, brings them back; `came_back` is told what came of it."""

    def __init__(self, runner: Runner, page: QWidget, theme: Theme) -> None:
        self._runner, self._page, self._theme = runner, page, theme
        self.came_back: Callable[[Sequence[str]], object] = lambda _: None

    def choose(self, anchor: QWidget, back: QWidget) -> Picker:
        """Open the list of how many tables there are; where people have seats, those tables come first."""
        seats = self._seats()
        choices = [Choice(SEATS, f"Tables {listed(seats)}", "Where people sit")] if len(seats) > 1 else []
        choices += [Choice(str(number), count_of(number, "table")) for number in range(FEWEST, MOST + 1)]
        return pick(anchor, self._theme, "A file for each table", choices, self._chosen, back=back)

    def _chosen(self, key: str) -> None:
        tables = self._seats() if key == SEATS else [str(number) for number in range(1, int(key) + 1)]
        folder = ask_folder(self._page)
        if folder is not None:
            self.make(folder, tables)

    def _seats(self) -> list[str]:
        document = self._runner.document
        seated = {person.table for person in document.all(Person)}
        return [table for table in tables_of(document) if table in seated]

    def make(self, folder: Path, tables: Sequence[str]) -> bool:
        """Make the file of each table in a folder."""
        try:
            self._make(folder, tables)
        except KnownError as error:
            self._runner.refuse(error)
            return False
        self.came_back((f"Made {count_of(len(tables), 'file')} in “{folder.name}”.", *self._remarks(tables)))
        return True

    def _make(self, folder: Path, tables: Sequence[str]) -> None:
        from workshop.cli.break_out import make_copies, targets_in

        session = self._runner.session
        if session.path is None or session.head is None:
            raise UNKEPT
        session.flush()
        targets = targets_in(folder, session.path.stem, tables)
        if there := [target.name for target in targets.values() if target.exists()]:
            raise RuleError(
                f"There is a “{there[0]}” already.", "Choose another folder.", "Nothing was replaced."
            )
        for _ in make_copies(session.document, session.head.id, targets):
            pass

    def _remarks(self, tables: Sequence[str]) -> tuple[str, ...]:
        from workshop.sharing.split import split_remarks

        return split_remarks(self._runner.document, list(tables))

    def ask_back(self) -> None:
        """Ask for the tables' files, and bring them in."""
        paths = ask_files(self._page)
        if paths:
            self.bring(paths)

    def bring(self, paths: Sequence[Path]) -> bool:
        """Bring the tables' files into the session, as one step."""
        from workshop.cli.break_out import bring_back

        session = self._runner.session
        name = session.path.name if session.path else "this session"
        try:
            _, sentences = bring_back(session, name, paths)
        except KnownError as error:
            self._runner.refuse(error)
            return False
        self._runner.say(f"{count_of(len(paths), 'file')} brought back. {sentences[0]}", undo=True)
        self.came_back(sentences)
        return True


def ask_folder(parent: QWidget) -> Path | None:
    """The folder that the user picks for the tables' files, None where they think better of it."""
    title = "Where the tables’ files go"
    name = QFileDialog.getExistingDirectory(parent, title, str(documents_folder()))
    return Path(name) if name else None


def ask_files(parent: QWidget) -> list[Path]:
    """The tables' files that the user picks; none where they think better of it."""
    title = "The tables’ files to bring back"
    names, _ = QFileDialog.getOpenFileNames(parent, title, str(documents_folder()), KINDS)
    return [Path(name) for name in names]
