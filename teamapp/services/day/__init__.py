"""One day: the visits in order, what became of them, what changed, what waits."""
