"""What the five steps are built of: lists, letters, pickers and the drawing they share."""
