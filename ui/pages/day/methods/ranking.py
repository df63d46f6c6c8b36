"""Full ranking: one list, best on top, by drag and by keys; what is left below the line is unranked."""

from ui.pages.day.methods.entry import Entry
from ui.pages.day.methods.rank_list import RankList
from ui.pages.day.methods.rank_rows import RankRow
from ui.run import Runner
from ui.theme import Theme
from workshop.document.records import Idea
from workshop.document.text import counted
from workshop.opera.ballots import set_ranking, values_by
from workshop.opera.ranking import Levels, in_order, levels_of, places_of, put_at, tied, without


class RankingEntry(Entry):
    """The ranking and the rest as one list."""

    keys = (
        "Drag; Enter ranks the next; Alt with arrows moves; a digit is its place; = ties with the one above."
    )

    def __init__(self, runner: Runner, theme: Theme) -> None:
        super().__init__(runner, theme)
        self._levels: Levels = ()
        self.list = RankList(theme)
        self.column.addWidget(self.list.framed(), 1)
        self.list.placed.connect(lambda ident, at: self._set(put_at(self._levels, ident, at), ident))
        self.list.out.connect(lambda ident: self._set(without(self._levels, ident), ident))
        self.list.tied.connect(lambda ident: self._set(tied(self._levels, ident), ident))
        self.list.finished.connect(self.finished)

    def refresh(self) -> None:
        ideas = {idea.id: idea for idea in self.ideas()}
        values = values_by(self.runner.document, self.board, self.voter)
        self._levels = levels_of({ident: rank for ident, rank in values.items() if ident in ideas})
        places = places_of(self._levels)
        ranked = [self._row(ideas[ident], *places[ident]) for ident in in_order(self._levels)]
        rest = [self._row(idea) for idea in ideas.values() if idea.id not in places]
        here = self.list.here
        self.list.ranks.show_rows((*ranked, *([_line(len(ranked), len(rest))] if rest else []), *rest))
        self.list.go_to(here)
        if not self.list.here and rest:
            self.list.go_to(rest[0].id)

    def _row(self, idea: Idea, place: int = 0, shared: bool = False) -> RankRow:
        return RankRow(idea.id, idea.number, idea.text, place, shared)

    def _set(self, levels: Levels, ident: str) -> None:
        if levels == self._levels:
            return
        document = self.runner.document
        found = [[document.get(Idea, one) for one in level] for level in levels]
        if self.keep(set_ranking, found, continues=f"rank/{self.voter.id}/{ident}"):
            self.list.go_to(ident)

    def left(self) -> str:
        ranked, every = len(in_order(self._levels)), len(self.ideas())
        return f"{ranked} of {counted(every, 'idea')} ranked" if ranked < every else f"All {every} ranked"

    def focus_work(self) -> None:
        self.list.setFocus()


def _line(ranked: int, rest: int) -> RankRow:
    words = (
        f"Not ranked yet: {rest}" if ranked else "Nothing is ranked yet. Begin with the one that matters most"
    )
    return RankRow("", 0, words)
