"""What lies over a page: palette, keys, lock, notices."""
