"""The day: the five steps of OPERA on one board, a page each."""
