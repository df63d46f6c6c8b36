"""What comes in as tables and text, and what goes out for other programs to read."""
