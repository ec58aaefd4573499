"""The ground of the map: the shapes of the patch, painted as tiles in a thread of their own."""
