"""Taking things out: what, as which kind of file, and what stays behind."""
