"""Colours by role, one type scale, one spacing scale and the icons: all that makes pages look alike."""

import json
from collections.abc import Mapping
from string import Template

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

import resources
from ui.drawn_icon import DrawnIcon, draw
from workshop.frozen import field, frozen

THEMES = ("light", "dark", "contrast")
TYPE_SCALE = (13, 15, 18, 24, 32, 48)
SPACES = (4, 8, 12, 16, 24, 32, 48)
BODY = 15
STYLE = ("-style", "Fusion")
"""Arguments that give an application the same style on every system. Asking it to change its style later
would make Python classes of all there is to a style, which is felt at the start."""

FAMILIES = [
    "Atkinson Hyperlegible Next",
    "Noto Sans Fallback",
    "Common Ground Symbols",
    "Common Ground Emoji",
]

Role = QPalette.ColorRole
_PALETTE: Mapping[QPalette.ColorRole, str] = {
    Role.Window: "ground",
    Role.WindowText: "text",
    Role.Base: "raised",
    Role.AlternateBase: "surface",
    Role.Text: "text",
    Role.PlaceholderText: "muted",
    Role.Button: "raised",
    Role.ButtonText: "text",
    Role.BrightText: "accent-text",
    Role.Highlight: "accent",
    Role.HighlightedText: "accent-text",
    Role.Accent: "accent",
    Role.ToolTipBase: "text",
    Role.ToolTipText: "ground",
    Role.Link: "accent",
    Role.Light: "raised",
    Role.Mid: "line",
    Role.Dark: "edge",
    Role.Shadow: "shadow",
}


@frozen
class Theme:
    """One look: a palette by role, with fonts, spaces and icons to go with it."""

    name: str
    title: str
    dark: bool
    colors: Mapping[str, str] = field(repr=False)
    reduced_motion: bool = False
    scale: float = 1.0

    def color(self, role: str) -> QColor:
        """The colour of a role, such as `accent` or `note3`; KeyError for a wrong name."""
        return QColor(self.colors[role])

    def font(self, px: int, bold: bool = False) -> QFont:
        """The typeface at a size of the type scale, in pixels."""
        font = QFont()
        font.setFamilies(FAMILIES)
        font.setPixelSize(self.px(px))
        font.setBold(bold)
        return font

    def space(self, px: int) -> int:
        """A distance of the spacing scale (4 8 12 16 24 32 48); ValueError for any other."""
        if px not in SPACES:
            raise ValueError(f"{px} is not on the spacing scale {SPACES}")
        return px

    def px(self, size: int) -> int:
        """A size of something that holds text, grown with the text."""
        return round(size * self.scale)

    def icon(self, name: str, role: str = "text", size: int = 20, gap: int = 0) -> QIcon:
        """A drawing of `resources/icons` in the colour of a role, with a `gap` after it."""
        return QIcon(DrawnIcon(name, self.colors[role], self.colors["faint"], size, gap))

    def pixmap(
        self, name: str, role: str = "text", size: int = 20, times: float = 1, gap: int = 0
    ) -> QPixmap:
        """A drawing of `resources/icons` as a picture, `times` as sharp."""
        picture = QPixmap(QSize(size + gap, size) * times)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        draw(name, self.colors[role], painter, QRectF(0, 0, size * times, size * times))
        painter.end()
        picture.setDevicePixelRatio(times)
        return picture

    def style_sheet(self) -> str:
        """The small style sheet on top of Fusion."""
        values = dict(self.colors)
        values |= {f"px{px}": str(self.px(px)) for px in TYPE_SCALE}
        for part in ("check", "chevron-down"):
            picture = resources.path("themes", "parts", f"{part}-{self.name}.svg")
            values[part] = picture.as_posix()
        return _RoleTemplate(resources.text("themes", "window.qss")).substitute(values)


class _RoleTemplate(Template):
    """Names with hyphens, as the roles have."""

    idpattern = r"[a-z0-9]+"
    braceidpattern = r"[a-z0-9-]+"


def load_theme(name: str, *, scale: float = 1.0, reduced_motion: bool = False) -> Theme:
    """The theme of this name, from `resources/themes`."""
    data = json.loads(resources.text("themes", f"{name}.json"))
    return Theme(name, data["title"], data["dark"], data["colors"], reduced_motion, scale)


def load_fonts() -> None:
    """Make the typefaces of the product known to Qt, once per process."""
    app = QGuiApplication.instance()
    if app is None or app.property("typefaces"):
        return
    app.setProperty("typefaces", True)  # noqa: FBT003
    for file in sorted(resources.path("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application, begun with `STYLE`, this look."""
    colour(app, theme)
    app.setStyleSheet(theme.style_sheet())


def colour(app: QApplication, theme: Theme) -> None:
    """Give the application the typeface and colours of a look, without its style sheet."""
    load_fonts()
    app.setFont(theme.font(BODY))
    palette = QPalette()
    for role, name in _PALETTE.items():
        palette.setColor(role, theme.color(name))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.color("muted"))
    app.setPalette(palette)
    app.setWindowIcon(theme.icon("heart-handshake", "accent", 64))
