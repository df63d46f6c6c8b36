"""The whole session file in memory: frozen records, edits to them, and the history of changes."""
