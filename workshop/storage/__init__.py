"""All SQL: the session file, its checks, its writer thread and its snapshots."""
