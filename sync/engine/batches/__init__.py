"""Batches sealed, judged and taken in."""
