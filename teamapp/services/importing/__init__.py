"""Files that enter the team: shown first, taken in whole with one undo, or not at all."""
