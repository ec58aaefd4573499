"""Rules on who may, who can, how many, and how evenly."""
