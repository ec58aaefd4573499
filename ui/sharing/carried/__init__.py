"""Carrying changes by stick or mail: a card with its two buttons, a file dropped on it, and what came of it."""
