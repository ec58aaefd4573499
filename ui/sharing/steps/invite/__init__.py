"""Letting another computer in: whose it is, the code, the six words, the yes."""
