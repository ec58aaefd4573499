"""A team's month from whole rows: the search, the bound, the proof of how good it is."""
