"""One card on paper: the same drawing for the screen, for a picture file and for a printed page."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.boards.cards import Card
from ui.boards.layouts.plan import Face
from ui.boards.painting import fit
from ui.boards.painting.paper import NO_PEN, draw_badge, draw_dots, draw_letter, draw_paper, faded
from ui.boards.palette import Palette

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
ROW_LADDER = (20, 19, 18, 17, 16, 15, 14, 13)
TOP, FOOT, SIDE = 30.0, 26.0, 13.0
BAR_WIDTH = 170.0
ROW_WITH_BAR = 480.0


def ink(palette: Palette) -> QColor:
    """Small print on a note: muted, yet strong enough to read."""
    return faded(palette.color("note-text"), 215)


def draw_card(painter: QPainter, card: Card, face: Face, rect: QRectF, palette: Palette) -> None:
    """The whole card."""
    draw_sheet(painter, card, face, rect, palette)
    draw_words(painter, card, face, rect, palette)


def draw_sheet(painter: QPainter, card: Card, face: Face, rect: QRectF, palette: Palette) -> None:
    """What all cards of one colour have in common."""
    if face is Face.ROW:
        _row_sheet(painter, card, rect, palette)
    else:
        draw_paper(painter, rect, palette.color(card.note), palette)


def draw_words(painter: QPainter, card: Card, face: Face, rect: QRectF, palette: Palette) -> None:
    """What is this card's own."""
    if face is Face.ROW:
        _row_words(painter, card, rect, palette)
    else:
        _note_words(painter, card, rect, palette)


def note_box(card: Card, rect: QRectF) -> QRectF:
    """The room for a note's words."""
    foot = FOOT if card.author or card.marks or card.badges else 10.0
    return QRectF(rect.x() + SIDE, rect.y() + TOP, rect.width() - 2 * SIDE, rect.height() - TOP - foot)


def _note_words(painter: QPainter, card: Card, rect: QRectF, palette: Palette) -> None:
    strong, soft = palette.color("note-text"), ink(palette)
    top = rect.y() + 17
    painter.setPen(soft)
    painter.setFont(palette.font(13, bold=True))
    number = f"{card.place}  ·  {card.number}" if card.place else str(card.number)
    painter.drawText(QRectF(rect.x() + SIDE, top - 10, 120, 20), LEFT, number)
    right = rect.x() + rect.width() - SIDE
    if card.letter:
        draw_letter(painter, QPointF(right - 8, top), card.letter, strong, palette)
        right -= 28
    box = note_box(card, rect)
    found = fit.fit(card.text, box.width(), box.height(), palette)
    painter.setPen(strong)
    fit.draw_fitted(painter, box, found, palette)
    if found.cut:
        _draw_more(painter, right, top, palette)
    _note_foot(painter, card, rect, palette)


def _draw_more(painter: QPainter, right: float, middle: float, palette: Palette) -> None:
    """The mark that there is more to read than the card shows."""
    wide = painter.fontMetrics().horizontalAdvance("more") + 16
    chip = QRectF(right - wide, middle - 9, wide, 18)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink(palette), 1.2))
    painter.drawRoundedRect(chip, 9, 9)
    painter.setPen(palette.color("note-text"))
    painter.setFont(palette.font(13))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, "more")


def _note_foot(painter: QPainter, card: Card, rect: QRectF, palette: Palette) -> None:
    soft = ink(palette)
    middle, right = rect.y() + rect.height() - 14, rect.x() + rect.width() - SIDE
    if card.marks:
        right = draw_dots(painter, right, middle, card.marks, palette.color("note-text"), palette) - 6
    left = rect.x() + SIDE
    for word in card.badges:
        if left + 60 < right:
            left = draw_badge(painter, left, middle, word, palette.color("note-text"), palette) + 6
    if card.author and right - left > 24:
        painter.setPen(soft)
        painter.setFont(palette.font(13))
        words = fit.elided(card.author, 13, right - left, palette)
        painter.drawText(QRectF(left, middle - 10, right - left, 20), LEFT, words)


def _row_sheet(painter: QPainter, card: Card, rect: QRectF, palette: Palette) -> None:
    draw_paper(painter, rect, palette.color("raised"), palette)
    painter.save()
    painter.setClipRect(QRectF(rect.x() + 1, rect.y() + 1, 34, rect.height() - 2))
    painter.setPen(NO_PEN)
    painter.setBrush(palette.color(card.note))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 9, 9)
    painter.restore()


def _row_words(painter: QPainter, card: Card, rect: QRectF, palette: Palette) -> None:
    soft = palette.color("muted")
    middle = rect.y() + rect.height() / 2
    if card.letter:
        draw_letter(painter, QPointF(rect.x() + 18, middle), card.letter, palette.color("note-text"), palette)
    painter.setPen(palette.color("text"))
    painter.setFont(palette.font(24, bold=True))
    left = rect.x() + 48
    if card.place and not card.parked:
        painter.drawText(QRectF(left, rect.y(), 58, rect.height()), LEFT, card.place)
        left += 62
    end = rect.x() + rect.width() - 16
    tally = rect.width() >= ROW_WITH_BAR and (card.bar is not None or card.marks > 0)
    right = end - (BAR_WIDTH + 24 if tally else 0)
    words = QRectF(left, rect.y() + 8, right - left - 8, rect.height() - 16)
    foot = _row_note(card)
    box = words.adjusted(0, 0, 0, -18) if foot else words
    found = fit.fit(card.text, box.width(), box.height(), palette, ROW_LADDER)
    fit.draw_fitted(painter, box, found, palette, middle=not foot)
    painter.setPen(soft)
    painter.setFont(palette.font(13))
    line = fit.elided(foot, 13, words.width(), palette)
    painter.drawText(QRectF(left, words.bottom() - 18, words.width(), 20), LEFT, line)
    if tally:
        _row_tally(painter, card, QRectF(right + 8, rect.y(), end - right - 8, rect.height()), palette)


def _row_note(card: Card) -> str:
    parts = [f"Idea {card.number}", *([card.author] if card.author else []), *card.badges]
    return "  ·  ".join(parts)


def _row_tally(painter: QPainter, card: Card, box: QRectF, palette: Palette) -> None:
    """The number of marks in words and, where there is one, the bar."""
    words = card.tally or ("1 mark" if card.marks == 1 else f"{card.marks} marks")
    middle = box.y() + box.height() / 2
    painter.setPen(palette.color("text"))
    painter.setFont(palette.font(15, bold=True))
    high = -12 if card.bar is not None else 0
    painter.drawText(QRectF(box.x(), middle + high - 11, box.width(), 22), LEFT, words)
    if card.bar is None:
        return
    track = QRectF(box.x(), middle + 6, box.width(), 10)
    painter.setPen(QPen(palette.color("line"), 1))
    painter.setBrush(palette.color("surface"))
    painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), 4.5, 4.5)
    painter.setPen(NO_PEN)
    wide = track.width() * min(1.0, max(0.0, card.bar))
    if wide > 0:
        painter.setBrush(palette.color("accent"))
        painter.drawRoundedRect(QRectF(track.x(), track.y(), max(10.0, wide), track.height()), 5, 5)
