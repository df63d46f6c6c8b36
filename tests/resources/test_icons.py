"""The icons can be drawn and recoloured."""

import pytest
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

import resources

ICONS = sorted(path.name for path in resources.path("icons").glob("*.svg"))


@pytest.mark.parametrize("name", ICONS)
def test_icon_is_drawn_in_the_colour_it_is_given(qtbot: QtBot, name: str) -> None:
    drawing = resources.text("icons", name)
    assert "currentColor" in drawing
    renderer = QSvgRenderer(drawing.replace("currentColor", "#123456").encode())
    assert renderer.isValid()
    assert renderer.defaultSize().toTuple() == (24, 24)


def test_the_common_ones_are_there() -> None:
    assert {"search.svg", "undo-2.svg", "redo-2.svg", "printer.svg", "x.svg"} <= set(ICONS)


def test_a_wrong_name_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        resources.text("icons", "no-such.svg")
