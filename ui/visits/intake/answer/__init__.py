"""Three ways to take her, and what saying yes asks."""
