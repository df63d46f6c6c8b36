"""What lies over the static layer: focus, the landing preview, the hand, the rubber band, a flash."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from ui.boards.camera import Camera
from ui.boards.hold import Hold
from ui.boards.layouts.plan import Aside, Between, Drop, Free, Fresh, Onto
from ui.boards.painting.fit import elided
from ui.boards.painting.furniture_face import draw_dashed
from ui.boards.painting.lifted import ROOM
from ui.boards.painting.paper import NO_PEN, faded
from ui.boards.palette import Palette

PILL = 30
LONGEST = 360
"""Pixels of the words over a landing place; a title that wants more is shortened."""
REACH = 8
KNOBS_FROM = 60


def hold_area(hold: Hold, camera: Camera, words: str) -> QRect:
    """Everything a held card covers, for repainting only that."""
    area = QRect() if hold.by_key else picture_area(hold)
    if hold.drop is not None:
        area = area.united(drop_area(hold.drop, camera, words))
    return area


def picture_area(hold: Hold) -> QRect:
    """What the held card itself covers."""
    return QRect(corner(hold), hold.picture.deviceIndependentSize().toSize())


def drop_area(drop: Drop, camera: Camera, words: str) -> QRect:
    """Everything a landing place and its words cover."""
    slot = camera.to_view(drop.slot).adjusted(-REACH, -REACH, REACH, REACH)
    area = slot.united(_pill(slot, words)) if words else slot
    if isinstance(drop, Free):
        for guide in drop.guides:
            area = area.united(camera.to_view(guide).adjusted(-2, -2, 2, 2))
    return area


def corner(hold: Hold) -> QPoint:
    return hold.at - hold.grip - QPoint(ROOM, ROOM)


def _pill(slot: QRect, words: str) -> QRect:
    return QRect(slot.x() - 4, slot.y() - PILL, min(10 * len(words), LONGEST) + 48, PILL + 4)


def draw_hold(painter: QPainter, hold: Hold, camera: Camera, words: str, palette: Palette) -> None:
    """What is in the hand, and over it the landing place."""
    if not hold.by_key:
        painter.drawPixmap(corner(hold), hold.picture)
    if hold.drop is None:
        return
    shown = (hold.drop, words, camera.zoom, palette.name)
    if hold.previewed != shown:
        hold.preview, hold.previewed = None, shown
        _draw_preview(painter, hold.drop, camera, words, palette)
        return
    area = drop_area(hold.drop, camera, words)
    if hold.preview is None:
        hold.preview = _preview(hold, camera, words, palette, area)
    painter.drawPixmap(area.topLeft(), hold.preview)


def _preview(hold: Hold, camera: Camera, words: str, palette: Palette, area: QRect) -> QPixmap:
    """The landing place as a picture, once the hand moves over it without leaving it."""
    ratio = hold.picture.devicePixelRatio()
    picture = QPixmap(area.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-area.topLeft())
    if hold.drop is not None:
        _draw_preview(painter, hold.drop, camera, words, palette)
    painter.end()
    return picture


def _draw_preview(painter: QPainter, drop: Drop, camera: Camera, words: str, palette: Palette) -> None:
    """The landing place with its words."""
    draw_drop(painter, drop, camera, palette)
    if words:
        draw_pill(painter, camera.to_view(drop.slot), words, palette)


def draw_drop(painter: QPainter, drop: Drop, camera: Camera, palette: Palette) -> None:
    """Between is a bar in the gap; onto is a ring around the card; a free place is its outline."""
    place = QRectF(camera.to_view(drop.slot))
    accent = palette.color("accent")
    match drop:
        case Between() if drop.slot.width() > 6 and drop.slot.height() > 6:
            draw_dashed(painter, place, "", palette, strong=True)
        case Between():
            painter.setPen(NO_PEN)
            painter.setBrush(accent)
            grown = place.adjusted(-1, -1, 1, 1)
            painter.drawRoundedRect(grown, 3, 3)
            if max(place.width(), place.height()) >= KNOBS_FROM:
                _draw_knobs(painter, grown)
        case Onto():
            painter.setPen(QPen(palette.color("good"), 4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(-3, -3, 3, 3), 12, 12)
        case Fresh() | Aside():
            draw_dashed(painter, place, "", palette, strong=True)
        case Free():
            painter.setPen(QPen(accent, 1))
            for guide in drop.guides:
                painter.drawRect(camera.to_view(guide))
            draw_dashed(painter, place, "", palette, strong=True)


def _draw_knobs(painter: QPainter, bar: QRectF) -> None:
    """The ends of a bar in a gap."""
    across = bar.width() > bar.height()
    half = QPointF(0, bar.height() / 2) if across else QPointF(bar.width() / 2, 0)
    for end in (bar.topLeft(), bar.topRight() if across else bar.bottomLeft()):
        painter.drawEllipse(end + half, 6, 6)


def draw_pill(painter: QPainter, slot: QRect, words: str, palette: Palette) -> None:
    """What letting go would do, in words."""
    painter.setFont(palette.font(15, bold=True))
    words = elided(words, 15, LONGEST, palette, bold=True)
    wide = painter.fontMetrics().horizontalAdvance(words) + 24
    pill = QRectF(slot.x(), slot.y() - PILL, wide, 26)
    painter.setPen(NO_PEN)
    painter.setBrush(palette.color("text"))
    painter.drawRoundedRect(pill, 13, 13)
    painter.setPen(palette.color("ground"))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)


def draw_focus(painter: QPainter, place: QRect, zoom: float, palette: Palette) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color("focus"), 2))
    painter.drawRoundedRect(QRectF(place).adjusted(-4, -4, 4, 4), 13 * zoom, 13 * zoom)


def draw_band(painter: QPainter, band: QRect, palette: Palette) -> None:
    painter.setPen(QPen(palette.color("accent"), 1))
    painter.setBrush(faded(palette.color("accent"), 36))
    painter.drawRect(band)


def draw_bar(painter: QPainter, bar: QRect, palette: Palette) -> None:
    painter.setPen(NO_PEN)
    painter.setBrush(palette.color("accent"))
    painter.drawRoundedRect(QRectF(bar), 3, 3)


def draw_flash(painter: QPainter, place: QRect, strength: float, palette: Palette) -> None:
    painter.setPen(NO_PEN)
    painter.setBrush(faded(palette.color("accent"), round(120 * strength)))
    painter.drawRoundedRect(QRectF(place).adjusted(-6, -6, 6, 6), 14, 14)
