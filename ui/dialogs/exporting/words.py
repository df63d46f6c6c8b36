"""The words for kinds of files and for what they hold."""

KINDS = {
    "xlsx": "Excel workbook (.xlsx)",
    "csv": "Table for any spreadsheet (.csv)",
    "docx": "Word document (.docx)",
    "odt": "Text for free office programs (.odt)",
    "html": "Page for a browser or a screen reader (.html)",
    "md": "Markdown text (.md)",
    "json": "Data for other programs (.json)",
    "canvas": "Canvas for whiteboard programs (.canvas)",
}
"""Every kind of file by its ending, the most wanted first."""

HOLDS = {
    "everything": "Everything",
    "agreement": "The agreement",
    "ideas": "Ideas",
    "ballots": "Ballots",
    "actions": "Actions",
    "people": "People",
}

OF_A_QUESTION = ("everything", "ideas", "ballots")
"""What may be of one question only."""

WHOLE_RECORD = (
    "This is the whole record, who is kept apart in pairs too. "
    "Keep it to yourselves; it is not for passing on."
)


def kinds_of(ending: str) -> str:
    """What the system's own dialog offers for a kind of file."""
    return f"{KINDS[ending].rpartition(' (')[0]} (*.{ending})"
