"""Whole weeks at once: copy one, keep some as a pattern, lay a pattern over, act on everything in sight."""
