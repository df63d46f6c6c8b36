"""The house keeps its rules: limits, layers and habits, each with a sentence on how to mend it."""
