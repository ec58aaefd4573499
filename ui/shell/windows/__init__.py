"""Several windows of one team in one process, and where they stood."""
