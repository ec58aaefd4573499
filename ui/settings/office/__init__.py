"""What leaves the team for the office, seen before it goes."""
