"""What stands around the cells: days above, names left, hours right."""
