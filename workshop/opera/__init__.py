"""One question taken through Own, Pair, Explain, Rank and Arrange: one file a step."""
