"""Criteria as a field: two of them as its sides, every idea a numbered disc, and its corners in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from ui.pages.day.methods.pictures.picture import Picture
from ui.pages.day.parts.paint import rounded, scaled
from ui.theme import Theme
from ui.widgets.elided import plain_tip
from ui.widgets.sheet import panel
from ui.widgets.words import Words
from workshop.counting.criteria import MIDDLE, Quadrant, quadrant
from workshop.counting.result import Result
from workshop.counting.views import means_of
from workshop.document.criteria import criteria_from
from workshop.document.document import Document
from workshop.document.records import Board
from workshop.document.text import listed
from workshop.opera.ways import way_of

LEAST, MOST = 1, 5
EDGE = 36


@dataclass(frozen=True, slots=True)
class Spot:
    """One idea on the field; `across` and `up` are means from 1 to 5."""

    id: str
    number: int
    text: str
    across: float
    up: float


class Field(QWidget):
    """The drawing; arrow keys and clicks go to a disc."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.spots: tuple[Spot, ...] = ()
        self._across, self._up, self._corners = "", "", ("", "", "", "")
        self._here = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(520, 320)

    def show_spots(
        self, spots: Sequence[Spot], across: str, up: str, corners: tuple[str, str, str, str]
    ) -> None:
        """Draw these; corners from the top left clockwise."""
        self.spots, self._across, self._up, self._corners = tuple(spots), across, up, corners
        self._here = min(self._here, max(0, len(spots) - 1))
        self.update()

    def _area(self) -> QRectF:
        edge = scaled(self._theme, EDGE)
        return QRectF(edge, 8, self.width() - edge - 8, self.height() - edge - 8)

    def places(self) -> list[QPointF]:
        """Where the discs stand; those that would lie on each other move apart."""
        area, taken = self._area(), list[QPointF]()
        side = scaled(self._theme, 30)
        if any(self._corners):
            area = area.adjusted(0, side, 0, -side)
        for spot in self.spots:
            across = (spot.across - LEAST) / (MOST - LEAST)
            up = (spot.up - LEAST) / (MOST - LEAST)
            wanted = QPointF(
                area.left() + side * 0.7 + across * (area.width() - side * 1.4),
                area.bottom() - side * 0.7 - up * (area.height() - side * 1.4),
            )
            taken.append(_free(wanted, taken, side, area))
        return taken

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        for at, (spot, place) in enumerate(zip(self.spots, self.places(), strict=True)):
            self._disc(painter, spot, place, here=self.hasFocus() and at == self._here)
        painter.end()

    def _ground(self, painter: QPainter) -> None:
        theme, area = self._theme, self._area()
        rounded(painter, area, 10, theme.color("surface"), theme.color("line"))
        middle = area.center()
        painter.setPen(QPen(theme.color("edge"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left(), middle.y()), QPointF(area.right(), middle.y()))
        painter.drawLine(QPointF(middle.x(), area.top()), QPointF(middle.x(), area.bottom()))
        painter.setFont(theme.font(18, bold=True))
        painter.setPen(theme.color("muted"))
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        inner = area.adjusted(12, 8, -12, -8)
        for words, align in zip(
            self._corners, (top | left, top | right, bottom | right, bottom | left), strict=True
        ):
            painter.drawText(inner, align, words)
        painter.setFont(theme.font(13, bold=True))
        painter.setPen(theme.color("text"))
        foot = QRectF(area.left(), area.bottom() + 6, area.width(), self.height() - area.bottom() - 6)
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter | top, self._across)
        painter.save()
        painter.translate(0, area.bottom())
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, area.height(), area.left() - 6), Qt.AlignmentFlag.AlignCenter, self._up)
        painter.restore()

    def _disc(self, painter: QPainter, spot: Spot, place: QPointF, *, here: bool) -> None:
        theme, side = self._theme, scaled(self._theme, 28)
        disc = QRectF(place.x() - side / 2, place.y() - side / 2, side, side)
        painter.setPen(QPen(theme.color("focus" if here else "raised"), 3 if here else 1))
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(disc)
        painter.setFont(theme.font(13, bold=True))
        painter.setPen(theme.color("accent-text"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(spot.number))

    def at(self, point: QPointF) -> int | None:
        """Which disc lies under a point."""
        near = [
            (hypot(place.x() - point.x(), place.y() - point.y()), at)
            for at, place in enumerate(self.places())
        ]
        found = min(near, default=(1e9, 0))
        return found[1] if found[0] <= scaled(self._theme, 16) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        found = self.at(event.position())
        if found is not None:
            self._go(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right.value: 1, Qt.Key.Key_Down.value: 1}
        steps |= {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Up.value: -1}
        if event.key() in steps and self.spots:
            self._go((self._here + steps[event.key()]) % len(self.spots))
        else:
            super().keyPressEvent(event)

    def _go(self, at: int) -> None:
        self._here = at
        self.setAccessibleName(f"Number {self.spots[at].number}: {self.spots[at].text}")
        self.chosen.emit(self.spots[at].id)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self.at(QPointF(event.pos()))
            words = (
                plain_tip(f"{self.spots[found].number}. {self.spots[found].text}")
                if found is not None
                else ""
            )
            QToolTip.showText(event.globalPos(), words, self, QRect())
            return True
        return super().event(event)


class Quadrants(Picture):
    """The field, and the same said in words beneath."""

    title = "Field"
    about = "Every disc is an idea, where the means of two criteria put it."

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        frame, column = panel()
        self.field = Field(theme)
        self.said = Words("", "small")
        column.addWidget(self.field, 1)
        column.addWidget(self.said)
        self.column.addWidget(frame, 1)
        self.field.chosen.connect(self.chosen)

    def show_result(self, document: Document, board: Board, result: Result) -> None:
        names = [one.name for one in criteria_from(board.criteria)]
        means, impact = means_of(document, board), way_of(board).name == "impact"
        spots = [
            Spot(one.id, one.number, one.text, LEAST + MOST - found[1] if impact else found[1], found[0])
            for one in result.ideas
            if len(found := [mean for mean in means[one.id][:2] if mean is not None]) == 2
        ]
        across = "Effort" if impact else names[1] if len(names) > 1 else ""
        corners = ("Do first", "Plan well", "Leave out", "Do on the side") if impact else ("", "", "", "")
        self.field.show_spots(spots, f"{across}: low to high", f"{names[0]}: low to high", corners)
        self.said.setText(_in_words(spots) if impact else _best(spots, names))
        self.field.setAccessibleName(f"{names[0]} against {across}")
        self.field.setAccessibleDescription(self.said.text())


def _free(wanted: QPointF, taken: Sequence[QPointF], side: int, area: QRectF) -> QPointF:
    """The wanted place, or the nearest one beside it that is free."""
    for ring in range(9):
        for across in range(-ring, ring + 1):
            for down in {-ring, ring} if abs(across) < ring else range(-ring, ring + 1):
                place = QPointF(wanted.x() + across * side, wanted.y() + down * side)
                inside = area.adjusted(side / 2, side / 2, -side / 2, -side / 2).contains(place)
                clear = all(hypot(place.x() - o.x(), place.y() - o.y()) >= side - 1 for o in taken)
                if clear and (inside or not ring):
                    return place
    return wanted


def _in_words(spots: Sequence[Spot]) -> str:
    found: Mapping[Quadrant, list[str]] = {corner: [] for corner in Quadrant}
    for spot in spots:
        found[quadrant(spot.up, spot.across)].append(str(spot.number))
    parts = [
        f"{corner.value.capitalize()}: {listed(numbers)}." for corner, numbers in found.items() if numbers
    ]
    return " ".join(parts) or "Nothing is graded on both criteria yet."


def _best(spots: Sequence[Spot], names: Sequence[str]) -> str:
    numbers = [str(spot.number) for spot in spots if spot.up > MIDDLE and spot.across > MIDDLE]
    if not spots:
        return "Nothing is graded on both criteria yet."
    if not numbers:
        return f"No idea is above the middle on both {names[0]} and {names[1]}."
    return f"Above the middle on both {names[0]} and {names[1]}: {listed(numbers)}."
