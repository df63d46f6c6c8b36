"""Going back to how the file was earlier."""
