"""How board units become viewport pixels."""

from PySide6.QtCore import QPoint, QRect

from workshop.frozen import frozen, replace

NEAREST = 4.0
FARTHEST = 0.015


@frozen
class Camera:
    """view = board × zoom − (left, top); positions round before the shift, so that scrolling is exact."""

    zoom: float = 1.0
    left: int = 0
    top: int = 0

    def to_view(self, rect: QRect) -> QRect:
        zoom = self.zoom
        left, top = round(rect.x() * zoom), round(rect.y() * zoom)
        right, bottom = round((rect.x() + rect.width()) * zoom), round((rect.y() + rect.height()) * zoom)
        return QRect(left - self.left, top - self.top, right - left, bottom - top)

    def point_to_board(self, point: QPoint) -> QPoint:
        return QPoint(round((point.x() + self.left) / self.zoom), round((point.y() + self.top) / self.zoom))

    def to_board(self, rect: QRect) -> QRect:
        """The board units that a viewport rectangle touches, one unit generous on each side."""
        zoom = self.zoom
        left, top = int((rect.x() + self.left) / zoom) - 1, int((rect.y() + self.top) / zoom) - 1
        return QRect(left, top, int(rect.width() / zoom) + 3, int(rect.height() / zoom) + 3)

    def moved(self, left: int, top: int) -> "Camera":
        return replace(self, left=left, top=top)

    def zoomed_at(self, zoom: float, point: QPoint) -> "Camera":
        """Another zoom under which the same board point stays under `point` of the viewport."""
        zoom = min(NEAREST, max(FARTHEST, zoom))
        x, y = (point.x() + self.left) / self.zoom, (point.y() + self.top) / self.zoom
        return Camera(zoom, round(x * zoom) - point.x(), round(y * zoom) - point.y())
