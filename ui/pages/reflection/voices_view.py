"""Share of voice: how many clauses carry an idea of each partner, beside how many ideas it wrote."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.badge import CORNER, note_of
from workshop.agreement.voices import Voice
from workshop.document.text import counted

ROW = 40
LABEL = 220


class VoicesView(QWidget):
    """In the order of the partners, not of the numbers: nobody is ranked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.voices: tuple[Voice, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_voices(self, voices: tuple[Voice, ...]) -> None:
        """Show these, from the top."""
        self.voices = voices
        self.setAccessibleName("; ".join(f"{voice.partner.name}: {facts(voice)}" for voice in voices))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, self._theme.px(ROW) * len(self.voices))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self.height() / max(1, len(self.voices))
        for number, voice in enumerate(self.voices):
            self._draw(painter, voice, QRectF(0, number * high, self.width(), high))

    def _draw(self, painter: QPainter, voice: Voice, row: QRectF) -> None:
        theme, middle = self._theme, Qt.AlignmentFlag.AlignVCenter
        letter = voice.partner.letter or voice.partner.name[:1]
        square = QRectF(1, row.center().y() - 12, 24, 24)
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.setBrush(theme.color(note_of(letter)))
        painter.drawRoundedRect(square, CORNER, CORNER)
        painter.setFont(theme.font(13, bold=True))
        painter.setPen(theme.color("note-text"))
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, letter)
        right = QFontMetrics(theme.font(13)).horizontalAdvance(max(map(facts, self.voices), key=len)) + 4
        room = self.width() - right - 24
        label = min(theme.px(LABEL), room * 0.6)
        painter.setFont(theme.font(15))
        painter.setPen(theme.color("text"))
        name = painter.fontMetrics().elidedText(
            voice.partner.name, Qt.TextElideMode.ElideRight, int(label) - 36
        )
        painter.drawText(QRectF(34, row.y(), label - 34, row.height()), middle, name)
        track = QRectF(label + 8, row.center().y() - 8, self.width() - label - right - 24, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(track, 4, 4)
        painter.setBrush(theme.color("accent"))
        share = voice.clauses / voice.of if voice.of else 0
        painter.drawRoundedRect(QRectF(track.x(), track.y(), track.width() * share, track.height()), 4, 4)
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("muted"))
        painter.drawText(QRectF(row.right() - right, row.y(), right, row.height()), middle, facts(voice))


def facts(voice: Voice) -> str:
    """One partner's voice in a few words."""
    return f"in {voice.clauses} of {counted(voice.of, 'clause')}, {counted(voice.ideas, 'idea')}"
