"""A copy to share: what travels, what stays behind, and where the copy is."""
