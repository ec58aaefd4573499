"""What lies over the map: scale bar, whose data it is, buttons, hints, the ghost of a move."""
