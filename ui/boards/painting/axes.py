"""The two named axes of a matrix, drawn behind its cards' selection and over its ground."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ui.boards.camera import Camera
from ui.boards.layouts.plan import Plan
from ui.boards.palette import Palette


def draw_axes(painter: QPainter, plan: Plan, camera: Camera, area: QRect, palette: Palette) -> None:
    """Nothing yet."""
