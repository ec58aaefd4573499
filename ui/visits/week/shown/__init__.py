"""What the week says: read from the store, in figures and in words."""
