"""Three rosters to choose from, side by side: most wishes, most even, fewest changes."""
