"""What the store knows about a roster, and how the rules see it."""
