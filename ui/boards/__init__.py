"""The board engine: cards on a ranking, in columns, on a matrix or a wall, in one fast readable widget."""
