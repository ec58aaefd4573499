"""Rules on hours and days."""
