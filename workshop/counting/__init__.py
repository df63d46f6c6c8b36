"""Counting: one file a rule, each a function of plain ballots, with fairness and firmness beside it."""
