"""Something changed on a day that was planned: cover it, leave the rest alone, and say whom to phone."""
