"""Review: what was promised, what was noted, and how the agreement is lived."""
