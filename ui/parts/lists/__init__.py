"""Lists that are read line by line."""
