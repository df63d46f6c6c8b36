"""What the app ships besides code: fonts that print every word, icons that can be drawn."""
