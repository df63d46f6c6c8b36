"""The lines of the find box: a title and a detail each, drawn, so that thousands of keys leave no widgets."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
ROW = 48
PICTURE = 18


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the box."""

    title: str
    detail: str
    icon: str
    run: Callable[[], object]


class OfferModel(QAbstractListModel):
    """What is offered now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.offers: tuple[Offer, ...] = ()

    def show_offers(self, offers: tuple[Offer, ...]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.offers)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        offer = self.offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.title
        return f"{offer.title}, {offer.detail}" if role == Qt.ItemDataRole.AccessibleTextRole else None


class OfferPainter(QStyledItemDelegate):
    """Draws one offer on one or two lines."""

    def __init__(self, model: OfferModel, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model, self.theme = model, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        return QSize(0, self.theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        offer, theme = self._model.offers[index.row()], self.theme
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent-soft"))
            painter.drawRoundedRect(area, 6, 6)
        icon = theme.icon(offer.icon or "chevron-right", "muted", PICTURE)
        icon.paint(painter, area.x() + 10, area.center().y() - PICTURE // 2, PICTURE, PICTURE)
        words = area.adjusted(PICTURE + 24, 3, -10, -3)
        half = words.height() // 2
        upper, lower = words.adjusted(0, 0, 0, -half), words.adjusted(0, half, 0, 0)
        self._line(painter, upper, offer.title, 15, "text")
        self._line(painter, lower, offer.detail, 13, "muted")
        painter.restore()

    def _line(self, painter: QPainter, area: QRect, text: str, px: int, role: str) -> None:
        painter.setFont(self.theme.font(px))
        painter.setPen(self.theme.color(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
