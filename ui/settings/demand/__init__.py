"""How many nurses a usual week asks."""
