"""The words for fields, files and kinds of lists."""

from workshop.exchange.columns import Kind
from workshop.exchange.incoming import State

FIELDS = {
    "name": "Name",
    "partner": "Partner",
    "role": "Role",
    "manager": "Reports to",
    "needs": "Access needs",
    "table": "Table",
    "text": "Idea",
    "author": "Written by",
    "pair": "Pair",
    "cost": "Cost",
    "id": "Id, to find it again",
    "group": "Group",
    "code": "Code of its card",
    "clarification": "Clarification",
    "state": "State",
    "voter": "Voter",
    "idea": "Idea",
    "value": "Value",
    "criterion": "Criterion",
    "winner": "Preferred idea",
    "loser": "Over this idea",
}
TITLES = {
    Kind.PEOPLE: "Import people",
    Kind.IDEAS: "Import ideas",
    Kind.BALLOTS: "Import ballots",
}
INKS = {State.NEW: "good", State.CHANGE: "accent", State.SAME: "muted", State.BROKEN: "stop"}
TABLES = "*.csv *.tsv *.xlsx *.txt"
BOARDS = "*.md *.canvas *.json"
KINDS = {
    Kind.PEOPLE: f"Lists ({TABLES} *.json)",
    Kind.IDEAS: f"Lists and boards ({TABLES} {BOARDS})",
    Kind.BALLOTS: f"Lists ({TABLES} *.json)",
}
"""What a dialog for choosing a file offers."""
