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
    "standards-poster": "megaphone",
    "role-cards": "id-card",
    "raci-sheet": "table",
    "shared-words": "quote",
    "actions": "list-checks",
    "idea-slips": "mail",
    "session-report": "book-open",
    "commitment-sheet": "hand-heart",
    "reflection-sheet": "compass",
    "conditions-sheet": "gauge",
    "readiness-sheet": "circle-question-mark",
    "community-sheet": "heart-handshake",
    "review-sheet": "calendar-check",
}
ABOUT_BOARDS = frozenset(
    {
        "idea-cards",
        "pair-sheets",
        "voting-slips",
        "tally-sheet",
        "ranked-results",
        "arranged-board",
        "idea-slips",
        "session-report",
    }
)
