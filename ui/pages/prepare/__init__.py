"""Prepare: the partnership, its people, the questions and the agenda."""
