"""The words for versions and papers, and which handouts are about boards, people or pairs."""

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
    "presentation-sheets": "presentation",
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
    "conditions-results": "chart-bar",
    "day-on-paper": "notebook-pen",
    "readiness-sheet": "circle-question-mark",
    "community-sheet": "heart-handshake",
    "review-sheet": "calendar-check",
}
ABOUT_BOARDS = frozenset(
    {
        "idea-cards",
        "pair-sheets",
        "presentation-sheets",
        "voting-slips",
        "tally-sheet",
        "ranked-results",
        "arranged-board",
        "idea-slips",
        "session-report",
        "day-on-paper",
    }
)
FOR_PEOPLE = frozenset({"name-tents"})
FOR_PAIRS = frozenset({"pair-sheets", "presentation-sheets", "voting-slips"})
ONE_SIDED = frozenset(
    {"name-tents", "idea-cards", "voting-slips", "pair-sheets", "presentation-sheets", "standards-poster"}
)
"""Handouts that are cut, folded, held up or hung: the back stays empty."""
BLANK = frozenset(
    {
        "reflection-sheet",
        "conditions-sheet",
        "readiness-sheet",
        "community-sheet",
        "tally-sheet",
        "voting-slips",
    }
)
"""Handouts with none of the words that people have written."""
