"""What a change around a plan costs: other places for a visit, and plans whose visits stay."""
