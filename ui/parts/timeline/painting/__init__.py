"""Everything drawn: the still day, what lies over it, and the move that is under way."""
