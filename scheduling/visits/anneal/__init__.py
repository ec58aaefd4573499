"""Rounds by annealing in the compiled core."""
