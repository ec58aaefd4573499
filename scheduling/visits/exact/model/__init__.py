"""Small days as a model that a solver proves."""
