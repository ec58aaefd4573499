"""The compiled part behind a typed face: annealing, shortest paths, rounds."""
