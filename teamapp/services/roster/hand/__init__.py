"""Shifts given, moved and locked by hand."""
