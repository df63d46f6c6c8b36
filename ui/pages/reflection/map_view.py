"""The map of relationships: people round a circle by partner, a line for each tie, dashed for thin trust."""

from collections.abc import Mapping
from math import cos, degrees, hypot, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.pages.reflection.map_spots import Spot, short_names, spots
from ui.theme import Theme
from ui.widgets.badge import CORNER, note_of
from workshop.document.document import Document
from workshop.people.network import Tie, connectors, ties

DOT = 26
SIZES = ((12, 420), (24, 520), (60, 680))
"""Up to so many people, so many pixels high."""

TURNED = 24
"""With more people than this, names at the top and the bottom stand on end, so that they do not touch."""

TURNED_NAME = 92
"""How long a name on end may be, in pixels."""

MANY = 30
"""With more ties than this lines are thinner and let others shine through."""


class MapView(QWidget):
    """`chosen` carries the id of whoever is pointed at or gone to with the arrow keys, or nothing."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.spots: tuple[Spot, ...] = ()
        self.who = ""
        self._ties: tuple[Tie, ...] = ()
        self._names: dict[str, str] = {}
        self._connectors: frozenset[str] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_document(self, document: Document, says: str) -> None:
        """Show who works with whom; `says` is the sentence that goes with the picture."""
        self._ties = ties(document)
        self.spots = spots(document, self._ties)
        self._names = short_names([spot.person for spot in self.spots])
        self._connectors = frozenset(found.person.id for found in connectors(document))
        self.setAccessibleName(f"Map of relationships. {says}")
        if self.who not in self._names:
            self.choose("")
        self.updateGeometry()
        self.update()

    def choose(self, who: str) -> None:
        """Show only the ties of this person, or of everybody."""
        if who != self.who:
            self.who = who
            self.chosen.emit(who)
            self.update()

    def sizeHint(self) -> QSize:
        high = next((high for most, high in SIZES if len(self.spots) <= most), SIZES[-1][1])
        return QSize(600, self._theme.px(high))

    def places(self) -> dict[str, QPointF]:
        """Where the middle of everybody's dot is, by id."""
        return {spot.person.id: self._at(spot.angle) for spot in self.spots}

    def leaveEvent(self, event: object) -> None:  # noqa: ARG002
        if not self.hasFocus():
            self.choose("")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        near = self._theme.px(DOT)
        point = event.position()
        apart = {who: hypot(at.x() - point.x(), at.y() - point.y()) for who, at in self.places().items()}
        who = min(apart, key=lambda found: apart[found], default="")
        self.choose(who if who and apart[who] <= near else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {
            Qt.Key.Key_Right.value: 1,
            Qt.Key.Key_Down.value: 1,
            Qt.Key.Key_Left.value: -1,
            Qt.Key.Key_Up.value: -1,
        }.get(event.key())
        ids = [spot.person.id for spot in self.spots]
        if event.key() == Qt.Key.Key_Escape and self.who:
            self.choose("")
        elif step and ids:
            here = ids.index(self.who) if self.who in ids else -1 if step > 0 else 0
            self.choose(ids[(here + step) % len(ids)])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.choose("")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        known = {spot.person.id: spot for spot in self.spots}
        drawn = [tie for tie in self._ties if tie.one.id in known and tie.two.id in known]
        for tie in sorted(drawn, key=lambda tie: (self._is_chosen(tie), tie.relation.strength)):
            self._draw_tie(painter, tie, known)
        near = {who for tie in drawn if self._is_chosen(tie) for who in (tie.one.id, tie.two.id)}
        for spot in self.spots:
            self._draw_person(painter, spot, quiet=bool(self.who) and spot.person.id not in {*near, self.who})

    def _is_chosen(self, tie: Tie) -> bool:
        return bool(self.who) and self.who in (tie.one.id, tie.two.id)

    def _at(self, angle: float, out: float = 1.0) -> QPointF:
        """The point at an angle, so far out: 0 is the middle of the circle, 1 its edge."""
        names = self._theme.px(TURNED_NAME + DOT if self._turned else 40)
        wide = min(self.width() / 2 - self._theme.px(120), 330.0 * self._theme.scale)
        high = self.height() / 2 - names
        middle = QPointF(self.width() / 2, self.height() / 2)
        return middle + QPointF(sin(angle) * wide * out, -cos(angle) * high * out)

    @property
    def _turned(self) -> bool:
        return len(self.spots) > TURNED

    def _draw_tie(self, painter: QPainter, tie: Tie, known: Mapping[str, Spot]) -> None:
        one, two = known[tie.one.id], known[tie.two.id]
        many = len(self._ties) > MANY
        pen = QPen(self._ink(tie, faint=many))
        pen.setWidthF(0.5 + tie.relation.strength * (0.6 if many else 1.0))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if tie.thin else Qt.PenCapStyle.RoundCap)
        if tie.thin:
            pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath(self._at(one.angle))
        if tie.across:
            path.cubicTo(self._at(one.home, 0.5), self._at(two.home, 0.5), self._at(two.angle))
        else:
            path.quadTo(self._at((one.angle + two.angle) / 2, 0.7), self._at(two.angle))
        painter.drawPath(path)

    def _ink(self, tie: Tie, *, faint: bool) -> QColor:
        if self.who and not self._is_chosen(tie):
            return self._theme.color("line")
        ink = self._theme.color("careful" if tie.thin else "accent" if tie.across else "edge")
        if faint and not self.who and not tie.thin:
            ink.setAlpha(150)
        return ink

    def _draw_person(self, painter: QPainter, spot: Spot, *, quiet: bool) -> None:
        theme, at = self._theme, self._at(spot.angle)
        connects, chosen = spot.person.id in self._connectors, spot.person.id == self.who
        painter.setPen(QPen(theme.color("text" if connects or chosen else "edge"), 3 if connects else 1))
        painter.setBrush(theme.color(note_of(spot.letter)))
        dot = theme.px(DOT) * (1.2 if chosen else 1.0)
        square = QRectF(at.x() - dot / 2, at.y() - dot / 2, dot, dot)
        painter.drawRoundedRect(square, CORNER, CORNER)
        painter.setFont(theme.font(13, bold=True))
        painter.setPen(theme.color("note-text" if spot.letter.isalpha() else "muted"))
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, spot.letter)
        painter.setFont(theme.font(13, bold=connects or chosen))
        painter.setPen(theme.color("muted" if quiet else "text"))
        if self._turned:
            self._draw_turned(painter, spot, at)
        else:
            painter.drawText(*self._label(spot, at, painter))

    def _draw_turned(self, painter: QPainter, spot: Spot, at: QPointF) -> None:
        """The name goes on outwards from the dot, never upside down."""
        wide, high, dot = self._theme.px(TURNED_NAME), self._theme.px(20), self._theme.px(DOT) / 2 + 5
        name = painter.fontMetrics().elidedText(
            self._names[spot.person.id], Qt.TextElideMode.ElideRight, wide
        )
        right = sin(spot.angle) >= 0
        painter.save()
        painter.translate(at)
        painter.rotate(degrees(spot.angle - pi / 2) + (0 if right else 180))
        middle = Qt.AlignmentFlag.AlignVCenter
        if right:
            painter.drawText(QRectF(dot, -high / 2, wide, high), middle | Qt.AlignmentFlag.AlignLeft, name)
        else:
            box = QRectF(-dot - wide, -high / 2, wide, high)
            painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, name)
        painter.restore()

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
