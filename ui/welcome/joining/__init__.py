"""Coming into a team that others share: the code, the six words, and the first fetch."""
