"""Asks as cards, with what the rules say of them and the sheets in which they are answered."""
