"""How wide the columns of a table should be: no word torn apart, the rest to where most stands."""

from workshop.exchange.blocks import Table

_LINE = 80
"""Characters that go on a line across the page."""

_AIR, _LONGEST = 3, 20
"""Characters beside a word, and from where on a word may be torn after all."""


def shares(table: Table) -> list[float]:
    """The share of the width of the page that each column takes, 0 to 1."""
    columns = list(zip(table.header, *table.rows, strict=True))
    least = [min(_LONGEST, _longest(cells)) + _AIR for cells in columns]
    more = [min(_LINE, max(map(len, cells))) for cells in columns]
    left = max(0, _LINE - sum(least))
    widths = [low + left * high / max(1, sum(more)) for low, high in zip(least, more, strict=True)]
    return [width / sum(widths) for width in widths]


def _longest(cells: tuple[str, ...]) -> int:
    """The letters of the longest word."""
    return max((len(word) for cell in cells for word in cell.split()), default=0)
