"""The tables' sorts on the page: kept, keyed, let go of, shown on the board, and the board grouped so."""

from collections.abc import Callable, Iterable, Sequence

from ui.boards.board_view import BoardView
from ui.pages.day.arranging.tables_panel import Row, TablesPanel
from ui.pages.day.parts.words import count_of
from ui.run import Runner
from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.records import Board, Idea, Sort
from workshop.opera import agreed_groups, table_sorts
from workshop.opera.sorts import Together

MOST = 40
"""As many differences are listed at once."""

NONE_YET = (
    "Every table sorts the same cards. Say which table, then keep the groups of the board as its sort, "
    "or key its cards’ codes. Tables that worked on a copy of the file bring their sort when they are merged."
)


class Tables:
    """Fills the panel and carries out what it asks for; works out what is agreed only when a sort changes."""

    def __init__(self, runner: Runner, panel: TablesPanel, view: BoardView) -> None:
        self._runner, self._panel, self._view = runner, panel, view
        self._board: Board | None = None
        self._known: object = None
        self._found = Together()
        self._news: tuple[str, ...] = ()
        panel.kept.connect(self.keep)
        panel.keyed.connect(self.key)
        panel.forgotten.connect(self.forget)
        panel.grouped.connect(self.group_so)
        panel.chosen.connect(self.show_cards)

    def follow(self, board: Board, *, locked: bool) -> None:
        """Show the sorts of a board as they stand; nothing is grouped while it is locked."""
        document = self._runner.document
        fresh = self._board is None or self._board.id != board.id
        self._news = () if fresh and self._board else self._news
        self._board = board
        known = (board.id, agreed_groups.sorted_cards(document, board))
        if known != self._known:
            self._known, self._found = known, agreed_groups.together(document, board)
        self._panel.show_rows(self._rows(document, board), firm=bool(self._found.groups) and not locked)
        if fresh:
            self._panel.ready_for(self._next())

    def tell(self, news: Sequence[str]) -> None:
        """Show on top what came of making the tables' files, or of bringing them back."""
        self._news = tuple(news)

    def _rows(self, document: Document, board: Board) -> list[Row]:
        sorts = table_sorts.sorts_of(document, board)
        news = [Row(words) for words in self._news]
        if not sorts:
            return [*news, Row(NONE_YET)]
        found = self._found
        titles = agreed_groups.titles_of(document, board, found.groups)
        firm = [
            Row(f"{title or 'Without a title'}: {_numbers(document, row)}", row)
            for title, row in zip(titles, found.groups, strict=True)
        ]
        alone = (
            [Row(f"In no firm group: {_numbers(document, found.alone)}", found.alone)] if found.alone else []
        )
        differ = [
            Row(agreed_groups.differing_words(document, two), (two.one, two.other))
            for two in found.differ[:MOST]
        ]
        more = len(found.differ) - MOST
        return [
            *news,
            *(_table(document, sort) for sort in sorts),
            Row("Put together by half the tables or more"),
            *(firm or [Row("Nothing yet")]),
            *alone,
            *([Row("Where the tables differ")] if differ else []),
            *differ,
            *([Row(f"and {more:,} more")] if more > 0 else []),
        ]

    def keep(self, table: str) -> None:
        """Keep the groups of the board as the sort of a table."""
        self._take(f"Keep the sort of table {table}", table_sorts.keep_sort, table)

    def key(self, table: str, text: str) -> None:
        """Take in the sort of a table from its codes."""
        self._take(f"Key the sort of table {table}", table_sorts.key_sort, table, text)

    def _take(self, label: str, verb: Callable[..., Edits], *words: str) -> None:
        if self._board is not None and self._runner.do(label, verb, self._board, *words):
            self._runner.say(f"The sort of table {words[0]} is kept", undo=True)
            self._panel.ready_for(self._next())
            self._panel.table.setFocus()

    def forget(self, ident: str) -> None:
        """Let go of a table's sort."""
        sort = self._runner.document.find(Sort, ident)
        if sort is not None:
            label = f"Let go of the sort of table {sort.table}"
            if self._runner.do(label, table_sorts.forget_sort, sort):
                self._runner.say(label, undo=True)

    def group_so(self) -> None:
        """Group the board as the tables agree, as one step."""

        def verb(document: Document, board: Board) -> Edits:
            return agreed_groups.group_so(document, board)

        many = count_of(len(self._found.groups), "group")
        if self._runner.do("Group as the tables agree", verb, self._board):
            words = f"{many} that the tables agree on"
            self._runner.say(words, undo=True)
            self._view.announce(words)

    def show_cards(self, ids: Iterable[str]) -> None:
        """Choose these cards on the board and bring them into view."""
        here = [ident for ident in ids if ident in self._view.board.cards]
        self._view.select(here)
        self._view.flash(here)
        rect = self._view.plan.rect(here[0]) if here else None
        if rect is not None:
            self._view.reveal(rect)

    def _next(self) -> str:
        """The lowest number of a table that has no sort yet."""
        sorts = table_sorts.sorts_of(self._runner.document, self._board) if self._board else ()
        taken = {sort.table for sort in sorts}
        return next(str(number) for number in range(1, len(taken) + 2) if str(number) not in taken)


def _table(document: Document, sort: Sort) -> Row:
    piles = table_sorts.piles_of(document, sort)
    many = sum(len(pile.ideas) > 1 for pile in piles)
    ids = tuple(ident for pile in piles for ident in pile.ideas)
    return Row(f"Table {sort.table}: {count_of(many, 'group')}, {count_of(len(ids), 'card')}", ids, sort.id)


def _numbers(document: Document, ids: Iterable[str]) -> str:
    return ", ".join(str(document.get(Idea, ident).number) for ident in ids)
