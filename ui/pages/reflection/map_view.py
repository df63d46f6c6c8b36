"""The map of relationships: people round a circle by partner, a line for each tie, dashed for thin trust."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.badge import note_of
from workshop.document.document import Document
from workshop.document.records import Partner, Person
from workshop.people.network import Tie, ties

DOT = 26
MOST = 60
"""More people than this are drawn only where they have a tie."""

GAP = 0.6
"""The room between two partners, in places of a person."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a person stands on the circle: an angle from the top, clockwise, in radians."""

    person: Person
    letter: str
    angle: float


def spots(document: Document, found: Sequence[Tie]) -> tuple[Spot, ...]:
    """Everybody round the circle, partner beside partner."""
    people = document.all(Person)
    if len(people) > MOST:
        tied = {person.id for tie in found for person in (tie.one, tie.two)}
        people = tuple(person for person in people if person.id in tied)
    partners: list[Partner | None] = [*document.all(Partner), None]
    groups = [
        (
            partner.letter if partner else "–",
            [p for p in people if p.partner == (partner.id if partner else None)],
        )
        for partner in partners
    ]
    groups = [(letter, members) for letter, members in groups if members]
    total = len(people) + GAP * len(groups)
    placed: list[Spot] = []
    at = GAP / 2
    for letter, members in groups:
        for person in members:
            placed.append(Spot(person, letter, 2 * pi * (at + 0.5) / total))
            at += 1
        at += GAP
    return tuple(placed)


def short_names(people: Sequence[Person]) -> dict[str, str]:
    """First names, with more of the name where two people share one."""
    first = [person.name.split()[0] if person.name.split() else "?" for person in people]
    return {
        person.id: person.name if first.count(name) > 1 else name
        for person, name in zip(people, first, strict=True)
    }


class MapView(QWidget):
    """Drawn; the list below it says the same to a screen reader."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.spots: tuple[Spot, ...] = ()
        self._ties: tuple[Tie, ...] = ()
        self._names: dict[str, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_document(self, document: Document, says: str) -> None:
        """Show who works with whom; `says` is the sentence that goes with the picture."""
        self._ties = ties(document)
        self.spots = spots(document, self._ties)
        self._names = short_names([spot.person for spot in self.spots])
        self.setAccessibleName(f"Map of relationships. {says}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, self._theme.px(420 if len(self.spots) <= 12 else 520))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = min(self.width() / 2 - self._theme.px(120), 330.0 * self._theme.scale)
        high = self.height() / 2 - self._theme.px(40)
        middle = QPointF(self.width() / 2, self.height() / 2)
        at = {
            spot.person.id: middle + QPointF(sin(spot.angle) * wide, -cos(spot.angle) * high)
            for spot in self.spots
        }
        for tie in sorted(self._ties, key=lambda tie: tie.relation.strength):
            if tie.one.id in at and tie.two.id in at:
                self._draw_tie(painter, tie, at[tie.one.id], at[tie.two.id], middle)
        for spot in self.spots:
            self._draw_person(painter, spot, at[spot.person.id])

    def _draw_tie(self, painter: QPainter, tie: Tie, one: QPointF, two: QPointF, middle: QPointF) -> None:
        pen = QPen(self._theme.color("careful" if tie.thin else "accent" if tie.across else "edge"))
        pen.setWidthF(0.5 + tie.relation.strength)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if tie.thin else Qt.PenCapStyle.RoundCap)
        if tie.thin:
            pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath(one)
        half = (one + two) / 2
        path.quadTo(half + (middle - half) * 0.45, two)
        painter.drawPath(path)

    def _draw_person(self, painter: QPainter, spot: Spot, at: QPointF) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.setBrush(theme.color(note_of(spot.letter)))
        dot = theme.px(DOT)
        disc = QRectF(at.x() - dot / 2, at.y() - dot / 2, dot, dot)
        painter.drawEllipse(disc)
        painter.setFont(theme.font(13, bold=True))
        painter.setPen(theme.color("note-text" if spot.letter.isalpha() else "muted"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, spot.letter)
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("text"))
        painter.drawText(*self._label(spot, at, painter))

    def _label(self, spot: Spot, at: QPointF, painter: QPainter) -> tuple[QRectF, int, str]:
        """Beside the dot at the sides, above and below it at the top and the bottom."""
        wide, high, dot = self._theme.px(112), self._theme.px(20), self._theme.px(DOT) / 2
        name = painter.fontMetrics().elidedText(
            self._names[spot.person.id], Qt.TextElideMode.ElideRight, wide
        )
        side, rise = sin(spot.angle), -cos(spot.angle)
        middle = Qt.AlignmentFlag.AlignVCenter.value
        if abs(side) < 0.13:
            top = at.y() - dot - high if rise < 0 else at.y() + dot + 2
            return QRectF(at.x() - wide / 2, top, wide, high), Qt.AlignmentFlag.AlignCenter.value, name
        top = at.y() - high / 2 + rise * dot * 0.9
        if side > 0:
            box = QRectF(at.x() + dot + 5, top, wide, high)
            return box, (middle | Qt.AlignmentFlag.AlignLeft.value), name
        box = QRectF(at.x() - dot - 5 - wide, top, wide, high)
        return box, (middle | Qt.AlignmentFlag.AlignRight.value), name
