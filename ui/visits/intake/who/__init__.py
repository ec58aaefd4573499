"""Who can take one visit."""
