"""The eight fields of a telephone call."""
