"""Criteria as a field: two of them as its sides, every idea a numbered disc, and its corners in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.pages.day.parts.paint import rounded, scaled
from ui.theme import Theme
from workshop.counting.criteria import MIDDLE, Quadrant, quadrant
from workshop.counting.result import Result
from workshop.counting.views import means_of
from workshop.document.criteria import criteria_from
from workshop.document.document import Document
from workshop.document.records import Board
from workshop.document.text import listed
from workshop.opera.ways import way_of

LEAST, MOST = 1, 5
NO_CORNERS = ("", "", "", "")


@dataclass(frozen=True, slots=True)
class Spot:
    """One idea on the field; `across` and `up` are means from 1 to 5."""

    id: str
    number: int
    text: str
    across: float
    up: float


@dataclass(frozen=True, slots=True)
class FieldSizes:
    """How large a field is drawn, in pixels: its edge, its discs, its words in corners and at its sides."""

    edge: int = 36
    disc: int = 28
    corner: int = 18
    words: int = 13


@dataclass(frozen=True, slots=True)
class FieldView:
    """All that is on a field; corners from the top left clockwise, `said` the same in words."""

    spots: tuple[Spot, ...] = ()
    across: str = ""
    up: str = ""
    corners: tuple[str, str, str, str] = NO_CORNERS
    said: str = ""


def field_view(document: Document, board: Board, result: Result) -> FieldView:
    """The field of a board that is ranked by criteria."""
    names = [one.name for one in criteria_from(board.criteria)]
    means, impact = means_of(document, board), way_of(board).name == "impact"
    spots = tuple(
        Spot(one.id, one.number, one.text, LEAST + MOST - found[1] if impact else found[1], found[0])
        for one in result.ideas
        if len(found := [mean for mean in means[one.id][:2] if mean is not None]) == 2
    )
    across = "Effort" if impact else names[1] if len(names) > 1 else ""
    corners = ("Do first", "Plan well", "Leave out", "Do on the side") if impact else NO_CORNERS
    said = _in_words(spots) if impact else _best(spots, names)
    return FieldView(spots, f"{across}: low to high", f"{names[0]}: low to high", corners, said)


def field_area(theme: Theme, whole: QRectF, sizes: FieldSizes) -> QRectF:
    """The field itself, inside the words at its sides."""
    edge = scaled(theme, sizes.edge)
    return QRectF(whole.x() + edge, whole.y() + 8, whole.width() - edge - 8, whole.height() - edge - 8)


def disc_places(theme: Theme, area: QRectF, view: FieldView, sizes: FieldSizes) -> list[QPointF]:
    """Where the discs stand; those that would lie on each other move apart."""
    taken, side = list[QPointF](), scaled(theme, sizes.disc + 2)
    if any(view.corners):
        area = area.adjusted(0, scaled(theme, sizes.corner + 12), 0, -scaled(theme, sizes.corner + 12))
    for spot in view.spots:
        across = (spot.across - LEAST) / (MOST - LEAST)
        up = (spot.up - LEAST) / (MOST - LEAST)
        wanted = QPointF(
            area.left() + side * 0.7 + across * (area.width() - side * 1.4),
            area.bottom() - side * 0.7 - up * (area.height() - side * 1.4),
        )
        taken.append(_free(wanted, taken, side, area))
    return taken


def draw_field(
    painter: QPainter,
    theme: Theme,
    whole: QRectF,
    view: FieldView,
    sizes: FieldSizes,
    here: int | None = None,
) -> None:
    """The field with its discs; `here` is the disc that is gone to."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = field_area(theme, whole, sizes)
    _ground(painter, theme, area, view, sizes)
    _sides(painter, theme, whole, view, sizes)
    for at, (spot, place) in enumerate(zip(view.spots, disc_places(theme, area, view, sizes), strict=True)):
        _disc(painter, theme, spot, place, sizes, here=at == here)


def _ground(painter: QPainter, theme: Theme, area: QRectF, view: FieldView, sizes: FieldSizes) -> None:
    rounded(painter, area, 10, theme.color("surface"), theme.color("line"))
    middle = area.center()
    painter.setPen(QPen(theme.color("edge"), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(area.left(), middle.y()), QPointF(area.right(), middle.y()))
    painter.drawLine(QPointF(middle.x(), area.top()), QPointF(middle.x(), area.bottom()))
    painter.setFont(theme.font(sizes.corner, bold=True))
    painter.setPen(theme.color("muted"))
    top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    inner = area.adjusted(12, 8, -12, -8)
    for words, align in zip(
        view.corners, (top | left, top | right, bottom | right, bottom | left), strict=True
    ):
        painter.drawText(inner, align, words)


def _sides(painter: QPainter, theme: Theme, whole: QRectF, view: FieldView, sizes: FieldSizes) -> None:
    area = field_area(theme, whole, sizes)
    painter.setFont(theme.font(sizes.words, bold=True))
    painter.setPen(theme.color("text"))
    foot = QRectF(area.left(), area.bottom() + 6, area.width(), whole.bottom() - area.bottom() - 6)
    painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, view.across)
    painter.save()
    painter.translate(whole.x(), area.bottom())
    painter.rotate(-90)
    side = QRectF(0, 0, area.height(), area.left() - whole.x() - 6)
    painter.drawText(side, Qt.AlignmentFlag.AlignCenter, view.up)
    painter.restore()


def _disc(
    painter: QPainter, theme: Theme, spot: Spot, place: QPointF, sizes: FieldSizes, *, here: bool
) -> None:
    side = scaled(theme, sizes.disc)
    disc = QRectF(place.x() - side / 2, place.y() - side / 2, side, side)
    painter.setPen(QPen(theme.color("focus" if here else "raised"), 3 if here else 1))
    painter.setBrush(theme.color("accent"))
    painter.drawEllipse(disc)
    painter.setFont(theme.font(sizes.words, bold=True))
    painter.setPen(theme.color("accent-text"))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(spot.number))


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
