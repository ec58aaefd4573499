"""Whether there is a newer Teamapp: read from a signed file that somebody brings, never fetched."""
