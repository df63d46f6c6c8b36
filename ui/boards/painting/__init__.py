"""How a board looks: one painter for the screen, for pictures and for pages."""
