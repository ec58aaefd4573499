"""What planning would change, seen before it is kept."""
