"""Whole weeks at once: copy one, lay a pattern over, act on every cell in sight."""
