"""The parts of the Arrange step: cards for the board engine, gestures as verbs, buttons and the thread."""
