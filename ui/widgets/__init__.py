"""Our few shared widgets."""
