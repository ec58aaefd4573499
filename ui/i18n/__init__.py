"""The window's texts in other languages."""
