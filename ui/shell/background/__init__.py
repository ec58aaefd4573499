"""Threads behind the window, and how their answers come back."""
