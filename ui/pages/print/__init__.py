"""Print: every handout, seen before it is saved."""
