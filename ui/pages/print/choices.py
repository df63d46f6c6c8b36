"""The words for versions and papers, and which handouts are about one board."""

VERSIONS = {
    "standard": "Standard",
    "large-print": "Large print",
    "dyslexia": "Dyslexia-friendly",
    "easy-read": "Easy Read layout",
    "wall": "Wall poster",
}
PAPERS = {"a4": "A4", "a3": "A3", "letter": "Letter"}
ICONS = {
    "agenda": "calendar-clock",
    "name-tents": "id-card",
    "idea-cards": "sticky-note",
    "pair-sheets": "users",
    "voting-slips": "vote",
    "tally-sheet": "table",
    "ranked-results": "list-ordered",
    "arranged-board": "columns-3",
    "agreement": "handshake",
}
WITHOUT_BOARD = frozenset({"agenda", "name-tents", "agreement"})
