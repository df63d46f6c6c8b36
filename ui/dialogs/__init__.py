"""The few questions that cannot be asked in place: files, crashes, and what cannot be undone."""
