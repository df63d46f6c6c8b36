"""Bringing lists in: which column is what, what would happen, and only then yes."""
