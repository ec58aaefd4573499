"""A client's card."""
