"""Days are chosen, asked about and changed."""
