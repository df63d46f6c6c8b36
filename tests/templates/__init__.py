"""The room of templates and the example partnership."""
