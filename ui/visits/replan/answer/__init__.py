"""What follows from it: before and after, and whom to phone."""
