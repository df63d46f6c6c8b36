"""A damaged file: what can still be read, brought back into a new one."""
