"""Find anything the team knows by a few letters: people, days, what was written, what was decided, what happened."""
