"""Mirror: questionnaires that the partners answer, and how differently they see it."""
