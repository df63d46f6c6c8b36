"""How the cells of a ballot look, and what of them lies under the mouse."""

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.pages.day.methods.values import Column, Kind, Row, ValueModel
from ui.pages.day.parts.lines import AnyIndex
from ui.pages.day.parts.paint import draw_box, draw_text, line_height, rounded, scaled, text_height
from ui.theme import Theme

ROW = 56
NOTED = 78
BOX = 32
SMALL = 28
GAP = 4


def boxes(theme: Theme, area: QRect, column: Column) -> list[QRect]:
    """Where the boxes of a scale stand in a cell, in the order of its values."""
    metrics = QFontMetrics(theme.font(15, bold=True))
    side = scaled(theme, SMALL if column.small else BOX)
    wide = [max(side, metrics.horizontalAdvance(label) + scaled(theme, 16)) for label in column.labels]
    whole = sum(wide) + GAP * (len(wide) - 1)
    left = area.x() + max(0, (area.width() - whole) // 2)
    top = area.y() + (area.height() - side - (line_height(theme, 13) if column.meanings else 0)) // 2
    found = []
    for width in wide:
        found.append(QRect(left, top, width, side))
        left += width + GAP
    return found


def steppers(theme: Theme, area: QRect) -> tuple[QRect, QRect]:
    """Where less and more stand in a cell with an amount."""
    side = scaled(theme, BOX)
    top = area.y() + (area.height() - side) // 2 - scaled(theme, 6)
    return QRect(area.x() + 8, top, side, side), QRect(area.right() - 8 - side, top, side, side)


class ValuePainter(QStyledItemDelegate):
    """Draws words on the left and what is asked on the right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        return QSize(160, scaled(self.theme, ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row, model = index.data(Qt.ItemDataRole.UserRole), index.model()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if not isinstance(row, Row) or not isinstance(model, ValueModel):
            return
        painter.save()
        column = model.column_at(index)
        self._ground(painter, area, here=bool(state & QStyle.StateFlag.State_Selected), first=column is None)
        if column is None:
            self._words(painter, area.adjusted(16, 6, -12, -7), row, model.highest)
        else:
            value = model.value_at(index)
            self._cell(painter, area.adjusted(0, 0, 0, -1), column, value)
            if state & QStyle.StateFlag.State_HasFocus:
                self._ring(painter, area)
        painter.restore()

    def _ground(self, painter: QPainter, area: QRect, *, here: bool, first: bool) -> None:
        theme = self.theme
        painter.fillRect(area, theme.color("accent-soft" if here else "raised"))
        line = QRect(area.x() + (12 if first else 0), area.bottom(), area.width(), 1)
        painter.fillRect(line, theme.color("line"))

    def _ring(self, painter: QPainter, area: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.color("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(2, 2, -3, -4), 8, 8)

    def height_of(self, row: Row, highest: int, width: int) -> int:
        """How high a row has to be for all of its words, where these have so much of its width."""
        theme = self.theme
        wide = QFontMetrics(theme.font(15, bold=True)).horizontalAdvance("0" * max(2, len(str(highest)))) + 4
        body = width - 28 - wide - 12
        body -= QFontMetrics(theme.font(13, bold=True)).horizontalAdvance(row.aside) + 12 if row.aside else 0
        note = round(text_height(row.note, theme.font(13), body)) + 2 if row.note else 0
        return round(text_height(row.text, theme.font(15), max(40, body - 2))) + note + 17

    def _words(self, painter: QPainter, area: QRect, row: Row, highest: int) -> None:
        theme = self.theme
        bold = theme.font(15, bold=True)
        wide = QFontMetrics(bold).horizontalAdvance("0" * max(2, len(str(highest)))) + 4
        painter.setFont(bold)
        painter.setPen(theme.color("muted"))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRect(area.x(), area.y(), wide, area.height()), align, str(row.number))
        body = QRect(area.x() + wide + 12, area.y(), area.width() - wide - 12, area.height())
        if row.aside:
            body = self._aside(painter, body, row.aside)
        if row.note:
            low = round(text_height(row.note, theme.font(13), body.width())) + 2
            under = QRect(body.x(), body.bottom() - low, body.width(), low)
            draw_text(painter, under, row.note, theme.font(13), theme.color("muted"), max(1, low // 13))
            body.setBottom(under.top())
        lines = max(1, (body.height() + 4) // line_height(theme))
        draw_text(painter, body, row.text, theme.font(15), theme.color("text"), lines)

    def _aside(self, painter: QPainter, area: QRect, words: str) -> QRect:
        theme = self.theme
        painter.setFont(theme.font(13, bold=True))
        painter.setPen(theme.color("muted"))
        wide = painter.fontMetrics().horizontalAdvance(words) + 12
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, align, words)
        return area.adjusted(0, 0, -wide, 0)

    def _cell(self, painter: QPainter, area: QRect, column: Column, value: int | None) -> None:
        if column.kind is Kind.STEPS:
            self._steps(painter, area, column, value)
        elif column.kind is Kind.AMOUNT:
            self._amount(painter, area, column, value or 0)
        else:
            side = scaled(self.theme, 28)
            box = QRect(0, 0, side, side)
            box.moveCenter(area.center())
            draw_box(painter, self.theme, box, value is not None)

    def _steps(self, painter: QPainter, area: QRect, column: Column, value: int | None) -> None:
        theme = self.theme
        places = boxes(theme, area, column)
        for box, number, label in zip(places, column.values, column.labels, strict=True):
            on = number == value or (column.filled and number < (value or 0))
            fill, edge = ("accent", "accent") if on else ("raised", "edge")
            corner = box.width() / 2 if column.filled else 8
            rounded(painter, box, corner, theme.color(fill), theme.color(edge))
            painter.setFont(theme.font(15, bold=on))
            painter.setPen(theme.color("accent-text" if on else "muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)
        if column.meanings and places:
            under = QRect(area.x(), places[0].bottom() + 2, area.width(), line_height(theme, 13))
            words = column.meanings[column.values.index(value)] if value in column.values else ""
            painter.setFont(theme.font(13))
            painter.setPen(theme.color("text"))
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, words)

    def _amount(self, painter: QPainter, area: QRect, column: Column, value: int) -> None:
        theme = self.theme
        less, more = steppers(theme, area)
        for box, icon, on in ((less, "minus", value > column.least), (more, "plus", value < column.most)):
            rounded(painter, box, 8, theme.color("surface"), theme.color("edge" if on else "line"))
            picture = theme.pixmap(icon, "text" if on else "faint", 16, painter.device().devicePixelRatioF())
            painter.drawPixmap(box.center().x() - 7, box.center().y() - 7, picture)
        between = QRect(less.right(), less.y(), more.left() - less.right(), less.height())
        painter.setFont(theme.font(18, bold=True))
        painter.setPen(theme.color("text" if value else "muted"))
        painter.drawText(between, Qt.AlignmentFlag.AlignCenter, column.written(value))
        bar = QRect(less.x(), less.bottom() + 7, more.right() - less.x(), 6)
        rounded(painter, bar, 3, theme.color("sunken"))
        if value > 0:
            long = max(6, round(bar.width() * min(1.0, value / max(1, column.most))))
            rounded(painter, QRect(bar.x(), bar.y(), long, 6), 3, theme.color("accent"))
