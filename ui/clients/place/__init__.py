"""Where a client lives, and how to get in."""
