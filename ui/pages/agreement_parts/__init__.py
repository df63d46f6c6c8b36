"""Parts that belong to clauses: support, the grid of duties."""
