"""What a frozen app proves of itself with its window."""
