"""The static layer: one pixmap of the viewport, shifted by a pan, patched by a change, refined in slices."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from ui.boards.camera import Camera
from ui.boards.painting.artist import Artist, Unit

SLICE = 0.008
FEW = 6
LEAST_ROOM = 24_000_000

Later = Callable[[Callable[[], None]], None]


class Stage:
    """Keeps the layer true to the camera; everything that may take long is left to `_refine`."""

    def __init__(self, artist: Artist, later: Later, changed: Callable[[QRect], None]) -> None:
        self.artist, self._later, self._changed = artist, later, changed
        self._layer = QPixmap()
        self._camera = Camera()
        self._ratio = 1.0
        self._dirty: list[QRect] = []
        self._stale: tuple[QPixmap, Camera] | None = None
        self._waiting: dict[Unit, None] = {}
        self._called = False
        self._whole = True

    @property
    def sharp(self) -> bool:
        """Whether nothing is left to refine."""
        return self._stale is None and not self._waiting and not self._whole

    def spoil(self, areas: list[QRect] | None) -> None:
        """Parts of the board (None: all of it) have to be painted again."""
        if areas is None:
            self._whole = True
            return
        self._dirty += areas

    def paint(self, painter: QPainter, camera: Camera, size: QSize, ratio: float, region: QRect) -> None:
        """Bring the layer up to date and copy the wanted part of it."""
        self._prepare(camera, size, ratio)
        if ratio == 1:
            painter.drawPixmap(region, self._layer, region)
        else:
            self._copy_scaled(painter, region, ratio)
        if self._waiting or self._stale is not None:
            self._call()

    def _copy_scaled(self, painter: QPainter, region: QRect, ratio: float) -> None:
        source = QRectF(
            region.x() * ratio, region.y() * ratio, region.width() * ratio, region.height() * ratio
        )
        painter.drawPixmap(QRectF(region), self._layer, source)

    def _prepare(self, camera: Camera, size: QSize, ratio: float) -> None:
        self.artist.at(camera.zoom, ratio)
        wanted = QSize(ceil(size.width() * ratio), ceil(size.height() * ratio))
        if self._layer.size() != wanted or ratio != self._ratio:
            self._fresh(wanted, ratio)
        if camera != self._camera and not self._whole:
            if camera.zoom != self._camera.zoom or self._stale is not None:
                self._zoom_to(camera)
            else:
                self._shift_to(camera)
        self._camera = camera
        if self._whole:
            self._redraw()
        elif self._stale is None:
            self._patch()

    def _fresh(self, wanted: QSize, ratio: float) -> None:
        self._layer = QPixmap(wanted)
        self._layer.setDevicePixelRatio(ratio)
        self._layer.fill(self.artist.palette.color("ground"))
        self._ratio, self._whole = ratio, True
        self.artist.pictures.room = max(LEAST_ROOM, 3 * 4 * wanted.width() * wanted.height())

    @property
    def _view(self) -> QRect:
        size = self._layer.deviceIndependentSize().toSize()
        return QRect(QPoint(0, 0), size)

    def _redraw(self) -> None:
        self._whole, self._stale = False, None
        self._dirty.clear()
        self._waiting.clear()
        self._draw([self._view])

    def _patch(self) -> None:
        dirty, self._dirty = self._dirty, []
        if dirty:
            view = self._view
            self._draw(
                [self._camera.to_view(area).adjusted(-8, -8, 8, 8).intersected(view) for area in dirty]
            )

    def _draw(self, areas: list[QRect], slice_: float = SLICE) -> None:
        """Paint parts of the layer within one slice of time; overlapping parts are painted once."""
        painter = QPainter(self._layer)
        deadline = self.artist.clock() + slice_
        for area in merged(areas):
            painter.setClipRect(area)
            self._waiting |= dict.fromkeys(self.artist.draw(painter, self._camera, area, deadline))
        painter.end()

    def _shift_to(self, camera: Camera) -> None:
        """A pan: move what is there, paint the strip that came into view."""
        across, down = self._camera.left - camera.left, self._camera.top - camera.top
        view = self._view
        if abs(across) >= view.width() or abs(down) >= view.height() or self._ratio != int(self._ratio):
            self._whole = True
            return
        ratio = int(self._ratio)
        self._layer.scroll(across * ratio, down * ratio, self._layer.rect())
        self._camera = camera
        self._draw(around(view, view.translated(across, down)))

    def _zoom_to(self, camera: Camera) -> None:
        """A zoom: show the old layer scaled at once, with rough colours around it; sharpen later."""
        if self._stale is None:
            self._stale = (QPixmap(self._layer), self._camera)
        old, before = self._stale
        factor = camera.zoom / before.zoom
        view = self._view
        target = QRectF(
            before.left * factor - camera.left,
            before.top * factor - camera.top,
            view.width() * factor,
            view.height() * factor,
        )
        painter = QPainter(self._layer)
        for area in around(view, target.toAlignedRect().adjusted(1, 1, -1, -1)):
            painter.setClipRect(area)
            painter.fillRect(area, self.artist.palette.color("ground"))
            self.artist.draw_rough(painter, camera, area)
        painter.setClipping(False)
        painter.drawPixmap(target, old, QRectF(old.rect()))
        painter.end()
        self._waiting = dict.fromkeys(self.artist.missing(camera, view))

    def _call(self) -> None:
        if not self._called:
            self._called = True
            self._later(self._refine)

    def pause(self) -> None:
        """Forget the slice that was asked for; the next paint asks again."""
        self._called = False

    def _refine(self) -> None:
        """One slice of at most eight milliseconds of making what is missing."""
        self._called = False
        end = self.artist.clock() + SLICE
        made: list[QRect] = []
        view = self._view
        while self._waiting:
            unit = next(iter(self._waiting))
            del self._waiting[unit]
            place = self.artist.make(unit, self._camera)
            if place is not None and place.intersects(view):
                made.append(place.intersected(view))
            if self.artist.clock() >= end:
                break
        self._show(made)

    def _show(self, made: list[QRect]) -> None:
        if self._stale is None:
            if made:
                self._draw(made, 0.0)
                self._changed(bounding(made))
        elif not self._waiting:
            self._whole = True
            self._changed(self._view)
        if self._waiting:
            self._call()


def bounding(areas: list[QRect]) -> QRect:
    """The one rectangle around them all."""
    found = QRect()
    for area in areas:
        found = found.united(area)
    return found


def merged(areas: list[QRect]) -> list[QRect]:
    """A few rectangles that overlap nowhere and cover the given ones."""
    if len(areas) > FEW:
        return [bounding(areas)]
    apart: list[QRect] = []
    for area in areas:
        for other in [other for other in apart if other.intersects(area)]:
            apart.remove(other)
            area = area.united(other)  # noqa: PLW2901
        apart.append(area)
    return [bounding(areas)] if any(a.intersects(b) for a in apart for b in apart if a is not b) else apart


def around(view: QRect, inner: QRect) -> list[QRect]:
    """What of a view lies outside an inner rectangle: at most four strips."""
    inner = inner.intersected(view)
    if inner.isEmpty():
        return [view]
    left, top = view.x(), view.y()
    right, bottom = left + view.width(), top + view.height()
    end, foot = inner.x() + inner.width(), inner.y() + inner.height()
    strips = (
        QRect(left, top, view.width(), inner.y() - top),
        QRect(left, foot, view.width(), bottom - foot),
        QRect(left, inner.y(), inner.x() - left, inner.height()),
        QRect(end, inner.y(), right - end, inner.height()),
    )
    return [strip for strip in strips if not strip.isEmpty()]
