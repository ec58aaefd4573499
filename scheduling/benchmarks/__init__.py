"""Public benchmarks: their formats read, their figures reached."""
