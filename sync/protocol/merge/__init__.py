"""Fields that merge the same on every computer, in whatever order they come."""
