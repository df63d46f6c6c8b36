"""The picture of each way to rank, apart so that a button needs nothing else of the ways."""

from collections.abc import Mapping

ICONS: Mapping[str, str] = {
    "ticks": "square-check",
    "dots": "circle-dot",
    "points": "gauge",
    "borda": "list-ordered",
    "schulze": "trophy",
    "pairwise": "arrow-left-right",
    "criteria": "list-checks",
    "impact": "target",
    "gradients": "thumbs-up",
    "stance": "scale",
    "shares": "share-2",
}
"""The picture of each way."""
