"""The page of the day: one's round, what changed, what waits."""
