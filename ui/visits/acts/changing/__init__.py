"""Visits changed by hand."""
