"""The map of one round on paper, by the painters of the map on the screen."""
