"""What the signs of the two tables mean."""
