"""Erases a client for ever: what goes, who has to wait, what is out of reach, and the deed itself."""
