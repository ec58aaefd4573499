"""Small days to the proven best, and the fewest visits left out."""
