"""The core of Common Ground: everything that is true without a window."""
