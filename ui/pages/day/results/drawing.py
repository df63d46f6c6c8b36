"""What results are drawn with, on the page and on the projector alike: a bar, and the bar of eight grades."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from ui.pages.day.parts.paint import line_height, rounded, scaled
from ui.theme import Theme
from workshop.counting.gradients import DOUBT
from workshop.frozen import frozen

ROLES: Mapping[int, tuple[str, str]] = {
    1: ("accent", "accent-text"),
    2: ("accent-soft", "text"),
    3: ("accent-soft", "text"),
    4: ("sunken", "text"),
    5: ("careful-soft", "text"),
    6: ("careful-soft", "text"),
    7: ("stop-soft", "text"),
    8: ("stop", "raised"),
}
"""The ground and the ink of each grade; the grade itself stands in it, so that colour is not needed."""


@frozen
class Sizes:
    """How large agreement bars are drawn: the bar, the grade in it and the words beneath, in pixels."""

    bar: int = 26
    grade: int = 15
    words: int = 13

    def height(self, theme: Theme) -> int:
        """How high a bar with its two lines of words stands."""
        return scaled(theme, self.bar) + 2 * line_height(theme, self.words) + 12


def draw_bar(painter: QPainter, theme: Theme, area: QRect, share: float, role: str = "accent") -> None:
    """A share from 0 to 1 as a round bar; the smallest share is still to be seen."""
    radius = area.height() / 2
    rounded(painter, area, radius, theme.color("sunken"))
    long = round(area.width() * min(1.0, max(0.0, share)))
    if long:
        full = QRect(area.x(), area.y(), max(area.height(), long), area.height())
        rounded(painter, full, radius, theme.color(role))


def doubt_words(grades: Mapping[int, int]) -> str:
    """3 of 12 at 5 and above."""
    every = sum(grades.values())
    doubts = sum(count for grade, count in grades.items() if grade >= DOUBT)
    return f"{doubts} of {every} at {DOUBT} and above" if every else "Nobody has graded it"


def draw_grades(
    painter: QPainter, theme: Theme, area: QRect, grades: Mapping[int, int], sizes: Sizes
) -> None:
    """A part for each grade that was given, how many gave it beneath, and how many doubt it."""
    every = sum(grades.values())
    high, low, left = scaled(theme, sizes.bar), line_height(theme, sizes.words), float(area.x())
    for grade, count in grades.items():
        if not count:
            continue
        long = area.width() * count / every
        box = QRect(round(left), area.y(), max(4, round(left + long) - round(left) - 2), high)
        _grade(painter, theme, box, grade, sizes)
        _times(painter, theme, QRect(box.x(), box.bottom() + 1, box.width(), low), count, sizes)
        left += long
    doubted = any(count for grade, count in grades.items() if grade >= DOUBT)
    painter.setFont(theme.font(sizes.words, bold=True))
    painter.setPen(theme.color("careful" if doubted else "muted"))
    below = QRect(area.x(), area.y() + high + (low + 4 if every else 0), area.width(), low)
    painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, doubt_words(grades))


def _grade(painter: QPainter, theme: Theme, box: QRect, grade: int, sizes: Sizes) -> None:
    ground, ink = ROLES[grade]
    rounded(painter, box, 5, theme.color(ground), theme.color("edge"))
    painter.setFont(theme.font(sizes.grade, bold=True))
    painter.setPen(theme.color(ink))
    if box.width() >= painter.fontMetrics().horizontalAdvance(str(grade)) + 4:
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(grade))


def _times(painter: QPainter, theme: Theme, area: QRect, count: int, sizes: Sizes) -> None:
    painter.setFont(theme.font(sizes.words))
    painter.setPen(theme.color("muted"))
    wide = painter.fontMetrics().horizontalAdvance
    words = next((said for said in (f"×{count}", str(count)) if wide(said) <= area.width()), "")
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
