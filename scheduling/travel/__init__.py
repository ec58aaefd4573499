"""Times and distances between places."""
