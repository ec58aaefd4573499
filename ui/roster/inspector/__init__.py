"""The panel at the right: what the rules say, and everything about the chosen cell."""
