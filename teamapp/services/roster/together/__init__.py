"""A team makes its roster together: wishes unseen by others, then gaps settled with points, then the rest solved."""
