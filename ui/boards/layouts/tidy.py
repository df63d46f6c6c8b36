"""Tidying up: loosely strewn cards become straight rows, each near where it was."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect


def rows_of(places: Mapping[str, QRect]) -> list[list[str]]:
    """Cards whose middles lie within half a card's height of the row's first one share its row."""
    rows: list[list[str]] = []
    for ident in sorted(places, key=lambda ident: (places[ident].y(), places[ident].x(), ident)):
        first = places[rows[-1][0]] if rows else None
        if first is not None and places[ident].center().y() <= first.center().y() + first.height() // 2:
            rows[-1].append(ident)
        else:
            rows.append([ident])
    return [sorted(row, key=lambda ident: (places[ident].x(), ident)) for row in rows]


def tidied(places: Mapping[str, QRect], gap: int) -> dict[str, QPoint]:
    """The new corners: rows from the top left of where the cards were, no two overlapping."""
    left = min(rect.x() for rect in places.values())
    top = min(rect.y() for rect in places.values())
    corners: dict[str, QPoint] = {}
    for row in rows_of(places):
        for place, ident in enumerate(row):
            corners[ident] = QPoint(left + place * (places[ident].width() + gap), top)
        top += max(places[ident].height() for ident in row) + gap
    return corners
