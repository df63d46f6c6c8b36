"""Looking in the mirror: questionnaires, actions, log entries and reviews."""
