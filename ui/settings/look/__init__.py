"""Theme, text size and language."""
