"""Three rosters to choose from: most wishes, most even, fewest changes."""
