"""One day as timeline, map and list, in step."""
