"""The signs on the map: stops, homes, visits that nobody has, the pin."""
