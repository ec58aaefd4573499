"""The names on the map: which fit, and how they are written along their streets."""
