"""Asks as people see them: cards in words, and the cells that are under an ask."""
