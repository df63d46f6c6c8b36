"""The command line, as scripts and people at a keyboard use it."""
