"""A team's state made, confirmed and loaded."""
