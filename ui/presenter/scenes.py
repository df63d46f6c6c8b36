"""The pictures of the steps; what may be shown is asked of `workshop.opera.hidden`, never decided here."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from ui.pages.day.closed_cards import draw_closed
from ui.pages.day.parts.paint import draw_letter, draw_text, draw_tick, largest_font, rounded
from ui.pages.day.parts.words import count_of, pair_names
from ui.presenter.scene import Scene, Showing
from ui.presenter.sheet import BODY, LARGE, Cells, cells
from workshop.document.records import Idea, Pair, Person
from workshop.opera import explain
from workshop.opera.ballots import Voter
from workshop.opera.voters import still_out, voters

CARD = (500, 190)
PAIR = (340, 104)
DONE = 132
NAME_HIGH = 56
SIZES = (96, 80, 64, 56, 48, 40, BODY)


class OwnScene(Scene):
    """How many ideas there are while they are hidden; all of them once they are revealed."""

    def _ideas(self, showing: Showing) -> tuple[Idea, ...]:
        ideas = showing.document.where(Idea, board=showing.board.id)
        return tuple(idea for idea in ideas if not idea.doubled_by and not idea.parked)

    def _spread(self, ideas: tuple[Idea, ...], area: QRect) -> list[tuple[Cells, tuple[Idea, ...]]]:
        """The ideas of each page; one with long words has fewer and larger cards, so that none is cut."""
        full, pages, at = cells(area, *CARD, len(ideas)), [], 0
        while at < len(ideas):
            grid = full
            while grid.down > 1 and not self._all_fit(ideas[at : at + grid.each], grid):
                grid = replace(grid, down=grid.down - 1)
            pages.append((grid, ideas[at : at + grid.each]))
            at += grid.each
        return pages

    def _all_fit(self, ideas: tuple[Idea, ...], grid: Cells) -> bool:
        cell = grid.cell(0)
        return all(self.fits(idea.text, cell.width(), cell.height()) for idea in ideas)

    def pages(self, showing: Showing, area: QRect) -> int:
        return 1 if showing.hidden.ideas else max(1, len(self._spread(self._ideas(showing), area)))

    def draw(self, painter: QPainter, area: QRect, showing: Showing) -> None:
        ideas = self._ideas(showing)
        if showing.hidden.ideas or not ideas:
            self._closed(painter, area, len(ideas))
            return
        pages = self._spread(ideas, area)
        grid, shown = pages[min(showing.page, len(pages) - 1)]
        for place, idea in enumerate(shown):
            self.card(painter, grid.cell(place), str(idea.number), idea.text)

    def _closed(self, painter: QPainter, area: QRect, count: int) -> None:
        upper = QRect(area.x(), area.y(), area.width(), area.height() * 11 // 20)
        noun = "idea so far" if count == 1 else "ideas so far"
        state = "Hidden until they are revealed" if count else "Everyone writes alone, in silence"
        self.figure(painter, upper, f"{count:,}", noun, "eye-off", state)
        lower = QRect(area.x(), upper.bottom() + 20, area.width(), area.bottom() - upper.bottom() - 20)
        draw_closed(painter, lower, count, self.theme)

    def words(self, showing: Showing) -> str:
        ideas = self._ideas(showing)
        if showing.hidden.ideas:
            return f"{count_of(len(ideas), 'idea')}, hidden until they are revealed"
        return "\n".join(f"{idea.number}. {idea.text}" for idea in ideas)


class PairScene(Scene):
    """Who works with whom."""

    def _pairs(self, showing: Showing) -> tuple[Pair, ...]:
        return showing.document.where(Pair, board=showing.board.id)

    def _grid(self, showing: Showing, area: QRect) -> Cells:
        """Cells in which the longest name is whole."""
        wide = QFontMetrics(self.theme.font(BODY)).horizontalAdvance
        people = showing.document.all(Person)
        longest = max((wide(person.name) for person in people), default=0)
        return cells(area, max(PAIR[0], min(area.width(), longest + 120)), PAIR[1], len(self._pairs(showing)))

    def pages(self, showing: Showing, area: QRect) -> int:
        return self._grid(showing, area).pages(len(self._pairs(showing)))

    def draw(self, painter: QPainter, area: QRect, showing: Showing) -> None:
        pairs = self._pairs(showing)
        if not pairs:
            self.line(painter, area, "Pairs come next", LARGE, "muted")
            return
        grid = self._grid(showing, area)
        for place, pair in enumerate(pairs[showing.page * grid.each :][: grid.each]):
            self._pair(painter, grid.cell(place), pair, showing)

    def _pair(self, painter: QPainter, area: QRect, pair: Pair, showing: Showing) -> None:
        theme = self.theme
        rounded(painter, area, 14, theme.color("raised"), theme.color("line"))
        disc = QRect(area.x() + 16, area.center().y() - 32, 64, 64)
        draw_letter(painter, theme, disc, pair.letter)
        people = (showing.document.find(Person, ident) for ident in pair.people)
        names = [person.name for person in people if person is not None]
        high = min(BODY + 14, (area.height() - 16) // max(1, len(names)))
        top = area.center().y() - high * len(names) // 2
        for place, name in enumerate(names):
            line = QRect(disc.right() + 20, top + place * high, area.right() - disc.right() - 32, high)
            self.line(painter, line, name, BODY, "text", left=True)

    def words(self, showing: Showing) -> str:
        return "\n".join(
            f"{pair.letter}: {pair_names(showing.document, pair)}" for pair in self._pairs(showing)
        )


class ExplainScene(Scene):
    """One proposal, as large as it can be read."""

    def _idea(self, showing: Showing) -> Idea | None:
        if showing.hidden.ideas:
            return None
        found = showing.document.find(Idea, showing.idea)
        if found is not None and found.board == showing.board.id:
            return found
        turns = explain.queue(showing.document, showing.board)
        return turns[0].ideas[0] if turns else None

    def draw(self, painter: QPainter, area: QRect, showing: Showing) -> None:
        idea = self._idea(showing)
        if idea is None:
            self.line(painter, area, "Nothing has been put forward yet", LARGE, "muted")
            return
        pair = showing.document.find(Pair, idea.pair)
        body = area
        if pair is not None:
            draw_letter(painter, self.theme, QRect(area.x(), area.y(), 72, 72), pair.letter)
            names = pair_names(showing.document, pair)
            line = QRect(area.x() + 92, area.y(), area.width() - 300, 72)
            self.line(painter, line, names, BODY, "text", left=True)
            body = area.adjusted(0, 100, 0, 0)
        number = QRect(area.right() - 200, area.y(), 201, 72)
        painter.setFont(self.theme.font(BODY))
        painter.setPen(self.theme.color("muted"))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(number, align, f"Number {idea.number}")
        self._text(painter, body, idea)

    def _text(self, painter: QPainter, area: QRect, idea: Idea) -> None:
        note = QRect(area.x(), area.bottom() - 110, area.width(), 110)
        body = area.adjusted(0, 0, 0, -120) if idea.clarification else area
        font = largest_font(self.theme, idea.text, body.width(), body.height(), SIZES)
        lines = max(1, body.height() // font.pixelSize())
        draw_text(painter, body, idea.text, font, self.theme.color("text"), lines)
        if idea.clarification:
            draw_text(painter, note, idea.clarification, self.theme.font(BODY), self.theme.color("muted"))

    def words(self, showing: Showing) -> str:
        idea = self._idea(showing)
        return f"{idea.number}. {idea.text}" if idea else "Nothing has been put forward yet"


class RankScene(Scene):
    """Who has finished marking, never what they chose; the ranked list once the seal is open."""

    def _voters(self, showing: Showing) -> tuple[list[Voter], set[str]]:
        out = {voter.id for voter in still_out(showing.document, showing.board)}
        return list(voters(showing.document, showing.board)), out

    def draw(self, painter: QPainter, area: QRect, showing: Showing) -> None:
        found, out = self._voters(showing)
        if not found:
            self.line(painter, area, "Marking comes next", LARGE, "muted")
            return
        done = len(found) - len(out)
        upper = QRect(area.x(), area.y(), area.width(), area.height() * 11 // 20)
        by_pair, noun = isinstance(found[0], Pair), f"of {len(found)} have finished"
        state = "Marks are sealed until all are in" if by_pair or not out else "Sealed until these are in"
        self.figure(painter, upper, str(done), noun, "lock", state)
        lower = QRect(area.x(), upper.bottom() + 20, area.width(), area.bottom() - upper.bottom() - 20)
        self._letters(painter, lower, found, out)

    def _letters(self, painter: QPainter, area: QRect, found: list[Voter], out: set[str]) -> None:
        if not isinstance(found[0], Pair):
            out_names = [one.name for one in found if not isinstance(one, Pair) and one.id in out]
            self._names(painter, area, out_names)
            return
        side = DONE
        while side > 44 and cells(area, side, side, len(found)).pages(len(found)) > 1:
            side -= 4
        grid = cells(area, side, side, len(found))
        for place, voter in enumerate(found[: grid.each]):
            if isinstance(voter, Pair):
                self._disc(painter, grid.cell(place), side, voter.letter, finished=voter.id not in out)

    def _disc(self, painter: QPainter, cell: QRect, side: int, letter: str, *, finished: bool) -> None:
        disc = QRect(0, 0, side * 3 // 4, side * 3 // 4)
        disc.moveCenter(cell.center())
        draw_letter(painter, self.theme, disc, letter, "accent" if finished else "sunken")
        if finished:
            corner = QRect(0, 0, side // 4, side // 4)
            corner.moveCenter(disc.bottomRight() - QPoint(side // 10, side // 10))
            self._tick(painter, corner)

    def _names(self, painter: QPainter, area: QRect, waiting: list[str]) -> None:
        """Who votes by head and is still out, by name: a letter would be taken for a pair's."""
        painter.setFont(self.theme.font(BODY))
        wide = max((painter.fontMetrics().horizontalAdvance(name) for name in waiting), default=0) + 40
        grid = cells(area, wide, NAME_HIGH, len(waiting))
        shown = waiting if len(waiting) <= grid.each else waiting[: grid.each - 1]
        rest = [f"and {len(waiting) - len(shown)} more"] if len(shown) < len(waiting) else []
        for place, name in enumerate((*shown, *rest)):
            cell = grid.cell(place)
            cell.setHeight(NAME_HIGH)
            rounded(painter, cell, 12, self.theme.color("sunken"))
            self.line(painter, cell.adjusted(16, 0, -16, 0), name, BODY, "text")

    def _tick(self, painter: QPainter, area: QRect) -> None:
        rounded(painter, area, area.width() / 2, self.theme.color("good"))
        draw_tick(painter, area.toRectF(), self.theme.color("ground"))

    def words(self, showing: Showing) -> str:
        found, out = self._voters(showing)
        who = "people" if found and not isinstance(found[0], Pair) else "pairs"
        said = f"{len(found) - len(out)} of {len(found)} {who} have finished marking"
        waiting = [one.name for one in found if not isinstance(one, Pair) and one.id in out]
        return f"{said}; still out: {', '.join(waiting)}" if waiting else said
