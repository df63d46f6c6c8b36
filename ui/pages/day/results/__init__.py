"""A result to look at: bars, sentences and the three ways to see it."""
